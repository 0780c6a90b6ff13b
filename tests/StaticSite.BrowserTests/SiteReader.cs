using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticSite.BrowserTests;

/// <summary>One answer of the server, with its document when it is a page.</summary>
public sealed record Answer(Uri Address, HttpStatusCode Status, string Type, string Text, IHtmlDocument? Page)
{
    public bool IsFound => Status == HttpStatusCode.OK;
}

/// <summary>Reads the site over HTTP without a browser, and so without JavaScript. Redirects are not followed: a link is right or it is not.</summary>
public sealed partial class SiteReader(Uri root) : IDisposable
{
    private static readonly (string Selector, string Attribute)[] References =
    [
        ("a[href], area[href], link[href]", "href"),
        ("[src]", "src"),
        ("video[poster]", "poster"),
        ("object[data]", "data"),
        ("form[action]", "action"),
        ("meta[property='og:image'], meta[property='og:url'], meta[name='twitter:image']", "content"),
    ];

    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly HtmlParser parser = new();

    /// <summary>The host the site will be published at, whose absolute addresses are internal too.</summary>
    public Uri? PublishedAt { get; set; }

    public async Task<Answer> GetAsync(string path) => await GetAsync(new Uri(root, path));

    public async Task<Answer> GetAsync(Uri address)
    {
        using HttpResponseMessage response = await client.GetAsync(address);
        string type = response.Content.Headers.ContentType?.MediaType ?? "";
        string text = type.StartsWith("text/", StringComparison.Ordinal) ? await response.Content.ReadAsStringAsync() : "";
        return new Answer(address, response.StatusCode, type, text, type == "text/html" ? parser.ParseDocument(text) : null);
    }

    /// <summary>Every internal address that a page or a style sheet points at, with the text that names it.</summary>
    public IEnumerable<(string Written, Uri Address)> InternalReferences(Answer answer)
    {
        foreach (string written in Written(answer).Where(text => text.Length > 0))
        {
            Uri from = answer.Page?.QuerySelector("base[href]")?.GetAttribute("href") is { } start ? new Uri(answer.Address, start) : answer.Address;
            if (!Uri.TryCreate(from, written.Trim(), out Uri? address))
            {
                throw new InvalidOperationException($"{answer.Address.AbsolutePath} holds an address that cannot be read: {written}");
            }

            if (Internal(address) is { } inside)
            {
                yield return (written, inside);
            }
        }
    }

    /// <summary>The address on the test server, or null for another site's.</summary>
    public Uri? Internal(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            return null;
        }

        return address.Authority == root.Authority ? address
            : address.Authority == PublishedAt?.Authority ? new Uri(root, address.PathAndQuery + address.Fragment)
            : null;
    }

    public void Dispose() => client.Dispose();

    private static IEnumerable<string> Written(Answer answer)
    {
        if (answer.Page is not { } page)
        {
            return answer.Type == "text/css" ? StyleAddresses(answer.Text) : [];
        }

        IEnumerable<string> attributes = References.SelectMany(reference => page.QuerySelectorAll(reference.Selector)
            .Where(element => element.GetAttribute("rel") is not ("preconnect" or "dns-prefetch"))
            .Select(element => element.GetAttribute(reference.Attribute) ?? ""));
        IEnumerable<string> sets = page.QuerySelectorAll("[srcset], [imagesrcset]")
            .Select(element => element.GetAttribute("srcset") ?? element.GetAttribute("imagesrcset") ?? "")
            .SelectMany(set => set.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(candidate => candidate.Split(' ')[0]);
        IEnumerable<string> styles = page.QuerySelectorAll("style").Select(element => element.TextContent)
            .Concat(page.QuerySelectorAll("[style]").Select(element => element.GetAttribute("style") ?? ""))
            .SelectMany(StyleAddresses);
        return attributes.Concat(sets).Concat(styles);
    }

    private static IEnumerable<string> StyleAddresses(string css) => StyleAddress().Matches(StyleComment().Replace(css, ""))
        .Select(match => match.Groups["address"].Value)
        .Where(address => !address.StartsWith('#'));

    [GeneratedRegex("""url\(\s*(?<quote>["']?)(?<address>.*?)\k<quote>\s*\)|@import\s+(?<quote>["'])(?<address>.*?)\k<quote>""", RegexOptions.Singleline)]
    private static partial Regex StyleAddress();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex StyleComment();
}
