using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Modules;

/// <summary>
/// Collects the redirects: earlier addresses of pages (<c>aliases</c>), those of <c>input/data/redirects.yml</c>, and pages that were taken
/// back. Besides the rules for hosts that read them, each moved address becomes a page that leads on, for hosts that do not.
/// </summary>
public sealed class MakeRedirects(params string[] pipelines) : IModule, IReadsInput
{
    // What RFC 3986 lets stand nowhere in an address.
    private static readonly System.Buffers.SearchValues<char> Unwritten = System.Buffers.SearchValues.Create("\"<>\\^`{|}");

    /// <inheritdoc/>
    public IReadOnlyList<string> Inputs { get; } = ["data/" + RedirectsFile.FileName];

    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Page> pages = [.. pipelines.SelectMany(context.Outputs).OfType<Page>()];
        List<RedirectRule> given = [.. Given(pages, context)];
        Dictionary<string, Page> byUrl = new(StringComparer.Ordinal);
        // Most sites moved nothing.
        if (given.Count > 0)
        {
            foreach (Page page in pages) byUrl.TryAdd(RedirectTable.Key(page.Url), page);
        }
        Dictionary<string, RedirectRule> rules = new(StringComparer.Ordinal);
        foreach (RedirectRule rule in given)
        {
            if (!IsUsable(rule, context)) continue;
            string key = RedirectTable.Key(rule.From.Value);
            if (byUrl.ContainsKey(key)) context.Diagnostics.Add(LinkDiagnostics.ShadowedAlias.At(rule.From.Span, rule.From.Value));
            else if (!rules.TryAdd(key, rule)) context.Diagnostics.Add(LinkDiagnostics.SameAlias.At(rule.From.Span, rule.From.Value, rules[key].From.Span.ToString()));
        }
        context.Redirects = new RedirectTable(rules.Values);
        List<Document> files = [.. inputs];
        foreach (RedirectRule rule in context.Redirects.Rules.Where(rule => rule is { IsSplat: false, IsGone: false }))
        {
            Page? target = byUrl.GetValueOrDefault(RedirectTable.Key(rule.To.Split('#', '?')[0]));
            if (PagePath(rule.From.Value) is { } path) files.Add(File(path, rule.From.Span.ToString(), writer => LeadOn(writer, rule, target, context)));
        }
        return files;
    }

    private static IEnumerable<RedirectRule> Given(List<Page> pages, BuildContext context)
    {
        foreach (Page page in pages.Where(page => !page.IsFallback))
        {
            foreach (Located<string> alias in Aliases(page)) yield return new RedirectRule(alias, page.Url, 301);
        }
        if (context.ReadData(RedirectsFile.FileName) is { } source)
        {
            foreach (RedirectRule rule in RedirectsFile.Read(source, context.Diagnostics)) yield return rule;
        }
        foreach (SiteExtension extension in context.Extensions)
        {
            foreach (Located<string> url in extension.GoneUrls(context)) yield return new RedirectRule(url, "", 410);
        }
    }

    private static IReadOnlyList<Located<string>> Aliases(Page page) => page switch
    {
        Article article => article.FrontMatter.Aliases,
        PlainPage plain => plain.FrontMatter.Aliases,
        _ => [],
    };

    private static bool IsUsable(RedirectRule rule, BuildContext context)
    {
        string address = rule.IsSplat ? rule.Prefix : rule.From.Value;
        string? problem = "it does not begin with a slash";
        bool isRoot = rule.IsSplat && address == "/";
        bool isDouble = address.StartsWith("//", StringComparison.Ordinal) || address.EndsWith("//", StringComparison.Ordinal);
        bool isClean = isRoot || (address.StartsWith('/') && address.Length > 1 && OutputPath.TryCreate(address.Trim('/'), out OutputPath path, out problem!) && path.Url.Trim('/') == address.Trim('/'));
        if (isDouble) problem = "it has two slashes in a row";
        if (!isClean || isDouble)
        {
            context.Diagnostics.Add(LinkDiagnostics.BadAlias.At(rule.From.Span, rule.From.Value, problem ?? "letters outside ASCII and spaces must be percent-encoded"));
            return false;
        }
        if (TargetProblem(rule) is not { } wrong) return true;
        context.Diagnostics.Add(HostingDiagnostics.BadRedirect.At(rule.Span, rule.From.Value, wrong));
        return false;
    }

    private static string? TargetProblem(RedirectRule rule)
    {
        if (rule.IsGone) return null;
        if (rule.To.Contains(":splat", StringComparison.Ordinal) && !rule.IsSplat) return ":splat stands for what a star took, and there is none";
        if (rule.To.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0) return "letters outside ASCII and spaces in the target must be percent-encoded";
        // Hosts give them a meaning of their own: the end of an address, a variable.
        if (rule.To.AsSpan().IndexOfAny(Unwritten) is >= 0 and int sign) return $"the target has the character {rule.To[sign]}";
        if (rule.To.StartsWith('/')) return rule.To.StartsWith("//", StringComparison.Ordinal) ? "the target begins with two slashes" : null;
        return Uri.TryCreate(rule.To, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttps ? null : "the target begins neither with a slash nor with https://";
    }

    private static string? PagePath(string url)
    {
        string path = url.Trim('/');
        if (url.EndsWith('/')) return path + "/index.html";
        if (path.EndsWith(".html", StringComparison.Ordinal)) return path;
        return path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) ? null : path + "/index.html";
    }

    private static void LeadOn(Utf8Writer writer, RedirectRule rule, Page? target, BuildContext context)
    {
        string title = PageEncoder.Instance.Encode(target?.Title ?? rule.To);
        string url = PageEncoder.Instance.Encode(rule.IsExternal ? rule.To : context.Href(rule.To));
        StringBuilder html = new();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append((target?.ContentLanguage ?? context.DefaultLanguage).Code).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(title)
            .Append("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"").Append(PageEncoder.Instance.Encode(rule.IsExternal ? rule.To : context.Absolute(rule.To)))
            .Append("\">\n<meta http-equiv=\"refresh\" content=\"0; url=").Append(url).Append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n</head>\n<body>\n<p><a href=\"")
            .Append(url).Append("\">").Append(title).Append("</a></p>\n</body>\n</html>\n");
        writer.Write(html.ToString());
    }

    private static TextFile File(string path, string origin, Action<Utf8Writer> write)
    {
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = origin, Destination = destination, Shows = [], Content = new TextContent(write) };
    }
}
