using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticSite.BrowserTests;

/// <summary>A page can be read after one request of 14,600 bytes: what ten packets of a first answer carry.</summary>
public sealed class WeightTests(BuiltSite site)
{
    private const int Budget = 14_600;

    [Fact]
    public async Task Every_kind_of_page_is_readable_after_one_light_request()
    {
        List<string> report = [];
        List<string> troubles = [];
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        HtmlParser parser = new();
        foreach (string kind in Places.Kinds)
        {
            List<string> weights = [];
            foreach (string folder in Places.Folders)
            {
                Uri address = new(site.Root, await Places.PathAsync(site.Root, folder, kind));
                using HttpResponseMessage answer = await client.GetAsync(address);
                byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
                Assert.Equal("br", string.Join(",", answer.Content.Headers.ContentEncoding));
                weights.Add($"{Places.Language(folder)} {bytes.Length}");
                if (bytes.Length > Budget) troubles.Add($"{address.AbsolutePath} has {bytes.Length} bytes, {Budget} are allowed.");
                using System.IO.Compression.BrotliStream plain = new(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
                IDocument page = await parser.ParseDocumentAsync(plain);
                // What the first paint waits for: style sheets for screens, and scripts that are not deferred.
                troubles.AddRange(page.QuerySelectorAll("head link[rel=stylesheet]:not([media=print]), script[src]:not([defer]):not([async]):not([type=module])")
                    .Select(element => $"{address.AbsolutePath} waits for {element.OuterHtml}"));
            }
            report.Add($"{kind}: {string.Join(", ", weights)} bytes");
        }
        Reports.Write("weights.txt", report);
        Expect.NoTroubles(troubles);
    }
}
