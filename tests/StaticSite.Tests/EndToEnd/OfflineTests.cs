using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticSite.Offline;
using StaticSite.Rendering.Pages;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What a reader keeps on the device: the worker, the guide in one file, the manifest, and the scripts behind it.</summary>
public class OfflineTests
{
    private const string Offline = "offline: {page: page:offline, precache: [home, page:safety, page:safety/*, guide]}\n";
    private const string Guide = "guide: {file: guide.html, pages: [page:safety, page:safety/children]}\n";

    private static readonly string Settings = TestSite.Settings.Replace("[page:safety", "[page:safety, page:safety/children, page:about, page:offline", StringComparison.Ordinal);

    [Fact]
    public void The_worker_names_the_pages_of_each_language_and_the_default_language_last()
    {
        using TestSite site = Site(Offline + Guide);
        Assert.Empty(site.Diagnose());
        using JsonDocument worker = Worker(site);
        JsonElement stores = worker.RootElement.GetProperty("stores");
        Assert.Equal(["files", "az", "en"], stores.EnumerateObject().Select(store => store.Name));
        Assert.Equal(["/az/offline/", "/az/", "/az/safety/", "/az/safety/children/", "/az/guide.html"], Keys(stores.GetProperty("az").GetProperty("list")));
        Assert.Equal(("/", "/offline/", "Kept &lt;here&gt;", "Not here"), (Text(stores, "root"), Text(stores, "offline"), Text(stores, "saved"), Text(stores, "missing")));
        Assert.Equal("offline:/:", worker.RootElement.GetProperty("prefix").GetString());
    }

    [Fact]
    public void The_name_of_a_cache_changes_with_the_bytes_of_its_own_language()
    {
        using TestSite site = Site(Offline + Guide);
        Assert.Empty(site.Diagnose());
        string first = site.Read("sw.js");
        (string az, string en) = Hashes(site);
        Assert.Empty(site.Diagnose());
        Assert.Equal(first, site.Read("sw.js"));
        site.Write("input/pages/safety/children.az.md", "---\ntitle: Uşaqlar\ndescription: D\n---\nYeni\n");
        Assert.Empty(site.Diagnose());
        (string newAz, string newEn) = Hashes(site);
        Assert.NotEqual(az, newAz);
        Assert.Equal(en, newEn);
    }

    [Fact]
    public void A_page_that_is_kept_is_known_by_a_hash_of_its_published_bytes()
    {
        using TestSite site = Site(Offline + Guide);
        Assert.Empty(site.Diagnose());
        using JsonDocument worker = Worker(site);
        string page = worker.RootElement.GetProperty("stores").GetProperty("en").GetProperty("list").GetProperty("/safety/children/").GetString()!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(site.Read("safety/children/index.html"))).AsSpan(0, 4)), page);
    }

    [Fact]
    public void Files_of_the_theme_are_kept_when_a_kept_page_uses_them()
    {
        using TestSite site = Site(Offline + Guide).Write("theme/scripts/a.js", "alert(1)\n").Write("theme/scripts/b.js", "alert(2)\n");
        site.Write("theme/layouts/page.liquid", "{{ page.body }}<script src=\"{{ 'scripts/a.js' | asset_url }}\"></script>");
        Assert.Empty(site.Diagnose());
        using JsonDocument worker = Worker(site);
        Assert.Matches(@"^/scripts/a\.[0-9a-f]{10}\.js$", Assert.Single(Keys(worker.RootElement.GetProperty("stores").GetProperty("files").GetProperty("list"))));
    }

    [Fact]
    public void What_a_sheet_that_is_kept_asks_for_is_kept_too()
    {
        using TestSite site = Site(Offline + Guide).Write("theme/styles/marks.css", "p { background: url(mark.svg) }").Write("theme/styles/mark.svg", "<svg/>").Write("theme/styles/other.css", "p { background: url(other.svg) }").Write("theme/styles/other.svg", "<svg/>");
        site.Write("theme/layouts/page.liquid", "{{ page.body }}<link rel=\"stylesheet\" href=\"{{ 'styles/marks.css' | asset_url }}\">");
        Assert.Empty(site.Diagnose());
        using JsonDocument worker = Worker(site);
        Assert.Equal(["/styles/mark.svg", "/styles/marks.css"], Keys(worker.RootElement.GetProperty("stores").GetProperty("files").GetProperty("list")).Select(name => Regex.Replace(name, @"\.[0-9a-f]{10}\.", ".")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void On_a_site_below_a_path_the_worker_knows_the_path()
    {
        using TestSite site = Site(Offline + Guide).Write("theme/layouts/page.liquid", "{{ page.body }}{{ offline.worker_url }} {{ offline.url }} {{ guide.url }} {{ manifest.url }}");
        Assert.True(site.Build(baseUrl: "https://example.org/a/b/").Succeeded);
        using JsonDocument worker = Worker(site);
        JsonElement store = worker.RootElement.GetProperty("stores").GetProperty("az");
        Assert.Equal("/a/b/az/", store.GetProperty("root").GetString());
        Assert.Equal(["/a/b/az/offline/", "/a/b/az/", "/a/b/az/safety/", "/a/b/az/safety/children/", "/a/b/az/guide.html"], Keys(store.GetProperty("list")));
        Assert.Equal("offline:/a/b/:", worker.RootElement.GetProperty("prefix").GetString());
        Assert.Contains("/a/b/sw.js /a/b/az/offline/ /a/b/az/guide.html ", site.Read("az/safety/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Switched_off_the_worker_only_takes_away_what_an_earlier_one_kept()
    {
        using TestSite site = Site("offline: false\n").Write("theme/layouts/page.liquid", "{{ page.body }}{% if offline %}worker{% endif %}");
        Assert.Empty(site.Diagnose());
        string worker = site.Read("sw.js");
        Assert.StartsWith("const site = {\"prefix\":\"offline:/:\"};\n", worker, StringComparison.Ordinal);
        Assert.Contains("registration.unregister()", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("worker", site.Read("safety/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_does_not_ask_for_it_has_no_worker_no_guide_and_no_manifest()
    {
        using TestSite site = Site("");
        Assert.Empty(site.Diagnose());
        Assert.False(site.Has("sw.js") || site.Has("guide.html") || site.Has("manifest.webmanifest"));
    }

    [Theory]
    [InlineData("offline: {page: page:ofline, precache: [home]}\n", "input/site.yml:9:17 SS8151")]
    [InlineData("offline: {page: page:offline, precache: [home, page:nowhere/*]}\n", "input/site.yml:9:48 SS8151")]
    [InlineData("offline: {page: page:offline, precache: [guide]}\n", "input/site.yml:9:42 SS8151")]
    [InlineData("offline: {page: page:offline}\n", "input/site.yml:9:10 SS1011")]
    [InlineData("offline: true\n", "input/site.yml:9:10 SS1012")]
    [InlineData("guide: false\n", "input/site.yml:9:8 SS1012")]
    [InlineData("guide: {file: guide.html, pages: [page:safty]}\n", "input/site.yml:9:35 SS8151")]
    [InlineData("guide: {file: CON.html, pages: [home]}\n", "input/site.yml:9:15 SS5030")]
    [InlineData("manifest: {icons: [icons/none.png]}\n", "input/site.yml:9:20 SS8155")]
    [InlineData("manifest: {icons: [wide.png]}\n", "input/site.yml:9:20 SS8155")]
    [InlineData("manifest: {icons: [text.txt]}\n", "input/site.yml:9:20 SS8155")]
    [InlineData("manifest: {icons: [a.svg], theme_color: red}\n", "input/site.yml:9:41 SS8156")]
    public void A_setting_that_cannot_be_is_an_error_at_its_place(string settings, string expected)
    {
        using TestSite site = Site(settings).Write("input/assets/wide.png", Png(20, 10)).Write("input/assets/text.txt", "x").Write("input/assets/a.svg", "<svg/>");
        Assert.Contains(expected, site.Diagnose());
    }

    [Fact]
    public void Pages_that_weigh_more_than_the_device_should_keep_are_an_error_that_lists_them()
    {
        using TestSite site = Site(Offline.Replace("]}", "], budget: 300}", StringComparison.Ordinal) + Guide);
        var diagnostic = site.Build().Diagnostics.First(item => item.Code == "SS8152");
        Assert.Matches(@"^the pages that are kept in the language ""az"" are \d+ bytes when compressed, and may be 300: /az/\S* \d+, ", diagnostic.Message);
        site.Write("input/site.yml", Settings + Offline.Replace("]}", "], budget: 30000}", StringComparison.Ordinal) + Guide);
        Assert.Empty(site.Diagnose());
        Assert.Equal(["az", "en"], site.Build().Statistics.KeptPerLanguage.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_holds_its_pages_with_ids_and_links_of_its_own()
    {
        using TestSite site = Site(Guide)
            .Write("input/assets/field.png", Png(8, 8))
            .Write("input/pages/safety.md", "---\ntitle: Safety\ndescription: D\n---\n\n## Children {#children}\n\nSee [them](safety/children.md), [how](safety/children.md#play), [here](#children), [us](about.md) and [that](https://example.com/).\n\n![A field](../assets/field.png)\n\n### Call\n\n**Now**{.rule-stop}\n")
            .Write("input/pages/safety/children.md", "---\ntitle: Children\ndescription: D\n---\n\n## Play {#play}\n\n> [!NOTE]\n> Stay.\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal(
            """
            <title>Guide</title>
            <section id="safety" lang="en"><h2>Safety</h2>
            <h3 id="safety.children">Children</h3>
            <p>See <a href="#safety-children">them</a>, <a href="#safety-children.play">how</a>, <a href="#safety.children">here</a>, us and <a href="https://example.com/" rel="noopener">that</a>.</p>
            <h4>Call</h4>
            <p><strong>Now</strong></p>
            </section>
            <section id="safety-children" lang="en"><h2>Children</h2>
            <h3 id="safety-children.play">Play</h3>
            <aside class="alert alert-note" role="note" aria-labelledby="safety-children.alert-1">
            <p class="alert-title" id="safety-children.alert-1">N</p>
            <p>Stay.</p>
            </aside>
            </section>

            """, site.Read("guide.html"));
    }

    [Fact]
    public void The_guide_shows_the_original_of_a_part_that_is_not_translated_and_links_within_its_language()
    {
        using TestSite site = Site(Guide).Write("input/pages/safety.az.md", "---\ntitle: Təhlükəsizlik\ndescription: D\n---\n[Uşaqlar](safety/children.md)\n");
        Assert.Empty(site.Diagnose());
        string guide = site.Read("az/guide.html");
        Assert.Contains("<section id=\"safety\" lang=\"az\"><h2>Təhlükəsizlik</h2>\n<p><a href=\"#safety-children\">Uşaqlar</a></p>", guide, StringComparison.Ordinal);
        Assert.Contains("<section id=\"safety-children\" lang=\"en\">", guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_engines_are_not_shown_the_guide()
    {
        using TestSite site = Site(Guide).Write("theme/layouts/guide.liquid", "{% if page.noindex %}noindex{% endif %}");
        Assert.Empty(site.Diagnose());
        Assert.Equal("noindex", site.Read("guide.html"));
        Assert.DoesNotContain("guide.html", site.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_that_is_too_big_is_an_error_that_weighs_its_parts()
    {
        using TestSite site = Site(Guide.Replace("]}", "], budget: 50}", StringComparison.Ordinal));
        var diagnostic = site.Build().Diagnostics.First(item => item.Code == "SS8153");
        Assert.Equal("input/site.yml:9:15", diagnostic.Span.ToString());
        Assert.Matches(@"^az/guide\.html is \d+ bytes, and may be 50; its parts: input/pages/safety\.md \d+, input/pages/safety/children\.md \d+$", diagnostic.Message);
    }

    [Fact]
    public void A_check_that_writes_nothing_finds_the_same()
    {
        using TestSite site = Site(Offline.Replace("]}", "], budget: 300}", StringComparison.Ordinal) + Guide.Replace("]}", "], budget: 50}", StringComparison.Ordinal) + "budget: {scripts: 10}\n");
        string[] built = site.Diagnose();
        Assert.Equal(["SS8152", "SS8153", "SS8154"], built.Select(line => line[^6..]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(built, site.Bootstrapper.Check(site.Options()).Diagnostics.Select(item => $"{item.Span} {item.Code}"));
    }

    [Theory]
    [InlineData("<p>a &lt;b <img src=\"/x.png\" alt=\"\">c</p>", "<p>a &lt;b c</p>")]
    [InlineData("<figure class=\"chart\"><svg><figure></figure></svg></figure>x", "x")]
    [InlineData("<picture><source srcset=\"/a 1x\"><img src=\"/b\"></picture>x<br />", "x<br>")]
    [InlineData("<h5>a</h5><h6 id=\"b\">c</h6><h2 id=\"d\">e</h2><a href=\"#b\">f</a>", "<h6>a</h6><h6 id=\"p.b\">c</h6><h3>e</h3><a href=\"#p.b\">f</a>")]
    [InlineData("<a class=\"term\" href=\"/glossary/#x\">mine <b>x</b></a> <a id=\"y\" href=\"#y\">z</a>", "mine <b>x</b> <a href=\"#p.y\" id=\"p.y\">z</a>")]
    [InlineData("<a href=\"tel:112\" rel=\"noopener\">112</a><details open><summary>a</summary></details>", "<a href=\"tel:112\" rel=\"noopener\">112</a><details open><summary>a</summary></details>")]
    [InlineData("<td headers=\"a b\">x</td><p aria-labelledby=\"c\">", "<td headers=\"p.a p.b\">x</td><p aria-labelledby=\"p.c\">")]
    [InlineData("<figure>never closed", "")]
    [InlineData("cut off <p", "cut off <p>")]
    public void A_text_is_fitted_into_the_guide(string html, string expected)
    {
        SectionHtml section = new("p", 1, _ => null, new(StringComparer.Ordinal));
        section.Rewrite(html);
        Assert.Equal(expected, section.Rewrite(html));
    }

    [Fact]
    public void A_script_is_known_by_the_hash_of_its_published_bytes()
    {
        using TestSite site = Site("").Write("theme/scripts/a.js", "// Says one.\nif (a) {\n  alert(1);\n}\n");
        site.Write("theme/layouts/page.liquid", "{{ 'scripts/a.js' | asset_url }} {{ 'scripts/a.js' | integrity }}");
        Assert.True(site.Build().Succeeded);
        string[] words = site.Read("safety/index.html").Split(' ');
        string script = site.Read(words[0][1..]);
        Assert.Equal("if (a) {\nalert(1);\n}\n", script);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(script));
        Assert.Equal("sha256-" + Convert.ToBase64String(hash), words[1]);
        Assert.Equal($"/scripts/a.{Convert.ToHexStringLower(hash.AsSpan(0, 5))}.js", words[0]);
        site.Write("theme/layouts/page.liquid", "{{ 'scripts/b.js' | integrity }}");
        Assert.Contains("theme/layouts/page.liquid:1:5 SS4050", site.Diagnose());
    }

    [Theory]
    [InlineData("a;\n\n  // note\n  b; // stays\n", "a;\nb; // stays\n")]
    [InlineData("/* one */ a;\n/* two\n three */ b;\n", "/* one */ a;\nb;\n")]
    [InlineData("a = `x\n   // y`;\n", "a = `x\n   // y`;\n")]
    [InlineData("a = 'x\\\n  y';\n", "a = 'x\\\n  y';\n")]
    [InlineData("a = `\\``;\n  b\n", "a = `\\``;\n  b\n")]
    [InlineData("return\r\n  a\r\n", "return\na\n")]
    public void A_script_gets_smaller_and_means_the_same(string script, string expected) => Assert.Equal(expected, ScriptText.Minify(script));

    [Fact]
    public void Scripts_that_weigh_too_much_together_are_an_error_that_weighs_each()
    {
        using TestSite site = Site(Offline + Guide).Write("theme/scripts/a.js", "alert('one')\n");
        site.Write("input/site.yml", Settings + Offline + Guide + "budget: {scripts: 100}\n");
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("SS8154", diagnostic.Code);
        Assert.Matches(@"^the scripts are \d{4} bytes when compressed, and may be 100 \(the last build had 0\): sw\.js \d+, scripts/a\.[0-9a-f]{10}\.js \d+$", diagnostic.Message);
        site.Write("input/site.yml", Settings + Offline + Guide + "budget: {scripts: 6144}\n");
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void The_manifest_of_each_language_names_it_its_start_and_its_icons()
    {
        using TestSite site = Site("manifest: {short_name: {en: Short, az: Qısa}, display: minimal-ui, theme_color: \"#10293A\", icons: [a.svg, a.png], maskable: [b.png]}\n")
            .Write("input/assets/a.svg", "<svg/>").Write("input/assets/a.png", Png(192, 192)).Write("input/assets/b.png", Png(512, 512));
        Assert.True(site.Build(baseUrl: "https://example.org/p/").Succeeded);
        using JsonDocument manifest = JsonDocument.Parse(site.Read("az/manifest.webmanifest"));
        string Value(string name) => manifest.RootElement.GetProperty(name).GetString()!;
        Assert.Equal(("/p/az/", "Sınaq", "Qısa", "A site", "az", "ltr"), (Value("id"), Value("name"), Value("short_name"), Value("description"), Value("lang"), Value("dir")));
        Assert.Equal(("/p/az/", "/p/", "minimal-ui", "#10293A"), (Value("start_url"), Value("scope"), Value("display"), Value("theme_color")));
        Assert.False(manifest.RootElement.TryGetProperty("background_color", out _));
        Assert.Equal(
            ["/p/assets/a.svg any image/svg+xml ", "/p/assets/a.png 192x192 image/png ", "/p/assets/b.png 512x512 image/png maskable"],
            manifest.RootElement.GetProperty("icons").EnumerateArray().Select(icon => $"{icon.GetProperty("src")} {icon.GetProperty("sizes")} {icon.GetProperty("type")} {(icon.TryGetProperty("purpose", out JsonElement purpose) ? purpose : "")}"));
    }

    [Fact]
    public void The_layout_reads_what_is_kept()
    {
        using TestSite site = Site(Offline + Guide).Write("theme/layouts/page.liquid", "{{ page.body }}{% for kept in offline.pages %}{{ kept.title }} {{ kept.url }} {{ kept.language }};{% endfor %}{{ offline.title }} {{ guide.title }}");
        Assert.Empty(site.Diagnose());
        Assert.EndsWith("Home /az/ en;Safety /az/safety/ en;Children /az/safety/children/ en;Guide /az/guide.html az;Offline Guide", site.Read("az/offline/index.html").TrimEnd(), StringComparison.Ordinal);
    }

    private static TestSite Site(string settings)
    {
        const string words = "guide: {title: Guide, description: All rules}\noffline: {saved: Kept <here>, missing: Not here}\n";
        string strings = TestSite.Strings + string.Concat(words.Split('\n').Where(line => line.Length > 0 && Regex.IsMatch(settings, $"^{line.Split(':')[0]}: \\{{", RegexOptions.Multiline)).Select(line => line + "\n"));
        return new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new GuideExtension()).AddExtension(() => new WebManifestExtension()).AddExtension(() => new OfflineExtension()) }
            .Article("a").Write("input/site.yml", Settings + settings)
            .Write("theme/i18n/en.yml", strings).Write("theme/i18n/az.yml", strings)
            .Write("input/pages/safety/children.md", "---\ntitle: Children\ndescription: D\n---\nPlay\n")
            .Write("input/pages/about.md", "---\ntitle: About\ndescription: D\n---\nUs\n")
            .Write("input/pages/offline.md", "---\ntitle: Offline\ndescription: D\n---\nNo network\n")
            .Write("theme/layouts/guide.liquid", "<title>{{ page.title }}</title>\n{% for section in page.sections %}<section id=\"{{ section.id }}\" lang=\"{{ section.language }}\"><h2>{{ section.title }}</h2>\n{{ section.html }}</section>\n{% endfor %}");
    }

    private static JsonDocument Worker(TestSite site)
    {
        string line = site.Read("sw.js").Split('\n')[0];
        return JsonDocument.Parse(line["const site = ".Length..].TrimEnd(';'));
    }

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static string Text(JsonElement stores, string name) => stores.GetProperty("en").GetProperty(name).GetString()!;

    private static (string Az, string En) Hashes(TestSite site)
    {
        using JsonDocument worker = Worker(site);
        JsonElement stores = worker.RootElement.GetProperty("stores");
        return (stores.GetProperty("az").GetProperty("hash").GetString()!, stores.GetProperty("en").GetProperty("hash").GetString()!);
    }

    // The head of a PNG with nothing behind it.
    private static byte[] Png(int width, int height) => [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height];
}
