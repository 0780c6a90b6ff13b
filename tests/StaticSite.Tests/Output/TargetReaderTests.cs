using System.Net;
using System.Text;
using CsCheck;
using StaticSite.Output.Audit;

namespace StaticSite.Tests.Output;

/// <summary>Where addresses lead is the same whether they are read in one step or part by part.</summary>
public sealed class TargetReaderTests
{
    private static readonly string[] Parts = ["/", "//", "a", "safety", "page-2", "az", ".", "..", "%C9%99", "ə", "A", "x.html", "?q=1", "#part", "&amp;", " ", "https:", "//example.org", "https://example.org/", "https://example.org/sub/", "https://example.orgx/", "mailto:"];

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/sub/")]
    public void Addresses_lead_where_a_reading_of_all_their_parts_says(string site)
    {
        Uri baseUrl = new(site);
        TargetReader targets = new(baseUrl);
        int files = 0;
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[1, 6].Select(parts => string.Concat(parts)).Sample(written =>
        {
            SiteAddress expected = SiteAddress.Of(WebUtility.HtmlDecode(written), "/", baseUrl);
            SiteAddress found = targets.Of(Encoding.UTF8.GetBytes(written));
            Assert.Equal((written, expected.Path, expected.Fragment, expected.IsExternal), (written, found.Path, found.Fragment, found.IsExternal));
            if (found.Path is not null) Interlocked.Increment(ref files);
        }, iter: 20_000);
        Assert.True(files > 1_000, $"only {files} lead to files");
    }

    [Theory]
    [InlineData("https://example.org/", "https://example.org/", "index.html")]
    [InlineData("https://example.org/", "/", "index.html")]
    [InlineData("https://example.org/", "/az/safety/", "az/safety/index.html")]
    [InlineData("https://example.org/", "/tags", "tags")]
    [InlineData("https://example.org/sub/", "https://example.org/sub/tags/", "tags/index.html")]
    [InlineData("https://example.org/sub/", "/sub/tags/", "tags/index.html")]
    [InlineData("https://example.org/sub/", "/tags/", "/tags/")]
    [InlineData("https://example.org/", "//example.org/tags/", "tags/index.html")]
    [InlineData("https://example.org/", "//other.example/tags/", null)]
    public void An_address_of_the_site_is_a_file(string site, string written, string? path) => Assert.Equal(path, new TargetReader(new Uri(site)).Of(Encoding.UTF8.GetBytes(written)).Path);
}
