using System.Collections.Concurrent;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Linking;

/// <summary>Remembers the anchors of rendered pages and the links to them; compared when all pages are rendered.</summary>
public sealed class AnchorIndex
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _anchors = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Url, string Anchor, SourceSpan Span)> _links = new();

    /// <summary>Records the anchors of a page by its address.</summary>
    public void Add(string url, IReadOnlyList<string> anchors) => _anchors[url] = anchors;

    /// <summary>Records a link to an anchor.</summary>
    public void Expect(string url, string anchor, SourceSpan span) => _links.Enqueue((url, anchor, span));

    /// <summary>Reports each link whose anchor its page does not have.</summary>
    public void Check(BuildContext context)
    {
        foreach ((string url, string anchor, SourceSpan span) in _links)
        {
            if (!_anchors.TryGetValue(url, out IReadOnlyList<string>? anchors))
            {
                if (context.Site.FindByUrl(url) is { Destination: { } path }) context.Files?.Expect(path, anchor);
                continue;
            }
            if (anchors.Contains(anchor)) continue;
            context.Diagnostics.Add(LinkDiagnostics.BrokenAnchor.At(span, url, anchor, Nearest.Hint(anchor, anchors)));
        }
    }
}
