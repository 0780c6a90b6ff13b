using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

public class CodeTests
{
    private const string Front = "title: T\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n";

    [Theory]
    [InlineData("no front matter\n", "1:1 SS1003")]
    [InlineData("---\ntitle: T\n", "1:1 SS1004")]
    [InlineData("---\ntitle: T\n---\ndraft: true\n---\nText\n", "4:1 SS1027")]
    [InlineData("---\n" + Front + "---\n\nsources:\n  - title: A\n    url: https://example.org/\n---\nText\n", "8:1 SS1027")]
    [InlineData("---\r\ntitle: T\r\n---\r\n---\r\ntitle: T\r\n---\r\n", "5:1 SS1027")]
    [InlineData("---\ntitle: \"T\n---\n", "2:8 SS1005")]
    [InlineData("---\ntitle: [T\ndescription: D: E\n---\n", "2:8 SS1005")]
    [InlineData("---\nimage:\n\tsrc: a\n---\n", "3:1 SS1006")]
    [InlineData("---\n" + Front + "Title: Again\n---\n", "6:1 SS1007")]
    [InlineData("---\n" + Front + "tag: !!str x\n---\n", "6:6 SS1009")]
    [InlineData("---\n" + Front + "titel: x\n---\n", "6:1 SS1010")]
    [InlineData("---\ntitle: T\npublished: 2025-12-24\ntags: [karabakh]\n---\n", "2:1 SS1011")]
    [InlineData("---\n" + Front + "draft: perhaps\n---\n", "6:8 SS1012")]
    [InlineData("---\ntitle: \"\"\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n", "2:8 SS1013")]
    [InlineData("---\ntitle: T\ndescription: D\npublished: 24.12.2025\ntags: [karabakh]\n---\n", "4:12 SS1014")]
    [InlineData("---\n" + Front + "native_review: soon\n---\n", "6:16 SS1015")]
    [InlineData("---\n" + Front + "language: de\n---\n", "6:11 SS2054")]
    [InlineData("---\ntitle: T\ndescription: D\npublished: 2025-12-24\ntags: [karabah]\n---\n", "5:8 SS2052")]
    [InlineData("---\n" + Front + "---\n[x](nowhere.md)\n", "7:5 SS2050")]
    [InlineData("---\n" + Front + "---\n[x](#nowhere)\n", "7:5 SS2051")]
    [InlineData("---\n" + Front + "---\n[x](../pages/safety.md#stopp)\n", "7:5 SS2051")]
    public void A_mistake_in_an_article_is_reported_at_its_place(string text, string expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", text);
        Assert.Equal(["input/articles/a.md:" + expected], site.Diagnose());
    }

    [Theory]
    [InlineData("draft: true\n")]
    [InlineData("note: this is text\n\n---\n\nText\n")]
    [InlineData("Note: this is text\n\n---\n")]
    [InlineData("\n---\n\nText\n\n---\n")]
    [InlineData("## A\n\n---\ntitle: T\n")]
    public void A_text_that_begins_like_a_key_or_with_a_line_is_a_text(string body)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", "---\n" + Front + "---\n" + body);
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void Days_out_of_order_are_reported_at_the_day_that_comes_too_early()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", "---\n" + Front + "expires: 2025-12-24\nupdated: 2025-12-23\n---\n")
            .Write("input/articles/b.md", "---\n" + Front + "expires: 2125-12-25\nupdated: 2025-12-24\n---\n");
        Assert.Equal(["input/articles/a.md:6:10 SS1017", "input/articles/a.md:7:10 SS1017"], site.Diagnose());
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_reported_at_the_first_of_them()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", [.. "---\ntitle: Qarabağ "u8, 0xF0, .. "\n---\n"u8]);
        Assert.Equal(["input/articles/a.md:2:16 SS1001"], site.Diagnose());
    }

    [Fact]
    public void Bytes_of_a_text_that_are_no_utf8_are_reported_once()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", [.. Encoding.UTF8.GetBytes("---\n" + Front + "---\nBakı "), 0xF0, .. "\n\n[x](nowhere.md)\n"u8]).Article("b", body: "[x](a.md)\n");
        Assert.Equal(["input/articles/a.md:7:6 SS1001"], site.Diagnose());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        DiagnosticBag bag = new();
        Assert.Null(StaticSite.Reading.SourceText.Load("/nowhere/a.md", "input/a.md", bag));
        Assert.Equal("input/a.md SS1002", string.Join('|', bag.ToSortedList().Select(item => $"{item.Span} {item.Code}")));
    }

    [Fact]
    public void Aliases_that_multiply_are_stopped()
    {
        StringBuilder yaml = new("---\nimage: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) yaml.Append($"k{i}: &a{i} [{string.Join(", ", Enumerable.Repeat("*a" + (i - 1), 10))}]\n");
        using TestSite site = new TestSite().Write("input/articles/a.md", yaml + "---\n");
        Assert.EndsWith(" SS1008", Assert.Single(site.Diagnose()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/data/tags.yml", "karabakh:\n  label: {en: K}\n  slug: k\n  description: D\n", "input/data/tags.yml:2:10 SS1016")]
    [InlineData("input/site.yml", TestSite.Settings + "colour: red\n", "input/site.yml:9:1 SS1010")]
    [InlineData("input/site.yml", "title: T\ndescription: D\nbase_url: https://example.org\nlanguages: [en]\n", "input/site.yml:3:11 SS1015")]
    [InlineData("input/site.yml", "title: T\ndescription: D\nbase_url: https://example.org/\nlanguages: [en]\ntime_zone: Asia/Bakou\n", "input/site.yml:5:12 SS1015")]
    [InlineData("input/articles/a.xx.md", "---\n" + Front + "---\n", "input/articles/a.xx.md SS2054")]
    [InlineData("input/articles/a.az.md", "---\n" + Front + "---\n", "input/articles/a.az.md SS2055")]
    [InlineData("theme/layouts/page.liquid", "{% layout 'base' %}{{ 'count' | t: 1 }}{{ 'styles/no.css' | asset_url }}", "theme/layouts/page.liquid:1:44 SS4050")]
    [InlineData("theme/layouts/page.liquid", "{% layout 'base' %}{{ 'none' | t }}", "theme/layouts/page.liquid:1:24 SS3050")]
    [InlineData("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.titel }}", "theme/layouts/page.liquid:1:28 SS4011")]
    [InlineData("theme/i18n/en.yml", TestSite.Strings + "unused: x\n", "theme/i18n/en.yml:7:1 SS3051")]
    public void A_mistake_in_another_file_is_reported_at_its_place(string path, string text, string expected)
    {
        using TestSite site = new TestSite().Article("first").Write(path, text);
        Assert.Contains(expected, site.Diagnose());
    }

    [Fact]
    public void A_navigation_entry_that_names_nothing_is_an_error()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings.Replace("page:safety", "page:safty", StringComparison.Ordinal));
        Assert.Equal(["input/site.yml:8:14 SS2056"], site.Diagnose());
    }

    [Fact]
    public void A_navigation_entry_of_a_page_with_an_error_is_none()
    {
        using TestSite site = new TestSite().Article("a").Write("input/pages/safety.md", "---\ntitel: Safety\ndescription: Rules\n---\n");
        Assert.Equal(["input/pages/safety.md:2:1 SS1010"], site.Diagnose());
    }

    [Fact]
    public void So_is_one_of_the_foot()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings + "footer_navigation: [articles, tag:karabak]\n");
        Assert.Equal(["input/site.yml:9:31 SS2056"], site.Diagnose());
    }

    [Fact]
    public void A_plural_form_that_the_language_needs_is_missed()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/az.yml", TestSite.Strings.Replace("{one: \"{0} item\", other: \"{0} items\"}", "{many: \"{0}\", other: \"{0}\"}", StringComparison.Ordinal));
        Assert.Equal(["theme/i18n/az.yml:6:1 SS3052"], site.Diagnose());
    }

    [Theory]
    [InlineData("a", "b", "input/articles/b.md:6:18", "input/articles/a.md")]
    [InlineData("b", "a", "input/articles/a.md:6:18", "input/articles/b.md")]
    public void Two_files_that_are_one_page_in_one_language_are_an_error_that_names_both(string one, string other, string place, string named)
    {
        using TestSite site = new TestSite().Article(one).Article(other, $"translation_key: {one}\n");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS2053", place), (diagnostic.Code, diagnostic.Span.ToString()));
        Assert.Contains(named, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "b", "input/articles/b.md:6:7")]
    [InlineData("b", "a", "input/articles/a.md:6:7")]
    public void Two_sources_that_want_one_path_are_an_error_that_names_both(string one, string other, string place)
    {
        using TestSite site = new TestSite().Article(one).Article(other, $"slug: {one}\n");
        Diagnostic diagnostic = site.Build().Diagnostics.First(item => item.Code == "SS5020");
        Assert.Equal(place, diagnostic.Span.ToString());
        Assert.Contains("input/articles/a.md", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("input/articles/b.md", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_that_no_system_takes_is_reported_where_it_stands()
    {
        string slug = $"slug: {new string('x', 300)}\n";
        using TestSite site = new TestSite().Article("a").Article("b", slug).Write("input/pages/c.md", $"---\ntitle: C\ndescription: D\n{slug}---\n");
        Assert.Equal(["input/articles/b.md:6:7 SS5030", "input/pages/c.md:4:7 SS5030"], site.Diagnose());
    }

    [Theory]
    [InlineData("input/site.yml")]
    [InlineData("input/home.md")]
    [InlineData("theme/i18n/az.yml")]
    public void A_file_that_every_site_needs_is_missed(string path)
    {
        using TestSite site = new TestSite().Article("a").Delete(path);
        Assert.Contains(path + " SS6004", site.Diagnose());
    }

    [Fact]
    public void Pipelines_in_a_circle_and_pipelines_that_are_missing_are_named()
    {
        Assert.Equal("SS6002: these pipelines wait for each other: A → B → A", Order(("A", "B"), ("B", "A")));
        Assert.Equal("SS6001: the pipeline \"A\" depends on \"Tgas\", which is not in the list of pipelines", Order(("A", "Tgas"), ("Tags", null)));
        Assert.Equal("SS6003: there are two pipelines named \"A\"", Order(("A", null), ("A", null)));
        Assert.Equal("B,A", Order(("A", "B"), ("B", null)));
    }

    [Fact]
    public void Every_code_is_unique_and_named_by_a_test()
    {
        string tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        string[] codes = [.. DiagnosticTable.All.Concat(StaticSite.Editorial.EditorialDiagnostics.All).Concat(StaticSite.Images.ImagesDiagnostics.All).Concat(StaticSite.Preview.PreviewDiagnostics.All).Select(row => row.Code)];
        Assert.Equal(codes.Distinct(), codes);
        Assert.DoesNotContain(codes, code => !tests.Contains(code, StringComparison.Ordinal));
    }

    private static string Order(params (string Name, string? Dependency)[] pipelines)
    {
        DiagnosticBag bag = new();
        IReadOnlyList<Pipeline>? order = PipelineOrder.Sort([.. pipelines.Select(pipeline => new Named(pipeline.Name, pipeline.Dependency))], bag);
        return order is null ? string.Join('|', bag.ToSortedList().Select(item => $"{item.Code}: {item.Message}")) : string.Join(',', order.Select(pipeline => pipeline.Name));
    }

    private sealed class Named(string name, string? dependency) : Pipeline
    {
        public override string Name => name;

        public override IReadOnlyList<string> Dependencies => dependency is null ? [] : [dependency];
    }
}
