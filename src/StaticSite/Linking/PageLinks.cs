using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Linking;

/// <summary>Resolves the links of one page: source files to pages in the page's language, assets to their addresses.</summary>
/// <param name="context">The site.</param>
/// <param name="language">The language of the page that is shown.</param>
/// <param name="textLanguage">The language its text is written in. Anchors are words of it, so a link to one stays in that language.</param>
/// <param name="url">The address of the page; any unique name for a source that becomes no page.</param>
/// <param name="source">The file with the links.</param>
internal sealed class PageLinks(BuildContext context, Language language, Language textLanguage, string url, SourceText source) : ILinkResolver
{
    public string? Resolve(string target, int offset, int length, bool isImage)
    {
        if (target.Length == 0 || HasScheme(target) || (target.StartsWith("//", StringComparison.Ordinal) && !target.StartsWith("///", StringComparison.Ordinal))) return null;
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? target : target[..hash];
        string fragment = hash < 0 ? "" : target[(hash + 1)..];
        if (path.Length == 0)
        {
            if (fragment.Length > 0) Expect(url, fragment, source.Span(offset, length));
            return null;
        }
        string? address = path[0] == '/' ? FromRoot(path) : FromSource(path, fragment.Length > 0 ? textLanguage : language, out bool rejected) ?? (rejected ? "" : null);
        if (address is null)
        {
            context.Diagnostics.Add(LinkDiagnostics.BrokenLink.At(source.Span(offset, length), path, Hint(path)));
            return null;
        }
        if (address.Length == 0) return null;
        if (fragment.Length == 0) return context.Href(address);
        Expect(address, fragment, source.Span(offset, length));
        return context.Href(address) + "#" + fragment;
    }

    private void Expect(string page, string fragment, SourceSpan span)
    {
        // A page that repeats the text of another one repeats its links.
        if (language == textLanguage) context.Renderer.Anchors.Expect(page, Uri.UnescapeDataString(fragment), span);
    }

    private string? FromRoot(string path)
    {
        int query = path.IndexOf('?', StringComparison.Ordinal);
        return context.Site.HasUrl(query < 0 ? path : path[..query]) ? path : null;
    }

    private string? FromSource(string path, Language targetLanguage, out bool rejected)
    {
        rejected = false;
        string? full = Combine(source.Path, Uri.UnescapeDataString(path));
        if (full is null) return null;
        if (full.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            rejected = context.IsRejected(full);
            return context.Site.FindBySource(full, targetLanguage)?.Url;
        }
        return full.StartsWith("input/", StringComparison.Ordinal) && context.AssetUrls.TryGetValue(full["input/".Length..], out string? url) ? url : null;
    }

    private string Hint(string path)
    {
        if (path.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return Nearest.Hint("https://" + path);
        if (path.Contains('@', StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal)) return Nearest.Hint("mailto:" + path);
        // The address that readers see, typed off.
        string address = path.TrimEnd('/') + "/";
        if (path[0] == '/' && context.Site.Pages.FirstOrDefault(page => page.Url == address) is { } page) return Nearest.Hint(FromHere(page.Origin));
        string typed = path.Replace('\\', '/');
        string[] files = [.. context.Site.Sources, .. context.AssetUrls.Keys.Where(key => key.StartsWith("assets/", StringComparison.Ordinal)).Select(key => "input/" + key)];
        // Named from another folder than the one it is looked for in.
        string rest = "/" + typed.TrimStart('/', '.');
        string? meant = files.Where(file => ("/" + file).EndsWith(rest, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault() ?? Moved(typed, files) ?? Nearest.Of(Combine(source.Path, typed) ?? typed, files);
        return meant is null ? "" : Nearest.Hint(FromHere(meant));
    }

    // The only file of that name: it was moved to another folder. A translation that stayed behind is nearer by its letters, and not what is meant.
    private static string? Moved(string typed, string[] files)
    {
        string name = typed[(typed.LastIndexOf('/') + 1)..];
        string[] same = name.Length == 0 ? [] : [.. files.Where(file => file.EndsWith("/" + name, StringComparison.Ordinal))];
        return same.Length == 1 ? same[0] : null;
    }

    // As it is written in this file.
    private string FromHere(string file)
    {
        string[] here = source.Path.Split('/')[..^1];
        string[] there = file.Split('/');
        int same = 0;
        while (same < here.Length && same < there.Length - 1 && here[same] == there[same]) same++;
        return string.Concat(Enumerable.Repeat("../", here.Length - same)) + string.Join('/', there[same..]);
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
