using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Safety;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class SafetyTests
{
    private const string Good = "1. **Stop.**{.rule-stop} Take no step.\n2. **Do not touch it.**{.rule-touch}\n3. **Go back.**{.rule-back}\n4. **Warn others.**{.rule-warn}\n5. **Report it.**{.rule-report}\n";

    [Theory]
    [InlineData(Good)]
    [InlineData("{.rule-stop}\nStop.\n\n## Do not touch {.rule-touch}\n\n> *Stay.*{.rule-stay}\n\n**Warn** others{.rule-warn}\n\n- [Report](safety.md){.rule-report}\n")]
    [InlineData(Good + "\n**Stop**{.rule-stop} again, and **stay**{.rule-stay .wide}.\n")]
    [InlineData("**Stop**{.rule-stop} **touch**{.rule-touch} **stay**{.rule-stay} **back**{.rule-back} **warn**{.rule-warn} **report**{.rule-report}\n")]
    public void A_page_that_gives_every_rule_in_its_order_passes(string body)
    {
        using TestSite site = Site(body);
        Assert.Equal("", Report(site));
    }

    [Fact]
    public void The_list_of_the_rules_has_a_class_for_the_theme_and_other_lists_have_none()
    {
        using TestSite site = Site(Good + "\n1) First\n2) Second\n\n- **Stop.**{.rule-stop}\n");
        Assert.Equal("", Report(site));
        string html = site.Read("p/index.html");
        Assert.Equal(1, html.Split("<ol class=\"rules\">\n<li><strong class=\"rule-stop\">Stop.</strong>").Length - 1);
        Assert.Equal(1, html.Split("class=\"rules\"").Length - 1);
    }

    [Theory]
    [InlineData("stop", "Stop.")]
    [InlineData("touch", "Do not touch it.")]
    [InlineData("warn", "Warn others.")]
    [InlineData("report", "Report it.")]
    public void A_missing_rule_is_named_at_the_top_of_the_text_with_its_mark(string rule, string words)
    {
        using TestSite site = Site(Good.Replace($"{{.rule-{rule}}}", "", StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics, item => item.Code != "SS5042");
        Assert.Equal("input/pages/p.md:7:1 SS7301", $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains($"\"{rule}\"", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains($"**{words}**{{.rule-{rule}}}", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_two_rules_is_enough_and_both_are_named_when_neither_is_there()
    {
        using TestSite site = Site(Good.Replace(".rule-back", ".rule-stay", StringComparison.Ordinal));
        Assert.Equal("", Report(site));
        Page(site, Good.Replace("{.rule-back}", "", StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics, item => item.Code != "SS5042");
        Assert.Contains("\"back or stay\"", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("**Go back the way you came.**{.rule-back} or **Stay where you are.**{.rule-stay}", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_comes_too_early_is_shown_with_the_place_of_the_other()
    {
        using TestSite site = Site("**Touch nothing.**{.rule-touch}\n**Stop.**{.rule-stop} **Back.**{.rule-back} **Warn.**{.rule-warn} **Report.**{.rule-report}\n");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics, item => item.Code != "SS5042");
        Assert.Equal("input/pages/p.md:7:1 SS7302", $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains("\"touch\" comes too early: \"stop\" comes before it, but stands at input/pages/p.md:8:1", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_out_of_order_is_named()
    {
        using TestSite site = Site("**R**{.rule-report} **W**{.rule-warn} **B**{.rule-back} **T**{.rule-touch} **S**{.rule-stop}\n");
        Assert.Equal("input/pages/p.md:7:1 SS7302|input/pages/p.md:7:21 SS7302|input/pages/p.md:7:39 SS7302|input/pages/p.md:7:57 SS7302", Report(site));
    }

    [Fact]
    public void A_mark_that_is_no_rule_is_an_error_on_every_page_with_the_nearest()
    {
        using TestSite site = Site(Good).Article("a", body: "Say **stop**{.wide .rule-stpo}.\n");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics, item => item.Code != "SS5042");
        Assert.Equal("input/articles/a.md:7:21 SS7303", $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains("rule-stop", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_pages_need_no_rules_and_a_page_that_is_not_translated_is_checked_once()
    {
        using TestSite site = Site("Text\n");
        Assert.Equal(5, site.Build().Diagnostics.Count(item => item.Code == "SS7301"));
        Page(site, "Text\n", "page");
        Assert.Equal("", Report(site));
    }

    [Fact]
    public void Kinds_and_their_rules_are_settings()
    {
        using TestSite site = Site("**Look**{.rule-look} **wait**{.rule-wait-a-bit}\n", "crossing");
        site.Write("input/site.yml", TestSite.Settings + "freshness: {max_age: {crossing: 100}}\nsafety: {kinds: {crossing: [look, wait-a-bit|go]}}\n");
        Assert.Equal("", Report(site));
        Page(site, "**Stop**{.rule-stop}\n", "crossing");
        Assert.Equal("input/pages/p.md:7:1 SS7301|input/pages/p.md:7:1 SS7301|input/pages/p.md:7:11 SS7303", Report(site));
        site.Write("input/site.yml", TestSite.Settings + "freshness: {max_age: {crossing: 100}}\nsafety: {kinds: {crossing: [Look!]}}\n");
        Assert.Equal("input/site.yml:10:29 SS7304", Report(site));
        site.Write("input/site.yml", TestSite.Settings + "freshness: {max_age: {crossing: 100}}\nsafety: {kinds: look}\n");
        Assert.Equal("input/site.yml:10:17 SS1012", Report(site));
    }

    private static string Report(TestSite site) => string.Join('|', site.Build().Diagnostics.Where(item => item.Code != "SS5042").Select(item => $"{item.Span} {item.Code}"));

    private static TestSite Site(string body, string kind = "safety") => Page(new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new FreshnessExtension()).AddExtension(() => new SafetyExtension()) }, body, kind);

    private static TestSite Page(TestSite site, string body, string kind = "safety") => site.Write("input/pages/p.md", $"---\ntitle: P\ndescription: D\nkind: {kind}\n---\n\n{body}");
}
