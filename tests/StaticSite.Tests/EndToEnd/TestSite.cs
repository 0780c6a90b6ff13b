using NodaTime;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>A small site in a folder of its own: files in, files out. The theme is the smallest that shows everything a test looks at.</summary>
internal sealed class TestSite : IDisposable
{
    public const string Tags = "karabakh:\n  label: {en: Karabakh, az: Qarabağ}\n  slug: {en: karabakh, az: Qarabağ}\n  description: {en: About Karabakh, az: Qarabağ haqqında}\ndemining:\n  label: {en: Demining, az: Minatəmizləmə}\n  slug: {en: demining, az: minatemizleme}\n  description: Demining\n";
    public const string Settings = "title: {en: Test, az: Sınaq}\ndescription: A site\nbase_url: https://example.org/\nlanguages: [en, az]\ndefault_language: en\ntime_zone: Asia/Baku\npage_size: 2\nnavigation: [page:safety, articles, tags, tag:karabakh]\n";
    public const string Strings = "alert: {note: N, tip: T, important: I, warning: W, caution: C}\nfeed: {tag_title: \"{0} – {1}\"}\nsite: {not_found_title: Not here, not_found_description: Gone}\narchive: {title: News, description: All news, year: \"News of {0}\", month: \"News, {0}\"}\ntags: {title: Tags, description: All tags}\ncount: {one: \"{0} item\", other: \"{0} items\"}\n";

    public const string EditorialStrings = "translation: {section: S}\n" + StaticSite.Tests.Editorial.FiguresTests.Strings + StaticSite.Tests.Editorial.CorrectionsTests.Strings + StaticSite.Tests.Editorial.ContactsTests.Strings + StaticSite.Tests.Editorial.CardsTests.Strings + StaticSite.Tests.Editorial.EventsTests.Strings;

    private readonly string _root;

    /// <summary>A site.</summary>
    /// <param name="folder">Where its folder is made; null for where the system keeps what is for a while.</param>
    public TestSite(string? folder = null)
    {
        _root = folder is null ? Directory.CreateTempSubdirectory("staticsite-e2e-").FullName : Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        Write("input/site.yml", Settings);
        Write("input/data/tags.yml", Tags);
        Write("input/home.md", "---\ntitle: Home\ndescription: Start\n---\n\nWelcome\n");
        Write("input/pages/safety.md", "---\ntitle: Safety\ndescription: Rules\n---\n\n## Stop\n\nDo not touch.\n");
        Write("theme/i18n/en.yml", Strings);
        Write("theme/i18n/az.yml", Strings);
        Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\"><title>{{ page.title }}</title><link rel=canonical href=\"{{ page.canonical_url }}\">{% content %}</html>\n");
        foreach (string layout in (string[])["page", "article", "tags", "404"]) Write($"theme/layouts/{layout}.liquid", "{% layout 'base' %}{{ page.body }}");
        Write("theme/layouts/home.liquid", "{% layout 'base' %}{{ page.body }}{% for entry in nav %}<a href=\"{{ entry.url }}\">{{ entry.label }}</a>{% endfor %}");
        foreach (string layout in (string[])["archive", "tag"]) Write($"theme/layouts/{layout}.liquid", "{% layout 'base' %}{% for item in page.items %}<a href=\"{{ item.url }}\">{{ item.title }}</a>{% endfor %}[{{ page.pager.page }}/{{ page.pager.pages }} {{ page.pager.next_url }}]{{ 'count' | t: page.items.size }}");
    }

    /// <summary>What builds the site; the engine's default site unless a test says otherwise.</summary>
    public Bootstrapper Bootstrapper { get; init; } = DefaultSite.Create();

    /// <summary>Whether layouts are reported that show no text or have no head. Most tests write the smallest layout that shows what they look at.</summary>
    public bool ReportsBareLayouts { get; init; }

    /// <summary>The folder that keeps results between builds; none unless a test says otherwise.</summary>
    public string? Cache { get; init; }

    public string Output => Path.Combine(_root, "output");

    public TestSite Write(string path, string text)
    {
        string full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public TestSite Write(string path, byte[] bytes)
    {
        Write(path, "");
        File.WriteAllBytes(Path.Combine(_root, path), bytes);
        return this;
    }

    /// <summary>Adds the strings that the editorial extensions ask for.</summary>
    public TestSite WithEditorialStrings() => Write("theme/i18n/en.yml", Strings + EditorialStrings).Write("theme/i18n/az.yml", Strings + EditorialStrings);

    public TestSite Delete(string path)
    {
        File.Delete(Path.Combine(_root, path));
        return this;
    }

    public TestSite Article(string name, string extra = "", string body = "Text\n", string published = "2025-12-24") =>
        Write($"input/articles/{name}.md", $"---\ntitle: {name}\ndescription: About {name}\npublished: {published}\ntags: [karabakh]\n{extra}---\n{body}");

    public BuildResult Build(int parallelism = 2, bool drafts = false, string clock = "2026-06-01T00:00:00Z", string? baseUrl = null, bool publish = false)
    {
        BuildResult result = Bootstrapper.Build(Options(parallelism, drafts, clock, baseUrl, publish));
        return ReportsBareLayouts ? result : result with { Diagnostics = [.. result.Diagnostics.Where(item => item.Code is not ("SS4023" or "SS4024"))] };
    }

    public BuildOptions Options(int parallelism = 2, bool drafts = false, string clock = "2026-06-01T00:00:00Z", string? baseUrl = null, bool publish = false) => new()
    {
        Root = _root,
        Output = Output,
        Clock = NodaTime.Text.InstantPattern.General.Parse(clock).Value,
        BaseUrl = baseUrl is null ? null : new Uri(baseUrl),
        IncludeDrafts = drafts,
        Publish = publish,
        Parallelism = parallelism,
        Cache = Cache,
    };

    /// <summary>Builds and gives each diagnostic as <c>place CODE</c>.</summary>
    public string[] Diagnose() => [.. Build().Diagnostics.Select(item => $"{item.Span} {item.Code}")];

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Output, path));

    /// <summary>Everything in a folder, by name: files with their bytes, folders without.</summary>
    public static IEnumerable<string> Contents(string folder) => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(folder, path) + "=" + (File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : ""));

    public bool Has(string path) => File.Exists(Path.Combine(Output, path));

    /// <summary>Every file of the output with its bytes.</summary>
    public string Snapshot() => string.Join('\n', Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file[_root.Length..] + "=" + Convert.ToHexString(File.ReadAllBytes(file))));

    public void Dispose() => Directory.Delete(_root, true);
}
