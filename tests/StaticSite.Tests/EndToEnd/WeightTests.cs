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
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", "a > b { color: red; } /* x */ c::after { content: \"</style>\" }").Write("theme/layouts/article.liquid", "<style>{{ 'styles/site.css' | inline_css }}</style>");
        Assert.Empty(site.Diagnose());
        Assert.Equal("<style>a > b{color: red}c::after{content: \"<\\/style>\"}</style>", site.Read("articles/a/index.html"));
        site.Write("theme/layouts/article.liquid", "{{ 'styles/no.css' | inline_css }}");
        Assert.Equal(["theme/layouts/article.liquid:1:5 SS4050"], site.Diagnose());
    }

    [Fact]
    public void A_page_that_is_too_heavy_is_an_error_that_says_how_much_it_grew()
    {
        using TestSite site = new TestSite().Article("a", body: Noise(40)).Write("input/site.yml", TestSite.Settings + "budget: {article: 1500}\n");
        Assert.Empty(site.Diagnose());
        site.Article("a", body: Noise(200));
        var diagnostic = site.Build().Diagnostics.First(item => item.Span.File == "input/articles/a.md");
        Assert.Equal("SS5050", diagnostic.Code);
        Assert.Matches(@"articles/a/index\.html is \d+ bytes when compressed, and may be 1500 \(\d+ more than in the last build\)$", diagnostic.Message);
        site.Write("input/site.yml", TestSite.Settings + "budget: {home: 14600, page: 14600}\n");
        Assert.Empty(site.Diagnose());
    }

    // Words that do not compress well, the same in every run.
    private static string Noise(int words)
    {
        Random random = new(1);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Convert.ToHexString([(byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)]))) + "\n";
    }
}
