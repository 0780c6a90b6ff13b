using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Modules;

/// <summary>
/// Makes the earlier addresses of pages (<c>aliases</c>) lead to them: a rule in <c>_redirects</c> for hosts that read it, and a page that
/// leads on for those that do not. Rules are sorted by address; a page is a target and never an alias, so there are no chains and no loops.
/// </summary>
public sealed class MakeRedirects(params string[] pipelines) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Page> pages = [.. pipelines.SelectMany(context.Outputs).OfType<Page>()];
        HashSet<string> taken = [.. pages.Select(page => page.Url)];
        SortedDictionary<string, (Page Page, Located<string> Alias)> rules = new(StringComparer.Ordinal);
        foreach (Page page in pages.Where(page => !page.IsFallback))
        {
            foreach (Located<string> alias in Aliases(page)) Add(alias, page, taken, rules, context);
        }
        if (rules.Count == 0) return inputs;
        context.Redirects = rules.ToDictionary(rule => rule.Key, rule => rule.Value.Page.Url, StringComparer.Ordinal);
        List<Document> files = [.. inputs, File("_redirects", "pipeline Redirects", writer => Rules(writer, context))];
        foreach ((string url, (Page page, Located<string> alias)) in rules)
        {
            if (PagePath(url) is { } path) files.Add(File(path, alias.Span.ToString(), writer => LeadOn(writer, page, context)));
        }
        return files;
    }

    private static IReadOnlyList<Located<string>> Aliases(Page page) => page switch
    {
        Article article => article.FrontMatter.Aliases,
        PlainPage plain => plain.FrontMatter.Aliases,
        _ => [],
    };

    private static void Add(Located<string> alias, Page page, HashSet<string> taken, SortedDictionary<string, (Page Page, Located<string> Alias)> rules, BuildContext context)
    {
        string problem = "it does not begin with a slash";
        bool isClean = alias.Value.StartsWith('/') && alias.Value.Length > 1 && OutputPath.TryCreate(alias.Value.Trim('/'), out OutputPath path, out problem!) && path.Url.Trim('/') == alias.Value.Trim('/');
        if (!isClean) context.Diagnostics.Add(LinkDiagnostics.BadAlias.At(alias.Span, alias.Value, problem ?? "letters outside ASCII and spaces must be percent-encoded"));
        else if (taken.Contains(alias.Value) || taken.Contains(alias.Value + "/")) context.Diagnostics.Add(LinkDiagnostics.ShadowedAlias.At(alias.Span, alias.Value));
        else if (rules.TryGetValue(alias.Value, out (Page Page, Located<string> Alias) other)) context.Diagnostics.Add(LinkDiagnostics.SameAlias.At(alias.Span, alias.Value, other.Alias.Span.ToString()));
        else rules[alias.Value] = (page, alias);
    }

    // Without "!" a host would show the page that leads on instead of obeying the rule.
    private static void Rules(Utf8Writer writer, BuildContext context)
    {
        foreach ((string from, string to) in context.Redirects.OrderBy(rule => rule.Key, StringComparer.Ordinal)) writer.Write($"{context.Href(from)} {context.Href(to)} 301!\n");
    }

    private static string? PagePath(string url)
    {
        string path = url.Trim('/');
        if (url.EndsWith('/')) return path + "/index.html";
        if (path.EndsWith(".html", StringComparison.Ordinal)) return path;
        return path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) ? null : path + "/index.html";
    }

    private static void LeadOn(Utf8Writer writer, Page page, BuildContext context)
    {
        string title = PageEncoder.Instance.Encode(page.Title);
        string url = PageEncoder.Instance.Encode(context.Href(page.Url));
        StringBuilder html = new();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(page.ContentLanguage.Code).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(title)
            .Append("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"").Append(PageEncoder.Instance.Encode(context.Absolute(page.Url)))
            .Append("\">\n<meta http-equiv=\"refresh\" content=\"0; url=").Append(url).Append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n</head>\n<body>\n<p><a href=\"")
            .Append(url).Append("\">").Append(title).Append("</a></p>\n</body>\n</html>\n");
        writer.Write(html.ToString());
    }

    private static TextFile File(string path, string origin, Action<Utf8Writer> write)
    {
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = origin, Destination = destination, Content = new TextContent(write) };
    }
}
