using System.Diagnostics;
using System.Text;
using StaticSite.Editorial;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What a stranger could put into the input of a site whose build runs elsewhere: nothing of it is run, obeyed or shown that is not of the site.</summary>
public class HostileInputTests
{
    private const string Front = "---\ntitle: A\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n";

    [Theory]
    [InlineData("map.html")]
    [InlineData("map.XHTML")]
    [InlineData("deep/map.svgz")]
    [InlineData("worker.js")]
    [InlineData("worker.mjs")]
    [InlineData("x.wasm")]
    [InlineData("x.php")]
    [InlineData("x.exe")]
    [InlineData("x.apk")]
    public void Programs_are_not_published_as_assets(string name)
    {
        using TestSite site = new TestSite().Write("input/assets/" + name, "x");
        Assert.Equal([$"input/assets/{name} SS6010"], site.Diagnose());
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("report.pdf.bak")]
    [InlineData("report.pdf~")]
    [InlineData("photo.jpg.orig")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("__MACOSX/photo.jpg")]
    [InlineData("~$report.docx")]
    [InlineData("film.mp4.part")]
    public void What_programs_leave_behind_is_said_and_not_published(string name)
    {
        using TestSite site = new TestSite().Write("input/assets/" + name, "x").Write("input/assets/report.pdf", "x");
        BuildResult result = site.Build();
        Assert.Equal([$"input/assets/{name} SS6011"], result.Diagnostics.Select(item => $"{item.Span} {item.Code}"));
        Assert.True(result.Succeeded);
        Assert.False(site.Has("assets/" + name));
        Assert.True(site.Has("assets/report.pdf"));
    }

    [Theory]
    [InlineData("<r>\n<s xmlns='http://www.w3.org/1999/xhtml'/></r>", "2:1")]
    [InlineData("<h:html xmlns:h='http://www.w3.org/1999/xhtml'/>", "1:1")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "1:1")]
    [InlineData("<?xml-stylesheet href='x.xsl'?><r/>", "1:1")]
    [InlineData("<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><r>&a;</r>", "1:1")]
    [InlineData("<?xml-stylesheet type=\"text/css\" href=\"#a\"?><r/>", null)]
    [InlineData("<?xml-stylesheet type=\"text/xsl\" x='type=\"text/css\"' href=\"#a\"?><r/>", "1:1")]
    [InlineData("no XML", "1:1")]
    [InlineData("<?xml version='1.0'?><rss><channel><title>T</title></channel></rss>", null)]
    public void Xml_that_a_browser_shows_as_a_page_is_refused(string xml, string? place)
    {
        using TestSite site = new TestSite().Write("input/assets/data.xml", xml);
        Assert.Equal(place is null ? [] : [$"input/assets/data.xml{(place.Length > 0 ? ":" : "")}{place} SS6012"], site.Diagnose());
        using TestSite other = new TestSite().Write("input/assets/data.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]);
        Assert.Equal(place is null ? 0 : 1, other.Diagnose().Length);
    }

    [Fact]
    public void An_image_by_another_name_and_a_recording_with_a_position_are_refused()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, 10, 0, 0, 0, 0, 0, 0];
        byte[] position = [.. new byte[65_561], 0xA9, (byte)'x', (byte)'y', (byte)'z', 0, 12, 0x15, 0xC7, .. "+40.1+046.2/"u8];
        byte[] chance = [.. new byte[50], 0xA9, (byte)'x', (byte)'y', (byte)'z', .. new byte[65_400], 0xA9, (byte)'x', (byte)'y', (byte)'z', .. "+40.1+046.2/"u8];
        byte[] tagged = [.. new byte[50], 0xA9, (byte)'x', (byte)'y', (byte)'z', .. new byte[60], 0xA9, (byte)'x', (byte)'y', (byte)'z', 0, 0, 0, 28, .. "data"u8, 0, 0, 0, 1];
        using TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings();
        foreach (string name in (string[])["photo.jpe", "photo", "photo.jpg.txt"]) site.Write("input/assets/" + name, jpeg);
        site.Write("input/assets/a.heics", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0]).Write("input/assets/film.mp4", position).Write("input/assets/film.MOV", [.. new byte[65_560], .. "com.apple.quicktime.location.ISO6709"u8])
            .Write("input/assets/quiet.mp4", new byte[80_000]).Write("input/assets/chance.mp4", chance).Write("input/assets/tagged.m4a", tagged).Write("input/assets/notes.txt", "xyz");
        Assert.Equal(["input/assets/a.heics SS6013", "input/assets/film.MOV SS6014", "input/assets/film.mp4 SS6014", "input/assets/photo SS6013", "input/assets/photo.jpe SS6013", "input/assets/photo.jpg.txt SS6013", "input/assets/tagged.m4a SS6014"], site.Diagnose());
    }

    [Theory]
    [InlineData("title: \"a \\u202Eb\"", "2:8")]
    [InlineData("title: a \u202Eb", "2:10")]
    [InlineData("title: a \u2066b\u2069", "2:10")]
    [InlineData("title: a \u2067\u05E9\u2069 \u2067b", "2:14")]
    [InlineData("title: \"a \\e[31m\"", "2:8")]
    [InlineData("title: \"a \\0\"", "2:8")]
    [InlineData("title: a\nauthors: [\"b\\x07\"]", "3:11")]
    public void Signs_that_turn_or_command_are_refused_in_front_matter(string head, string place)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", $"---\n{head}\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n");
        Assert.Equal([$"input/articles/a.md:{place} SS2035"], site.Diagnose());
    }

    [Theory]
    [InlineData("Text \u001B[31m", "7:6")]
    [InlineData("`a \u202Eb`", "7:4")]
    [InlineData("Text \u2067and\u2069 more", "7:6")]
    [InlineData("[x](https://example.org/\u202Egpj.exe)", "7:25")]
    [InlineData("[x](https://example.org/ \"a\u202Eb\")", "7:28")]
    [InlineData("Pasted\u000Bline", "7:7")]
    [InlineData("Never &#x202E;touch&#8236; it", "7:7")]
    [InlineData("[x](https://example.org/ \"a&#8238;b\")", "7:28")]
    public void Signs_that_turn_or_command_are_refused_in_texts_code_and_addresses(string body, string place)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n");
        Assert.Equal([$"input/articles/a.md:{place} SS2035"], site.Diagnose());
    }

    [Theory]
    [InlineData("He said \u2067\u0645\u0631\u062D\u0628\u0627 112\u2069 and left.", null)]
    [InlineData("He said \u2068\u05E9\u05DC\u05D5\u05DD \u2066UNMAS\u2069 \u05E9\u2069 and \u2067\u05E9\u2069.", null)]
    [InlineData("Marks \u200F\u05E9\u200E, joiners \U0001F468\u200D\U0001F469, hy\u00ADphens, 10\u202F000 and &rlm;", null)]
    [InlineData("A \u2067\u05E9\u202E112\u202C\u2069", "7:3")]
    [InlineData("A \u2067\u05E9\u2069 and \u2067\u05E9", "7:11")]
    [InlineData("A \u2067\u05E9\nb\u2069", "7:3")]
    [InlineData("A \u05E9\u2069", "7:4")]
    public void Isolates_around_words_from_right_to_left_are_no_such_signs(string words, string? place)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + words + "\n").Write("input/pages/safety.md", "---\ntitle: \"Title \u2067\u05E9\u2069\"\ndescription: D\n---\nText\n");
        Assert.Equal(place is null ? [] : [$"input/articles/a.md:{place} SS2035"], site.Diagnose());
    }

    [Fact]
    public void What_a_file_says_gives_no_orders_to_the_terminal_or_the_log()
    {
        using TestSite site = new TestSite().Article("a", "aliases: [\"/x\\n::stop-commands::y\"]\n", "[x](\u001B[2Jjavascript:x \u0007\n");
        foreach (StaticSite.Diagnostics.Diagnostic item in site.Build().Diagnostics)
        {
            string text = item.Format();
            Assert.DoesNotContain(text, sign => char.IsControl(sign) && sign != '\n');
            Assert.DoesNotContain("\n::", text, StringComparison.Ordinal);
            Assert.DoesNotContain(StaticSite.Cli.GitHubAnnotation.Format(item), char.IsControl);
        }
    }

    [Theory]
    [InlineData("[x](ms-msdt:/id)", "SS2002")]
    [InlineData("[x](search-ms:query=x)", "SS2002")]
    [InlineData("[x](intent://x#Intent;end)", "SS2002")]
    [InlineData("[x](view-source:https://example.org/)", "SS2002")]
    [InlineData("[x](blob:https://example.org/x)", "SS2002")]
    [InlineData("[x](filesystem:https://example.org/x)", "SS2002")]
    [InlineData("[x](about:blank)", "SS2002")]
    [InlineData("[x](shell:startup)", "SS2002")]
    [InlineData("[x](///example.org/)", "SS2050")]
    [InlineData("[x](/\\example.org/)", "SS2050")]
    [InlineData("[x](ms-report.pdf)", "SS2050")]
    [InlineData("[x](tel:102)", null)]
    [InlineData("[x](//example.org/)", null)]
    public void Addresses_that_start_programs_or_hide_their_host_are_refused(string body, string? code)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n");
        Assert.Equal(code is null ? [] : [$"input/articles/a.md:7:5 {code}"], site.Diagnose());
    }

    [Theory]
    [InlineData("[https://example.org](https://example.com/)", "7:1 SS2080")]
    [InlineData("[www.example.org/news](https://example.com/news)", "7:1 SS2080")]
    [InlineData("[http://example.org](https://www.Example.org/news)", null)]
    [InlineData("[https://news.example/a](https://web.archive.org/web/2020/https://news.example/a)", null)]
    [InlineData("[news of example.org](https://example.com/)", null)]
    [InlineData("[https://news.example/a](https://perma.cc/AB12-CD34)", null)]
    [InlineData("[www.example.org.](https://example.org/)", null)]
    [InlineData("[https://example.org/](https://news.example.org./a)", null)]
    [InlineData("[https://news.site.example/](https://site.example/a)", null)]
    [InlineData("[https://en.wikipedia.org/wiki/Mine](https://en.m.wikipedia.org/wiki/Mine)", null)]
    [InlineData("[https://www.youtube.com/watch?v=a](https://youtu.be/a)", null)]
    [InlineData("[www.](https://example.org/)", null)]
    [InlineData("[https://example.org/](https://example.org.example.com/)", "7:1 SS2080")]
    [InlineData("[https://example.org/](https://myexample.org/)", "7:1 SS2080")]
    [InlineData("[https://youtu.be/a](https://x.com/a)", "7:1 SS2080")]
    [InlineData("[https://example.org](../pages/safety.md)", null)]
    [InlineData("[x](https://example.org@example.com/)", "7:5 SS2081")]
    [InlineData("<https://example.org:80@example.com/>", "7:2 SS2081")]
    [InlineData("[x](//example.org@example.com)", "7:5 SS2081")]
    [InlineData("[x](https://news.example/@name?a@b#c@d)", null)]
    [InlineData("[x](mailto:a@example.org)", null)]
    public void A_link_leads_to_the_host_that_readers_see(string body, string? expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n");
        Assert.Equal(expected is null ? [] : [$"input/articles/a.md:{expected}"], site.Diagnose());
    }

    [Theory]
    [InlineData("https://example.org/{env.HOME}", "{")]
    [InlineData("https://example.org/\\\";return", "\"")]
    [InlineData("https://example.org/\\\\", "\\")]
    [InlineData("https://example.org/`id`", "`")]
    public void A_redirect_says_nothing_that_a_host_would_obey(string target, string sign)
    {
        using TestSite site = new TestSite().Write("input/data/redirects.yml", $"/old/: \"{target}\"\n");
        StaticSite.Diagnostics.Diagnostic found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS8355", $"the redirect of /old/ cannot work: the target has the character {sign}"), (found.Code, found.Message));
    }

    [Theory]
    [InlineData("//example.org/")]
    [InlineData("/old//")]
    [InlineData("//old/*")]
    public void An_old_address_with_two_slashes_is_refused(string address)
    {
        using TestSite site = new TestSite().Write("input/data/redirects.yml", $"{address}: https://example.org/\n");
        Assert.Equal(["input/data/redirects.yml:1:1 SS2060"], site.Diagnose());
    }

    [Theory]
    [InlineData("input/assets", "input/assets")]
    [InlineData("input/articles", "input/articles")]
    [InlineData("input/data", "input/data")]
    [InlineData("input/data/tags.yml", "input/data/tags.yml")]
    [InlineData("input/home.md", "input/home.md")]
    [InlineData("input/site.yml", "input/site.yml")]
    [InlineData("theme/i18n", "theme/i18n")]
    [InlineData("theme/i18n/en.yml", "theme/i18n/en.yml")]
    [InlineData("theme/layouts", "theme/layouts")]
    public void What_a_link_leads_to_outside_of_the_project_is_not_shown(string link, string place)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        DirectoryInfo outside = Directory.CreateTempSubdirectory("staticsite-outside-");
        using TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings().Write("input/assets/a.txt", "a").Article("a");
        string root = Path.GetDirectoryName(site.Output)!;
        string there = Path.Combine(outside.FullName, "there");
        if (Directory.Exists(Path.Combine(root, link))) Directory.Move(Path.Combine(root, link), there);
        else File.Move(Path.Combine(root, link), there);
        File.CreateSymbolicLink(Path.Combine(root, link), there);
        try
        {
            Assert.Contains($"{place} SS5031", site.Diagnose());
            Assert.False(Directory.Exists(site.Output));
            Assert.DoesNotContain(site.Build().Diagnostics, item => item.Excerpt is not null);
        }
        finally
        {
            File.Delete(Path.Combine(root, link));
            outside.Delete(true);
        }
    }

    [Theory]
    [InlineData("input/assets/pipe.png", true)]
    [InlineData("input/articles/pipe.md", true)]
    [InlineData("input/data/tags.yml", true)]
    [InlineData("input/home.md", true)]
    [InlineData("input/site.yml", true)]
    [InlineData("theme/layouts/pipe.liquid", true)]
    [InlineData("theme/i18n/en.yml", true)]
    [InlineData("input/assets/.pipe", false)]
    public async Task A_pipe_among_the_sources_is_an_error_and_not_waited_for(string path, bool isFound)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there the kind of a file is known.");
        using TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings();
        string full = Path.Combine(Path.GetDirectoryName(site.Output)!, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Delete(full);
        using (Process made = Process.Start("mkfifo", [full])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        string[] found = await Task.Run(site.Diagnose).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        if (isFound) Assert.Contains($"{path} SS5080", found);
        else Assert.Empty(found);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_no_end_of_the_program()
    {
        using TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings().Write("input/assets/a.txt", "x").Write("input/assets/b.png", "x");
        using FileStream held = new(Path.Combine(Path.GetDirectoryName(site.Output)!, "input/assets/a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["input/assets/a.txt SS1002", "input/assets/b.png SS7405"], site.Diagnose());
    }

    [Theory]
    [InlineData("\\377.txt", "input/assets/\uFFFD.txt SS5030")]
    [InlineData("\\342\\200\\256gpj.txt", "input/assets/\u202Egpj.txt SS5030")]
    [InlineData("\\342\\201\\247\\327\\251\\342\\201\\251.txt", "input/assets/\u2067\u05E9\u2069.txt SS5030")]
    public void A_name_that_hides_what_it_is_is_an_error(string name, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere names are texts.");
        using TestSite site = new TestSite().Write("input/assets/a.txt", "x");
        string folder = Path.GetDirectoryName(site.Output) + "/input/assets";
        Shell($"cd '{folder}' && mv a.txt \"$(printf '{name}')\"");
        string[] found = site.Diagnose();
        // The framework cannot remove what it cannot name.
        Shell($"rm '{folder}'/*");
        Assert.Equal([expected], found);

        static void Shell(string command)
        {
            using Process shell = Process.Start("sh", ["-c", command]);
            shell.WaitForExit();
        }
    }

    [Fact]
    public void A_link_to_a_pipe_is_none_to_a_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there the kind of a file is known.");
        using Output.TempFolder temp = new();
        temp.File("in/a");
        using (Process made = Process.Start("mkfifo", [temp["in/.pipe"]])) made.WaitForExit();
        File.CreateSymbolicLink(temp["in/link"], temp["in/.pipe"]);
        StaticSite.Diagnostics.DiagnosticBag bag = new();
        Assert.Equal(["a"], InputFiles.List(temp["in"], "input", bag).Select(file => file.RelativePath));
        Assert.Equal(["SS5080"], Output.TempFolder.Codes(bag));
    }
}
