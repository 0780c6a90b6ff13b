using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Linking;

/// <summary>Resolves the links of one page: source files to pages in the page's language, assets to their addresses.</summary>
internal sealed class PageLinks(BuildContext context, Page page, SourceText source) : ILinkResolver
{
    public string? Resolve(string url, int offset, int length, bool isImage)
    {
        if (url.Length == 0 || HasScheme(url) || url.StartsWith("//", StringComparison.Ordinal)) return null;
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? url : url[..hash];
        string fragment = hash < 0 ? "" : url[(hash + 1)..];
        SourceSpan span = source.Span(offset, length);

        if (path.Length == 0)
        {
            if (fragment.Length > 0) context.Renderer.Anchors.Expect(page.Url, Uri.UnescapeDataString(fragment), span);
            return null;
        }
        string? target = path[0] == '/' ? FromRoot(path) : FromSource(path, out bool rejected) ?? (rejected ? "" : null);
        if (target is null)
        {
            context.Diagnostics.Add(LinkDiagnostics.BrokenLink.At(span, path, Hint(path)));
            return null;
        }
        if (target.Length == 0) return null;
        if (fragment.Length == 0) return context.Href(target);
        context.Renderer.Anchors.Expect(target, Uri.UnescapeDataString(fragment), span);
        return context.Href(target) + "#" + fragment;
    }

    private string? FromRoot(string path)
    {
        int query = path.IndexOf('?', StringComparison.Ordinal);
        return context.Site.HasUrl(query < 0 ? path : path[..query]) ? path : null;
    }

    private string? FromSource(string path, out bool rejected)
    {
        rejected = false;
        string? full = Combine(page.Body!.File.DisplayPath, Uri.UnescapeDataString(path));
        if (full is null) return null;
        if (full.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            rejected = context.RejectedSources.ContainsKey(full);
            return context.Site.FindBySource(full, page.Language)?.Url;
        }
        return full.StartsWith("input/", StringComparison.Ordinal) && context.AssetUrls.TryGetValue(full["input/".Length..], out string? url) ? url : null;
    }

    private string Hint(string path)
    {
        string full = Combine(page.Body!.File.DisplayPath, path) ?? path;
        return Nearest.Hint(full, context.Site.Sources);
    }

    private static string? Combine(string file, string relative)
    {
        List<string> parts = [.. file.Split('/')];
        parts.RemoveAt(parts.Count - 1);
        foreach (string part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    private static bool HasScheme(string url)
    {
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return false;
        for (int i = 0; i < colon; i++)
        {
            if (!char.IsAsciiLetterOrDigit(url[i]) && url[i] is not ('+' or '-' or '.')) return false;
        }
        return true;
    }
}
