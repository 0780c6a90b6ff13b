using Fluid.Values;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What an extension may do, through a small one that does all of it.</summary>
public class ExtensionTests
{
    [Fact]
    public void A_directive_becomes_what_its_extension_says_in_text_headings_and_lists()
    {
        using TestSite site = Site().Article("a", body: "Say {shout:hello} twice.\n\n## A {shout:title}\n\n- {shout:item}\n\n## B {shout:other} {#own-id}\n\n`{shout:code}` \\{shout:escaped}\n");
        Assert.Empty(site.Diagnose());
        string page = site.Read("articles/a/index.html");
        Assert.Contains("<p>Say <b>HELLO</b> twice.</p>\n<h2 id=\"a-title\">A <b>TITLE</b></h2>\n<ul>\n<li><b>ITEM</b></li>\n</ul>\n<h2 id=\"own-id\">B <b>OTHER</b></h2>\n<p><code>{shout:code}</code> {shout:escaped}</p>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say {shout:hello}{shout:you} {twice} {A:b}", "Say helloyou {twice} {A:b}", "")]
    [InlineData("{shout: hello } {shout:hello", "hello {shout:hello", "")]
    [InlineData("Say {shuot:hello}", null, "input/articles/a.md:2:14 SS2011")]
    [InlineData("{shuot:hello}{shuot:hello}", null, "input/articles/a.md:2:10 SS2011|input/articles/a.md:2:23 SS2011")]
    [InlineData("A {box:one}", null, "input/articles/a.md:2:11 SS2012")]
    public void A_directive_in_a_title_becomes_plain_text(string title, string? shown, string expected)
    {
        using TestSite site = Site().Write("input/articles/a.md", $"---\ntitle: \"{title}\"\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n");
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
        if (shown is not null) Assert.Contains($"<title>{shown}</title>", site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_directive_that_makes_a_block_stands_alone()
    {
        using TestSite site = Site().Article("a", body: "{box:one}\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("<div>one</div>\n", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        site.Article("a", body: "Within {box:a sentence}.\n");
        Assert.Equal(["input/articles/a.md:7:8 SS2012"], site.Diagnose());
    }

    [Fact]
    public void A_directive_that_nobody_knows_is_an_error_with_the_nearest_name()
    {
        using TestSite site = Site().Article("a", body: "Say {shuot:hello}.\n");
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("input/articles/a.md:7:6", "SS2011"), (diagnostic.Span.ToString(), diagnostic.Code));
        Assert.Contains("shout", diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say {Shout:hello}.", "7:6 SS2011")]
    [InlineData("Say { shout : hello }.", "7:6 SS2011")]
    [InlineData("Say {Shout:hello} and {Shout: you}.", "7:6 SS2011", "7:24 SS2011")]
    [InlineData("\\{Shout:hello} `{ shout : hello }`")]
    public void A_directive_with_capitals_or_spaces_is_one_error_with_its_name(string body, params string[] expected)
    {
        using TestSite site = Site().Article("a", body: body + "\n");
        var diagnostics = site.Build().Diagnostics;
        Assert.Equal(expected.Select(place => "input/articles/a.md:" + place), diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Code}"));
        Assert.All(diagnostics, diagnostic => Assert.Contains("Did you mean \"shout\"?", diagnostic.Help, StringComparison.Ordinal));
    }

    [Fact]
    public void An_extension_reads_keys_of_the_front_matter_and_of_the_settings_and_gives_layouts_values()
    {
        using TestSite site = Site().Article("a", "mood: calm\n").Write("theme/layouts/article.liquid", "{{ page.mood }} {{ weather }}");
        site.Write("input/site.yml", TestSite.Settings + "echo: {weather: sunny}\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("calm sunny", site.Read("articles/a/index.html"));
        Assert.Equal(["input/site.yml:9:17 SS1013"], site.Write("input/site.yml", TestSite.Settings + "echo: {weather: \"\"}\n").Diagnose());
    }

    [Fact]
    public void Without_the_extension_its_keys_are_unknown_and_its_braces_are_text()
    {
        using TestSite site = new TestSite().Article("a", body: "Say {shout:hello}.\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("Say {shout:hello}.", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Equal(["input/articles/a.md:6:1 SS1010"], site.Article("a", "mood: calm\n").Diagnose());
    }

    [Fact]
    public void An_extension_sees_every_text_may_add_to_it_and_is_asked_at_the_end()
    {
        using TestSite site = Site().Article("a", body: "{shout:x}\n");
        Assert.Empty(site.Diagnose());
        Assert.EndsWith("<p><b>X</b></p>\n<footer>1</footer></html>\n", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Equal("seen", Seen);
    }

    [Fact]
    public void An_extension_decides_what_is_published_of_an_asset()
    {
        using TestSite site = Site().Article("a").Write("input/assets/a.txt", "plain").Write("input/assets/b.secret", "x").Write("input/assets/c.up", "loud");
        Assert.Empty(site.Diagnose());
        Assert.Equal(("plain", "LOUD", false), (site.Read("assets/a.txt"), site.Read("assets/c.up"), site.Has("assets/b.secret")));
    }

    [Theory]
    [InlineData(":::details Who?\nWe *do*.\n:::\n", "<details><summary>Who?</summary>\n<p>We <em>do</em>.</p>\n</details>\n")]
    [InlineData(":::details A < B & C\nYes\n:::\n", "<details><summary>A &lt; B &amp; C</summary>\n<p>Yes</p>\n</details>\n")]
    public void A_disclosure_opens_without_scripts(string body, string html)
    {
        using TestSite site = new TestSite().Article("a", body: body);
        Assert.Empty(site.Diagnose());
        Assert.EndsWith("/articles/a/\">" + html + "</html>\n", site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":::detials Who?\nWe.\n:::\n", "input/articles/a.md:7:1 SS2013")]
    [InlineData(":::details\nWe.\n:::\n", "input/articles/a.md:7:1 SS2014")]
    public void A_container_that_is_no_disclosure_is_an_error(string body, string expected)
    {
        using TestSite site = new TestSite().Article("a", body: body);
        Assert.Equal([expected], site.Diagnose());
    }

    private static string? Seen { get; set; }

    private static TestSite Site() => new() { Bootstrapper = DefaultSite.Create().AddExtension(() => new Echo()) };

    private sealed class Echo : SiteExtension
    {
        private string _weather = "none";

        public override string SettingsKey => "echo";

        public override IReadOnlyList<string> PageMembers { get; } = ["mood"];

        public override IReadOnlyList<Directive> Directives { get; } =
        [
            new("shout", call =>
            {
                if (call.Text is { } text) text.State<Counter>().Uses++;
                return new DirectiveResult("<b>" + call.Arguments.ToUpperInvariant() + "</b>", call.Arguments);
            }),
            new("box", call => new DirectiveResult("<div>" + call.Arguments + "</div>", call.Arguments, IsBlock: true)),
        ];

        public override void ReadSettings(MappingReader reader) => _weather = reader.Required("weather", "weather: sunny").Value;

        public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
        {
            if (reader.Optional("mood", "mood: calm") is { } mood) values.Set(new Mood(mood.Value));
        }

        public override FluidValue? PageMember(string name, Page page, BuildContext context) => new StringValue(page.Values.Get<Mood>()?.Word ?? "none");

        public override IReadOnlyList<string> Globals { get; } = ["weather"];

        public override FluidValue Global(string name, Language language, BuildContext context) => new StringValue(_weather);

        public override void Visit(PageText text)
        {
            if (text.State<Counter>().Uses == 1) text.After.Append("<footer>1</footer>");
        }

        public override AssetDecision Asset(InputFile file, BuildContext context) => Path.GetExtension(file.RelativePath) switch
        {
            ".secret" => AssetDecision.Withheld,
            ".up" => new AssetDecision(true, System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(file.FullPath).ToUpperInvariant())),
            _ => AssetDecision.Unchanged,
        };

        public override void Check(BuildContext context) => Seen = "seen";

        private sealed record Mood(string Word);

        private sealed class Counter
        {
            public int Uses { get; set; }
        }
    }
}
