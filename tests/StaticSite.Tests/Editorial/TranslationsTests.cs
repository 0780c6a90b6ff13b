using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Translations;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class TranslationsTests
{
    private const string Text = "Intro.\n\n## One {#one-id}\n\nFirst.\n\nSecond.\n\n## Two {#two-id}\n\nThird.\n";
    private const string Translated = "Giriş.\n\n## Bir {#one-id}\n\nBirinci.\n\nİkinci.\n\n## İki {#two-id}\n\nÜçüncü.\n";

    [Fact]
    public void A_translation_with_the_stamp_of_its_original_is_current()
    {
        using TestSite site = Stamped();
        Assert.Equal("", Report(site.Build()));
        Assert.StartsWith("current 0 /p/ <p>Giriş.</p>", site.Read("az/p/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("  ", site.Read("p/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("First.", "First,  but changed.", "line 9 \"First, but changed.\"")]
    [InlineData("First.\n\n", "", "something was taken out near line 9")]
    [InlineData("Second.", "Second.\n\nNew.", "line 13 \"New.\"")]
    [InlineData("## Two {#two-id}", "## Deux {#two-id}", "line 13 \"## Deux {#two-id}\"")]
    public void A_change_of_the_original_is_named_with_its_line(string old, string now, string expected)
    {
        using TestSite site = Stamped();
        Original(site, Text.Replace(old, now, StringComparison.Ordinal));
        BuildResult result = site.Build();
        Assert.True(result.Succeeded);
        Assert.Equal("input/pages/p.az.md:4:13 SS7201", Report(result));
        Assert.Contains("input/pages/p.md has changed since it was translated: " + expected, result.Diagnostics.First(item => item.Code == "SS7201").Message, StringComparison.Ordinal);
        Assert.StartsWith("outdated 1 /p/ <p>Giriş.</p>", site.Read("az/p/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Intro.", "  Intro.  ")]
    [InlineData("First.\n\nSecond.", "First.\n\n\n\nSecond.")]
    public void White_space_is_no_change(string old, string now)
    {
        using TestSite site = Stamped();
        Original(site, Text.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal("", Report(site.Build()));
    }

    [Fact]
    public void The_title_counts_too()
    {
        using TestSite site = Stamped();
        site.Write("input/pages/p.md", "---\ntitle: Another\ndescription: D\n---\n" + Text);
        Assert.Contains("title or description", Assert.Single(site.Build().Diagnostics, item => item.Code == "SS7201").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_marked_minor_leaves_the_translation_current()
    {
        using TestSite site = Stamped();
        Original(site, Text.Replace("First.", "The first.", StringComparison.Ordinal));
        string help = site.Build().Diagnostics.First(item => item.Code == "SS7201").Help;
        string line = help[help.IndexOf("minor_changes:", StringComparison.Ordinal)..];
        Original(site, Text.Replace("First.", "The first.", StringComparison.Ordinal), line + "\n");
        Assert.Equal("", Report(site.Build()));
        Original(site, Text.Replace("First.", "Something else.", StringComparison.Ordinal), line + "\n");
        Assert.Equal("input/pages/p.az.md:4:13 SS7201", Report(site.Build()));
    }

    [Fact]
    public void What_was_added_twice_is_named_once()
    {
        using TestSite site = Stamped();
        Original(site, Text + "\nThe same.\n\nThe same.\n");
        string help = site.Build().Diagnostics.First(item => item.Code == "SS7201").Help;
        Assert.Matches(@"minor_changes: \[[0-9a-f]{8}\]$", help);
        Original(site, Text + "\nThe same.\n\nThe same.\n", help[help.IndexOf("minor_changes:", StringComparison.Ordinal)..] + "\n");
        Assert.Equal("", Report(site.Build()));
    }

    [Fact]
    public void On_a_safety_page_the_original_stands_in_the_place_of_an_outdated_part_and_nothing_is_published()
    {
        using TestSite site = Stamped("kind: safety\nreviewed: 2026-05-01\n");
        Original(site, Text.Replace("First.", "New [rule](safety.md#stop).", StringComparison.Ordinal), "kind: safety\nreviewed: 2026-05-01\n");
        Assert.True(site.Build().Succeeded);
        Assert.Equal("outdated 1 /p/ <p>Giriş.</p>\n<div class=\"original\" lang=\"en\"><p class=\"notice\" lang=\"az\">ORIGINAL</p>\n<h2 id=\"one-id\">One</h2>\n<p>New <a href=\"/safety/#stop\">rule</a>.</p>\n<p>Second.</p>\n</div>\n<h2 id=\"two-id\">İki</h2>\n<p>Üçüncü.</p>\n", site.Read("az/p/index.html"));
        BuildResult result = site.Build(publish: true);
        Assert.Equal((false, "input/pages/p.az.md:6:13 SS7202"), (result.Succeeded, Report(result)));
    }

    [Fact]
    public void Where_parts_cannot_be_paired_the_whole_original_is_shown()
    {
        using TestSite site = Stamped("kind: safety\nreviewed: 2026-05-01\n");
        Original(site, Text + "\n## Three {#three-id}\n\nNew.\n", "kind: safety\nreviewed: 2026-05-01\n");
        Assert.True(site.Build().Succeeded);
        string page = site.Read("az/p/index.html");
        Assert.Contains("<h2 id=\"three-id\">Three</h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Giriş", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_without_stamp_is_a_warning_and_on_a_safety_page_not_published()
    {
        using TestSite site = Site();
        Original(site, Text);
        site.Write("input/pages/p.az.md", "---\ntitle: P\ndescription: D\n---\n" + Translated);
        Assert.Equal("input/pages/p.az.md SS7203", Report(site.Build(publish: true)));
        site.Write("input/pages/p.az.md", "---\ntitle: P\ndescription: D\nkind: safety\nreviewed: 2026-05-01\n---\n" + Translated);
        Assert.Equal("input/pages/p.az.md SS7204", Report(site.Build(publish: true)));
        Assert.Equal("input/pages/p.az.md SS7203", Report(site.Build()));
    }

    [Fact]
    public void A_stamp_written_by_hand_is_an_error()
    {
        using TestSite site = Site();
        Original(site, Text);
        site.Write("input/pages/p.az.md", "---\ntitle: P\ndescription: D\ntranslates: yesterday\n---\n" + Translated);
        Assert.Equal("input/pages/p.az.md:4:13 SS7205", Report(site.Build()));
    }

    private static string Report(BuildResult result) => string.Join('|', result.Diagnostics.Where(item => item.Code != OutputDiagnostics.OrphanPage.Code).Select(item => $"{item.Span} {item.Code}"));

    private static TestSite Stamped(string keys = "")
    {
        TestSite site = Site();
        Original(site, Text, keys);
        site.Write("input/pages/p.az.md", $"---\ntitle: P\ndescription: D\n{keys}---\n{Translated}");
        BuildContext context = site.Bootstrapper.Inspect(site.Options(), new DiagnosticBag())!;
        Assert.Equal(new TranslationStamping.Result("input/pages/p.az.md", true), Assert.Single(TranslationStamping.Run(context, ["input/pages/p.az.md"])));
        return site;
    }

    private static void Original(TestSite site, string text, string keys = "") => site.Write("input/pages/p.md", $"---\ntitle: P\ndescription: D\n{keys}---\n{text}");

    private static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new FreshnessExtension()).AddExtension(() => new TranslationsExtension()) }
        .Write("theme/i18n/en.yml", TestSite.Strings + "translation: {section: ORIGINAL}\n")
        .Write("theme/i18n/az.yml", TestSite.Strings + "translation: {section: ORIGINAL}\n")
        .Write("theme/layouts/page.liquid", "{{ page.translation.state }} {{ page.translation.changed_count }} {{ page.translation.original_url }} {{ page.body }}");
}
