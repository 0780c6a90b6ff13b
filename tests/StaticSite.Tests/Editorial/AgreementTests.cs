using StaticSite.Diagnostics;
using StaticSite.Editorial.Agreement;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class AgreementTests
{
    [Theory]
    [InlineData("On 24 December 2025 there were 3,500 of 12.5.", "24 dekabr 2025-ci ildə 12,5 və 3 500 olub.", "")]
    [InlineData("In the 1990s, on 4 April 2026.", "1990-cı illərdə, 4 aprel 2026-cı ildə.", "")]
    [InlineData("From 10 to 20 places, in March 2026.", "2026-cı ilin martında 10-dan 20-yə qədər yerdə.", "")]
    [InlineData("There were 15.", "16 idi.", "input/articles/a.az.md:7:1 SS7251")]
    [InlineData("On 24 December 2025.", "25 dekabr 2025.", "input/articles/a.az.md:7:1 SS7251")]
    [InlineData("There were 15 and 16.", "16 idi.", "input/articles/a.az.md SS7252")]
    [InlineData("There were 15.", "15 və yenə 15 idi.", "input/articles/a.az.md:7:12 SS7253")]
    [InlineData("[s](https://s.example/a) [r](../pages/safety.md#stop)", "[r](../pages/safety.md) [s](https://s.example/a)", "")]
    [InlineData("[s](https://s.example/a)", "[s](https://s.example/b)", "input/articles/a.az.md:7:1 SS7251")]
    [InlineData("[r](../pages/safety.md)", "Mətn", "input/articles/a.az.md SS7252")]
    [InlineData("![F](../assets/f.svg)", "![S](../assets/g.svg)", "input/articles/a.az.md:7:1 SS7251")]
    [InlineData("`15`", "Kod", "")]
    public void Facts_agree_between_the_versions_of_a_page(string english, string azerbaijani, string expected)
    {
        using TestSite site = Site().Article("a", body: english + "\n").Article("a.az", body: azerbaijani + "\n");
        Assert.Equal(expected, Report(site));
    }

    [Fact]
    public void An_error_names_both_places()
    {
        using TestSite site = Site().Article("a", body: "One.\n\nThere were 15.\n").Article("a.az", body: "Bir.\n\n16 idi.\n");
        Diagnostic diagnostic = site.Build().Diagnostics.First(item => item.Code == "SS7251");
        Assert.Equal("the number here is 16, but the original says 15 (input/articles/a.md:9:12)", diagnostic.Message);
        Assert.Equal("input/articles/a.az.md:9:1", diagnostic.Span.ToString());
    }

    [Theory]
    [InlineData("sources: [{title: S, url: https://s.example/a}]\n", "sources: [{title: M, url: https://s.example/b}]\n", "SS7251")]
    [InlineData("sources: [{title: S, url: https://s.example/a}]\n", "", "SS7252")]
    [InlineData("sources: [{title: S, url: https://s.example/a}]\n", "agreement: false\n", "")]
    public void Sources_agree_unless_a_translation_is_exempt(string english, string azerbaijani, string expected)
    {
        using TestSite site = Site().Article("a", english).Article("a.az", azerbaijani);
        Assert.Equal(expected, string.Join('|', site.Build().Diagnostics.Select(item => item.Code)));
    }

    [Fact]
    public void The_day_of_publication_and_the_tags_agree()
    {
        using TestSite site = Site().Article("a", published: "2025-12-24").Article("a.az", published: "2025-12-25");
        Assert.Equal("input/articles/a.az.md:4:12 SS7251", Report(site));
        site.Article("a.az").Write("input/articles/a.az.md", "---\ntitle: A\ndescription: A\npublished: 2025-12-24\ntags: [karabakh, demining]\n---\n");
        Assert.Equal("input/articles/a.az.md:5:18 SS7253", Report(site));
    }

    private static string Report(TestSite site) => string.Join('|', site.Build().Diagnostics.Select(item => $"{item.Span} {item.Code}"));

    private static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new AgreementExtension()) }
        .Write("input/assets/f.svg", "<svg/>").Write("input/assets/g.svg", "<svg/>");
}
