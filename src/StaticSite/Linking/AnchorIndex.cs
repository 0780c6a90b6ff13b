using System.Collections.Concurrent;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Linking;

/// <summary>Remembers the anchors of rendered pages and the links to them; compared when all pages are rendered.</summary>
public sealed class AnchorIndex
{
    // No anchor has it, and one text for all anchors of a page is smaller than a list.
    private const char Separator = '\n';
    private readonly ConcurrentDictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Url, string Anchor, SourceSpan Span)> _links = new();

    /// <summary>Records the anchors of a page by its address.</summary>
    public void Add(string url, IReadOnlyList<string> anchors) => _anchors[url] = string.Join(Separator, anchors);

    /// <summary>Whether the text of a page has an anchor, shown or not.</summary>
    public bool Has(string url, string anchor) => _anchors.TryGetValue(url, out string? known) && known.Split(Separator).Contains(anchor, StringComparer.Ordinal);

    /// <summary>Records a link to an anchor.</summary>
    public void Expect(string url, string anchor, SourceSpan span) => _links.Enqueue((url, anchor, span));

    /// <summary>Reports each link whose anchor its page does not have.</summary>
    public void Check(BuildContext context)
    {
        Dictionary<string, HashSet<string>> pages = new(StringComparer.Ordinal);
        foreach ((string url, string anchor, SourceSpan span) in _links)
        {
            // The top of every page (HTML, "Scrolling to a fragment").
            if (anchor.Equals("top", StringComparison.OrdinalIgnoreCase)) continue;
            if (!_anchors.TryGetValue(url, out string? known))
            {
                if (context.Site.FindByUrl(url) is { Destination: { } path }) context.Files?.Expect(path, anchor);
                continue;
            }
            if (!pages.TryGetValue(url, out HashSet<string>? anchors)) pages[url] = anchors = new(known.Length == 0 ? [] : known.Split(Separator), StringComparer.Ordinal);
            if (anchors.Contains(anchor)) continue;
            context.Diagnostics.Add(LinkDiagnostics.BrokenAnchor.At(span, url, anchor, Nearest.Hint(anchor, anchors)));
        }
    }
}
