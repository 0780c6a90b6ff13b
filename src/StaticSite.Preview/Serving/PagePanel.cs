using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Preview.Sites;
using StaticSite.Reading;

namespace StaticSite.Preview.Serving;

/// <summary>Says of one page where it comes from, how it stands and what it weighs.</summary>
internal sealed class PagePanel(PreviewOptions options, PreviewSite site, StateFeed feed)
{
    private const int Quality = 11;

    /// <summary>What is known of the page at a path.</summary>
    public Answer Of(string path)
    {
        if (site.Current is not { } version || Find(path, version) is not { } page) return Json([], []);
        List<(string, string)> rows = [.. Rows(page, version)];
        string name = page.Body is null ? page.Url : page.Origin;
        return Json(rows, [.. feed.Current.State.Diagnostics.Where(item => item.Span.File == page.Origin || item.Span.File == name)]);
    }

    private static Page? Find(string path, SiteVersion version)
    {
        string root = version.Context.BaseUrl.AbsolutePath;
        if (!path.StartsWith(root, StringComparison.Ordinal)) return null;
        string rest = Uri.UnescapeDataString(path[root.Length..]);
        return version.Find(rest.Length == 0 || rest.EndsWith('/') ? rest + "index.html" : rest) as Page;
    }

    private IEnumerable<(string Name, string Value)> Rows(Page page, SiteVersion version)
    {
        BuildContext context = version.Context;
        BrowserWords words = options.Browser;
        yield return (words.Source, page.Body is { } body ? Place(body) : page.Origin);
        yield return (words.Layout, $"theme/layouts/{page.Layout}.liquid");
        yield return (words.Language, page.IsFallback ? words.NotTranslated(page.Language.Code, page.ContentLanguage.Code) : page.Language.Code);
        foreach ((string name, string value) in options.Details(page, context)) yield return (name, value);
        if (Unpublished.Reason(page, context, options.Words) is { } reason) yield return (words.NotPublished, reason);
        int weight = PageBudget.Compressed(version.Render(page).Bytes, Quality);
        yield return (words.Weight, words.Bytes(weight, context.Settings.Budget.TryGetValue(page.Kind.ToString().ToLowerInvariant(), out int most) ? most : null));
    }

    private static string Place(SourceBody body)
    {
        DiagnosticBag bag = new();
        return SourceText.Load(body.File.FullPath, body.File.DisplayPath, bag) is { } source ? $"{source.Path}:{source.Span(body.Start, 0).Line}" : body.File.DisplayPath;
    }

    private Answer Json(IReadOnlyList<(string Name, string Value)> rows, IReadOnlyList<Diagnostic> diagnostics) => Answer.File("page.json", StateJson.Write(json =>
    {
        json.WriteStartArray("rows");
        foreach ((string name, string value) in rows)
        {
            json.WriteStartArray();
            json.WriteStringValue(name);
            json.WriteStringValue(value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        StateJson.List(json, "diagnostics", diagnostics.Select(options.Browser.Translate));
    }));
}
