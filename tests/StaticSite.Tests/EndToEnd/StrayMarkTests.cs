using StaticSite.Cli;
using StaticSite.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Marks of Markdown that do nothing are errors where they stand; with a backslash, or where they mean something else, they are text.</summary>
public class StrayMarkTests
{
    private const string Front = "---\ntitle: A\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n";

    [Theory]
    [InlineData("A ![field](my field.jpg) here", "7:3 SS2015")]
    [InlineData("See [us] (https://example.org/).", "7:5 SS2015")]
    [InlineData("See [us] (b.md#part).", "7:5 SS2015")]
    [InlineData("See [us](https://example.org/", "7:5 SS2015")]
    [InlineData("See [us][them].", "7:5 SS2015")]
    [InlineData("The UXO and UXO: [us] (../b.md), www.example.org.\n\n*[UXO]: unexploded ordnance", "7:18 SS2015", "7:34 SS2024")]
    [InlineData("Term\n:   See [us] (../b.md) and **it", "8:9 SS2015", "8:28 SS2018")]
    [InlineData("| A [us] (../b.md) | ** B |\n| --- | --- |\n| www.example.org | C |", "7:5 SS2015", "7:22 SS2018", "9:3 SS2024")]
    [InlineData("See (us)[https://example.org/] and (them)[../pages/safety.md].", "7:5 SS2015", "7:36 SS2015")]
    [InlineData("> - See [us] (/news/)", "7:9 SS2015")]
    [InlineData("Text[^1] and[^two].", "7:5 SS2016", "7:13 SS2016")]
    [InlineData("Text[^1].\n\n[^1]: Note.\n\n[^2]: Lost.", "11:1 SS2017")]
    [InlineData("Do ** not touch ** it.", "7:4 SS2018")]
    [InlineData("**Do not touch it.\n\n**Do not.", "7:1 SS2018", "9:1 SS2018")]
    [InlineData("- Do not** touch.", "7:9 SS2018")]
    [InlineData("##Rules\n\n> ###At home\n\n######Below", "7:1 SS2019", "9:3 SS2019", "11:1 SS2019")]
    [InlineData("| Year | Number |\n| 2025 | 12 |", "7:1 SS2020")]
    [InlineData("Text\n| Year | Number |\n| 2025 | 12 |", "8:1 SS2020")]
    [InlineData("| Year | Number |\n| --- |\n| 2025 | 12 |", "7:1 SS2020")]
    [InlineData("<<<<<<< HEAD\nOne text.\n=======\nAnother.\n>>>>>>> branch", "7:1 SS2021")]
    [InlineData("Text\n\n<<<<<<< HEAD\n\nOne.\n\n=======\n\nAnother.\n\n>>>>>>> branch", "9:1 SS2021")]
    [InlineData("The {{ site.title }} and {% include 'a' %}.", "7:5 SS2022", "7:26 SS2022")]
    [InlineData("The {{ title", "7:5 SS2022")]
    [InlineData("```\nCode\n\nText", "7:1 SS2023")]
    [InlineData("- ~~~~\n  Code\n  ~~~\n\nText", "7:3 SS2023")]
    [InlineData(":::details Who?\n\nWe do.", "7:1 SS2023")]
    [InlineData("See https://example.org/a_b, (www.example.org) and **HTTP://example.org/**.", "7:5 SS2024", "7:31 SS2024", "7:54 SS2024")]
    [InlineData("Text [](https://example.org/) and [ ](../pages/safety.md).", "7:6 SS2025", "7:35 SS2025")]
    [InlineData("A sentence.\n---\n\nTwo\nlines\n---\n\n## More", "8:1 SS2026", "12:1 SS2026")]
    [InlineData("Text\n\n1999. The treaty.\n2001. The talks.", "9:1 SS2027")]
    [InlineData("Text\n\n    Set in\n\n- a\n\n      Set in too", "9:1 SS2028", "13:1 SS2028")]
    [InlineData("\tSet in", "7:1 SS2028")]
    [InlineData("![IMG_2034.JPG](../assets/field.jpg)", "7:1 SS2006")]
    public void A_mark_that_does_nothing_is_reported_where_it_stands(string body, params string[] expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n").Write("input/assets/field.jpg", "x");
        Assert.Equal(expected.Select(place => "input/articles/a.md:" + place), site.Diagnose());
    }

    [Theory]
    [InlineData(@"\[us] (../b.md) \[us](b.md) \!\[x](y z) \[us][them] (us)\[/news/]")]
    [InlineData(@"\[^1] \*\*Do not\*\* \{{ a }} \{% b %}")]
    [InlineData("\\##Rules\n\n\\| Year | Number |\n\n\\<<<<<<< HEAD")]
    [InlineData("`[us] (b.md) ** {{ a }} [^1]`\n\n```\n##Rules\n| a | b |\n<<<<<<< HEAD\n[^1]: x\n```")]
    [InlineData("C# is #1, 2 * 3 * 4, a_b, [sic] (really), [x], [ ], (see [1]), a|b, | is a stroke, x < y, {a")]
    [InlineData("#karabakh\n\n####### Seven")]
    [InlineData("**Do** *not* ***touch*** ~~it~~.\n\n* * *\n\n- [ ] a\n- [x] b")]
    [InlineData("| Year | **Number** |\n| --- | --- |\n| 2025 | a \\| b |")]
    [InlineData("[us][them], [them][] and [them]; text[^1]\n\n[them]: https://example.org/\n\n[^1]: Note.")]
    [InlineData("<https://example.org/>, `https://example.org/`, [https://example.org/](https://example.org/), a://b, wwww.x, http://")]
    [InlineData("Rules\n---\n\nText\n\n---\n\n12. Twelve\n\n1999\\. The treaty.\n\nIn 1999. So.")]
    [InlineData("[![A field](../assets/field.jpg)](https://example.org/)")]
    [InlineData("&#42;&#42; and &#91;us](b.md)")]
    [InlineData(":::details Who?\n\nWe do.\n\n:::\n\n~~~\nCode\n~~~\n\n> ```\n> Code\n> ```")]
    public void What_means_something_or_is_meant_as_text_is_none(string body)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n").Write("input/assets/field.jpg", "x");
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void The_help_says_what_to_write()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + "##Rules\n\n| Year | Number |\n| 2025 | 12 |\n\n:::::details Who?\n");
        string help = string.Join('\n', site.Build().Diagnostics.Select(diagnostic => diagnostic.Help));
        Assert.Contains("Put a space behind them: ## Rules.", help, StringComparison.Ordinal);
        Assert.Contains("Put it there: | --- | --- |.", help, StringComparison.Ordinal);
        Assert.Contains("Put a line with ::::: alone", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: A\n<<<<<<< HEAD\ndescription: D\n=======\ndescription: E\n>>>>>>> b\n---\n", "input/articles/a.md:3:1 SS2021")]
    [InlineData("---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\n", "input/articles/a.md:2:1 SS2021")]
    [InlineData("+++\ntitle = 'A'\n+++\n", "input/articles/a.md:1:1 SS1003")]
    public void Front_matter_in_two_versions_or_another_form_is_named(string text, string expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", text);
        Assert.Equal([expected], site.Diagnose());
    }

    [Theory]
    [InlineData("+++\ntitle = 'A'\n+++\n", "which this site does not read.")]
    [InlineData("\n---\ntitle: A\n---\n", "Take out what is empty above it.")]
    [InlineData("----\ntitle: A\n----\n", "type three hyphens.")]
    [InlineData("———\ntitle: A\n———\n", "type three hyphens.")]
    [InlineData("Text\n", "then another line of three dashes.")]
    public void What_stands_instead_of_front_matter_is_said(string text, string end)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", text);
        Assert.EndsWith(end, Assert.Single(site.Build().Diagnostics).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[us](www.example.org)", "Did you mean \"https://www.example.org\"?")]
    [InlineData("[us](/safety)", "Did you mean \"../pages/safety.md\"?")]
    [InlineData("[us](input/pages/safety.md)", "Did you mean \"../pages/safety.md\"?")]
    [InlineData("[us](us@example.org)", "Did you mean \"mailto:us@example.org\"?")]
    [InlineData("![us](../assets/feild.jpg)", "Did you mean \"../assets/field.jpg\"?")]
    [InlineData("![us](..\\assets\\field.jpg)", "Did you mean \"../assets/field.jpg\"?")]
    public void A_link_that_leads_nowhere_has_its_likely_meaning(string body, string end)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n").Write("input/assets/field.jpg", "x");
        Diagnostic found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("SS2050", found.Code);
        Assert.EndsWith(end, found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_page_that_was_moved_names_where_it_is_now_and_not_what_is_spelt_like_it()
    {
        const string page = "---\ntitle: T\ndescription: D\n---\nText\n";
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + "[us](../pages/safety/floods.md)\n").Write("input/pages/floods.md", page).Write("input/pages/safety/flood.md", page);
        Diagnostic found = Assert.Single(site.Build().Diagnostics, diagnostic => diagnostic.Code == "SS2050");
        Assert.EndsWith("Did you mean \"../pages/floods.md\"?", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_part_of_the_site_reads_is_a_warning()
    {
        using TestSite site = new TestSite().Article("a").Write("input/articles/b.txt", "Text").Write("input/pages/c/d.docx", "PK").Write("input/article/e.md", "Text").Write("input/f.md", "Text")
            .Write("input/articles/.notes.txt", "").Write("input/.notes/g.md", "").Write("input/README.md", "").Write("input/pages/README.md", "")
            .Write("input/home.az.md", "---\ntitle: Ev\ndescription: D\n---\n");
        IReadOnlyList<Diagnostic> found = site.Build().Diagnostics;
        Assert.All(found, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
        Assert.Equal(["input/article SS6007", "input/articles/b.txt SS6006", "input/f.md SS6006", "input/pages/c/d.docx SS6006"], found.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Code}"));
        Assert.EndsWith("articles, assets, data, pages. Did you mean \"articles\"?", found[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_no_part_of_the_site_reads_is_a_warning()
    {
        using TestSite site = new() { Bootstrapper = CompleteSite.Create() };
        site.WithEditorialStrings().Article("a").Write("input/data/redirect.yml", "/old/: /articles/a/\n").Write("input/data/README.md", "").Write("input/data/.notes.yml", "").Write("input/data/published.txt", "");
        Diagnostic found = Assert.Single(site.Build().Diagnostics, diagnostic => diagnostic.Code == "SS6006");
        Assert.Equal(("input/data/redirect.yml", Severity.Warning), (found.Span.ToString(), found.Severity));
        Assert.EndsWith("Did you mean \"redirects.yml\"?", found.Help, StringComparison.Ordinal);
        Assert.Contains("contacts.yml, events.yml, figures.yml, glossary.yml, published.txt, redirects.yml, tags.yml", found.Message, StringComparison.Ordinal);
    }
}
