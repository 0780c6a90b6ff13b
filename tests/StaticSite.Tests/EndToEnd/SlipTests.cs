namespace StaticSite.Tests.EndToEnd;

/// <summary>What is typed or pasted by habit: named where it stands and once, and never where it means something.</summary>
public class SlipTests
{
    private const string Front = "---\ntitle: A\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n";

    [Theory]
    [InlineData("\u00A0## Rules", "7:1 SS2029")]
    [InlineData("##\u00A0Rules", "7:1 SS2029")]
    [InlineData("\u200B## Rules\n\nText", "7:1 SS2029")]
    [InlineData("\uFEFF- One\n- Two", "7:1 SS2029")]
    [InlineData("-\u00A0One\n-\u00A0Two", "7:1 SS2029")]
    [InlineData("> \u00A01. One", "7:3 SS2029")]
    [InlineData("Text:\n\n• One\n• Two\n\n• Three", "9:1 SS2030")]
    [InlineData("Text:\n• One\n• Two", "8:1 SS2030")]
    [InlineData("\uF0B7\tOne", "7:1 SS2030")]
    [InlineData("Text\n\n• One\n\n• Two", "9:1 SS2030")]
    [InlineData("✅ One\n✅ Two", "7:1 SS2030")]
    [InlineData("– One\n– Two", "7:1 SS2030")]
    [InlineData("-One\n-Two\n-Three", "7:1 SS2030")]
    [InlineData("*One\n*Two", "7:1 SS2030")]
    [InlineData("> 1.One\n> 2.Two", "7:3 SS2030")]
    [InlineData("Text:\n3. One\n4. Two", "8:1 SS2030")]
    [InlineData("(1) One\n(2) Two", "7:1 SS2030")]
    [InlineData("№1 Bir\n№2 İki", "7:1 SS2030")]
    [InlineData("a) One\nb) Two", "7:1 SS2030")]
    [InlineData("а) Раз\nб) Два", "7:1 SS2030")]
    [InlineData("II. One\nIII. Two", "7:1 SS2030")]
    [InlineData("Year\tPeople\n2023\t15\n2024\t17", "7:1 SS2031")]
    [InlineData("| A | B |\n| --- | --- |\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 | 2 | 3 |", "10:1 SS2032")]
    [InlineData("See [us]().", "7:5 SS2033")]
    [InlineData("![]() and ![A sign]()", "7:1 SS2039", "7:11 SS2039")]
    [InlineData("[a](https://localhost:8080/x) <http://example/> [b](//user@intra) [c](https://example?x.y)", "7:5 SS2040", "7:32 SS2040", "7:53 SS2040", "7:71 SS2040")]
    [InlineData("[a](C:\\Users\\a.docx) [b](htps://example.org/) [c](https:/example.org/) [d](http//example.org/) [e](httрs://example.org/)", "7:5 SS2034", "7:26 SS2034", "7:51 SS2034", "7:76 SS2034", "7:100 SS2034")]
    [InlineData("Text \uFFFD and \uFFFD", "7:6 SS2035")]
    [InlineData("MÉ™lumat vÉ™ â€œtextâ€\u009D", "7:2 SS2035")]
    [InlineData("Never \u202Etouch\u202C it", "7:7 SS2035")]
    [InlineData("## Nevеr\n\ntоuch", "7:4 SS2036")]
    [InlineData("Не тpогай", "7:4 SS2036")]
    [InlineData("Mәlumat", "7:1 SS2036")]
    [InlineData("As shown in Error! Reference source not found.", "7:20 SS2037")]
    [InlineData("- Lorem ipsum dolor", "7:3 SS2037")]
    [InlineData("See [[safety]] and ![[field.jpg]].", "7:5 SS2015", "7:20 SS2015")]
    public void It_is_an_error_where_it_stands(string body, params string[] expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n");
        Assert.Equal(expected.Select(place => "input/articles/a.md:" + place), site.Diagnose());
    }

    [Theory]
    [InlineData("- One\n- Two\n\n1) One\n2) Two\n\nText:\n- One")]
    [InlineData("— Стой! — сказал он.\n\n— Не трогай.")]
    [InlineData("– One  \n– Two\n\nIt was cold:\n-5 degrees at night,\n-2 by day.")]
    [InlineData("In the year\n2023. In\n2024. So\n\nA. Writer said\nB. Reader heard.\n\n*One* and\n*two*")]
    [InlineData("V. Aliyev came,\nX. Quliyev went.\n\nSee point\n3. It says\n5. Nothing")]
    [InlineData("It was 5 • 3.\n\nText\u00A0– more\u00A0text\n\n\u00A0Text\n\n-\u00A0")]
    [InlineData("One\ttab in a line.\nAnd none here.")]
    [InlineData("| A | B |\n| --- | --- |\n| 1 \\| 2 | 3 |\n| `a|b` | 3 |\n| 1 |")]
    [InlineData("[a](mailto:a@example.org) [b](tel:+123) [c](tg://resolve?domain=x) [d](HTTPS://example.org/) [e](geo:1,2) [f](sms:+123) [g](#rules)\n\n## Rules")]
    [InlineData("[a](#) [b](#top) [c](#Top) [d](../home.md#top) [e](<#>)")]
    [InlineData("[a](https://127.0.0.1/) [b](https://[::1]/) [c](https://мвд.рф/a) `https://localhost/`")]
    [InlineData("Café… Ärzte – „Ä“, CAFÉ™. Ба́нка, Ры́ба и Рё.")]
    [InlineData("SMSка, COVID-19, IT-отдел, ANAMA-nın, РФ, pH, ПМН-2, TM-62, `абc`")]
    [InlineData("A list [[1](https://example.org/)] and array[[0]].")]
    [InlineData("Before\n\n• • •\n\nAfter\n\n► Play the film")]
    [InlineData("— Привет, — сказал он.\n— Привет.\n— Пока!")]
    [InlineData("| A | B |\n| --- | --- |\n| • x | 2 |\n| • y | 2 | |")]
    [InlineData("Read `â€`, `Lorem ipsum` and \"Lorem ipsum\" as `a Sаfety`.")]
    [InlineData("На iPhoneа и Skypeе, iOSа.")]
    public void What_means_something_is_none(string body)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n");
        Assert.Empty(site.Diagnose());
    }

    [Theory]
    [InlineData("title: Sign #1 on the road", "2:13 SS2038")]
    [InlineData("title: #1 of the signs", "2:8 SS2038")]
    [InlineData("title: \"Sign #1\"")]
    [InlineData("title: Sign # a note\ndraft: false #soon")]
    public void Text_behind_a_sign_for_notes_is_not_lost_in_silence(string title, params string[] expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("title: A", title, StringComparison.Ordinal) + "Text\n");
        Assert.Equal(expected.Select(place => "input/articles/a.md:" + place), site.Diagnose());
    }

    [Theory]
    [InlineData("tags: #karabakh #demining", 7, "tags: [karabakh, demining]")]
    [InlineData("tags: karabakh, #demining", 17, "tags: [karabakh, demining]")]
    public void Tags_with_signs_are_one_error_with_the_line_to_write(string tags, int column, string expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("tags: [karabakh]", tags, StringComparison.Ordinal) + "Text\n");
        StaticSite.Diagnostics.Diagnostic found = site.Build().Diagnostics[^1];
        Assert.Equal(("SS2038", column), (found.Code, found.Span.Column));
        Assert.StartsWith($"Write instead: {expected}.", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Signs: a", 8, "Write: title: \"Signs: a\"")]
    [InlineData("title:Signs", 6, "Write: title: Signs")]
    [InlineData("title:\u00A0Signs", 6, "Write: title: Signs")]
    [InlineData("title = Signs", 7, "Write: title: Signs")]
    [InlineData("title: \"Signs", 8, "Write: title: \"Signs\"")]
    [InlineData("title: \"Signs” ", 8, "Write: title: \"Signs\"")]
    [InlineData("title: \"Signs\" here", 8, "Write: title: '\"Signs\" here'")]
    [InlineData("title: [Film] Signs", 8, "Write: title: \"[Film] Signs\"")]
    [InlineData("title: @us", 8, "Write: title: \"@us\"")]
    [InlineData("title: Mines: x # note", 8, "Write: title: \"Mines: x\" # note")]
    public void What_YAML_refuses_is_named_with_the_line_to_write(string line, int column, string help)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("title: A", line, StringComparison.Ordinal) + "Text\n");
        StaticSite.Diagnostics.Diagnostic found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS1005", 2, column), (found.Code, found.Span.Line, found.Span.Column));
        Assert.EndsWith(help, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("description: >\n  Note: this is text: with colons")]
    [InlineData("description: |\n  • first\n  • second")]
    [InlineData("description: \"ends with \\\\\"")]
    [InlineData("description: \"two: lines\n  of: text\"")]
    [InlineData("authors: &who [A]\nsources: []")]
    public void What_is_right_is_not_blamed_for_a_mistake_below_it(string lines)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("description: D", lines, StringComparison.Ordinal).Replace("tags: [karabakh]", "tags: [karabakh", StringComparison.Ordinal) + "Text\n");
        StaticSite.Diagnostics.Diagnostic found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("SS1005", found.Code);
        Assert.True(found.Span.Line >= lines.Split('\n').Length + 4, found.Span + " " + found.Help);
    }

    [Fact]
    public void A_text_with_quotation_marks_is_quoted_as_YAML_reads_it()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("title: A", "title: It's \"good\" #1", StringComparison.Ordinal) + "Text\n");
        Assert.Contains("title: 'It''s \"good\" #1'", Assert.Single(site.Build().Diagnostics).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags", "\u200Btags", "5:1", "tags")]
    [InlineData("tags", "Category", "5:1", "tags")]
    [InlineData("published", "date", "4:1", "published")]
    [InlineData("title", "başlıq", "2:1", "title")]
    [InlineData("description", "описание", "3:1", "description")]
    public void A_key_that_is_written_otherwise_is_one_error(string key, string written, string place, string meant)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace(key + ":", written + ":", StringComparison.Ordinal) + "Text\n");
        StaticSite.Diagnostics.Diagnostic found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS1010", place), (found.Code, $"{found.Span.Line}:{found.Span.Column}"));
        Assert.EndsWith($"Did you mean \"{meant}\"?", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24.12.2025", "2025-12-24")]
    [InlineData("24 dekabr 2025", "2025-12-24")]
    [InlineData("24 декабря 2025 г.", "2025-12-24")]
    [InlineData("December 24, 2025", "2025-12-24")]
    [InlineData("2025–12–24", "2025-12-24")]
    [InlineData("“2025-12-24”", "2025-12-24")]
    [InlineData("24/12/2025", "2025-12-24")]
    [InlineData("03/04/2025", null)]
    [InlineData("soon", null)]
    [InlineData("2025-13-24", null)]
    public void A_day_in_another_form_is_named_in_that_of_the_site(string written, string? day)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("2025-12-24", written, StringComparison.Ordinal) + "Text\n");
        Assert.Equal(day is not null, Assert.Single(site.Build().Diagnostics).Help.EndsWith($"Did you mean \"{day}\"?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("karabakh, demining", "[karabakh, demining]")]
    [InlineData("[karabakh demining]", "[karabakh, demining]")]
    [InlineData("[Minatəmizləmə]", "demining")]
    public void Tags_in_one_text_or_by_their_words_are_named_by_their_ids(string written, string meant)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front.Replace("[karabakh]", written, StringComparison.Ordinal) + "Text\n");
        Assert.EndsWith($"Did you mean \"{meant}\"?", Assert.Single(site.Build().Diagnostics).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("##\u00A0Rules", "type them anew: ## Rules")]
    [InlineData("• Stop here\n• Go back", ": - Stop here")]
    [InlineData("1)Stop\n2)Go", ": 1. Stop")]
    [InlineData("Year\tPeople\n2023\t15", "| Year | People | and below that line | --- | --- |")]
    [InlineData("![]()", "![A red sign beside a field](../assets/field.jpg)")]
    [InlineData("[a](https://example/news)", "https://example.org/")]
    [InlineData("Nevеr", "Type it anew with one keyboard: Never.")]
    public void The_help_says_what_to_write(string body, string expected)
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", Front + body + "\n");
        Assert.Contains(expected, Assert.Single(site.Build().Diagnostics).Help, StringComparison.Ordinal);
    }
}
