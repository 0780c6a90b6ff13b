using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Tests.Rendering;

/// <summary>Renders one text the way the engine does and remembers what the resolver was asked.</summary>
internal sealed class MarkdownHost(string text) : IPositions, ILinkResolver
{
    public static readonly MarkdownRenderer Renderer = In(Language.English);

    public DiagnosticBag Bag { get; } = new();

    public List<string> Asked { get; } = [];

    public static MarkdownRenderer In(Language language) => new(
        heading => string.Join('-', heading.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        language,
        new AlertTitles("Note", "Tip", "Important", "Attention & care", "Caution"));

    public MarkdownResult Render(int bodyStart = 0) => Render(Renderer, bodyStart);

    public MarkdownResult Render(MarkdownRenderer renderer, int bodyStart = 0) => renderer.Render(text[bodyStart..], bodyStart, this, this, Bag);

    public SourceSpan Span(int offset, int length)
    {
        int lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return new SourceSpan("a.md", text.AsSpan(0, lineStart).Count('\n') + 1, offset - lineStart + 1, length);
    }

    public string? Resolve(string url, int offset, int length, bool isImage)
    {
        Asked.Add($"{url} {text.Substring(offset, length)} {isImage}");
        return url.EndsWith(".md", StringComparison.Ordinal) ? "/" + url[..^3] + "/" : null;
    }
}
