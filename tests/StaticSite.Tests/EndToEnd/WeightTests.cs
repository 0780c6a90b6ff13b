using StaticSite.Rendering.Pages;

namespace StaticSite.Tests.EndToEnd;

public class WeightTests
{
    [Theory]
    [InlineData("a { color : red ; }\n\n/* note */ b,\n c > d { margin: 0 auto; }", "a{color : red}b,c > d{margin: 0 auto}")]
    [InlineData("@media (max-width: 40rem) { a :hover { content: \"a  /* b */ ; }\" } }", "@media (max-width: 40rem){a :hover{content: \"a  /* b */ ; }\"}}")]
    [InlineData("a::after { content: '\\'  x' }", "a::after{content: '\\'  x'}")]
    [InlineData("/* never ended", "")]
    public void A_sheet_gets_smaller_and_means_the_same(string css, string expected) => Assert.Equal(expected, CssText.Minify(css));

    [Fact]
    public void A_layout_writes_a_sheet_into_the_page()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", "html > style { color: red; } /* x */ style::after { content: \"</style>\" }").Write("theme/layouts/article.liquid", "<style>{{ 'styles/site.css' | inline_css }}</style>");
        Assert.Empty(site.Diagnose());
        Assert.Equal("<style>html > style{color: red}style::after{content: \"<\\/style>\"}</style>", site.Read("articles/a/index.html"));
        site.Write("theme/layouts/article.liquid", "{{ 'styles/no.css' | inline_css }}");
        Assert.Equal(["theme/layouts/article.liquid:1:5 SS4050"], site.Diagnose());
    }

    [Fact]
    public void A_page_that_is_too_heavy_is_an_error_that_lists_what_grew_the_most_first()
    {
        using TestSite site = new TestSite().Article("a", body: Noise(40)).Write("input/site.yml", TestSite.Settings + "budget: {article: 1500}\n")
            .Write("theme/layouts/article.liquid", Layout(".x { color: red }"));
        Assert.Empty(site.Diagnose());
        site.Article("a", body: Noise(200)).Write("theme/layouts/article.liquid", Layout(Noise(9)));
        var diagnostic = site.Build().Diagnostics.First(item => item.Span.File == "input/articles/a.md");
        Assert.Equal("SS5050", diagnostic.Code);
        Assert.Matches(@"^articles/a/index\.html is \d{4} bytes when compressed, and may be 1500 \(\d{4} more than in the last build: main content \+\d{4}, styles \+\d\d\)$", diagnostic.Message);
        site.Write("input/site.yml", TestSite.Settings + "budget: {home: 14600, page: 14600}\n");
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void A_page_that_is_too_heavy_and_did_not_grow_lists_its_parts()
    {
        using TestSite site = new TestSite().Article("a", body: Noise(200)).Write("input/site.yml", TestSite.Settings + "budget: {article: 1500}\n").Write("theme/layouts/article.liquid", Layout(".x { color: red }") + "<script>1</script><footer>F</footer>");
        const string Parts = @"main content \d{4}(, (head|styles|scripts|header|footer) \d\d){5}\)$";
        Assert.Matches(@"\(it is new: " + Parts, Message());
        site.Write("input/site.yml", TestSite.Settings);
        Assert.Empty(site.Diagnose());
        site.Write("input/site.yml", TestSite.Settings + "budget: {article: 1500}\n");
        Assert.Matches(@"\(as in the last build: " + Parts, Message());
        site.Article("a", body: Noise(195));
        Assert.Matches(@"\(\d+ fewer than in the last build: " + Parts, Message());

        string Message() => site.Build().Diagnostics.First(item => item.Span.File == "input/articles/a.md").Message;
    }

    private static string Layout(string css) => "<head><title>{{ page.title }}</title><style>" + css + "</style><body><header>A header of some length</header><main>{{ page.body }}</main>";

    // Words that do not compress well, the same in every run.
    private static string Noise(int words)
    {
        Random random = new(1);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Convert.ToHexString([(byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)]))) + "\n";
    }
}
