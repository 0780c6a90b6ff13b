using StaticSite.Diagnostics;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>The Markdown of a page, in which the checks of its text name places.</summary>
/// <param name="Text">The Markdown.</param>
/// <param name="Start">Where it begins in the file, in UTF-16 units.</param>
/// <param name="Positions">Turns offsets in the file into places.</param>
/// <param name="Diagnostics">Takes what is wrong.</param>
internal sealed record MarkdownBody(string Text, int Start, IPositions Positions, DiagnosticBag Diagnostics)
{
    /// <summary>Says what is wrong at a place of the Markdown; the parser's places may lie outside of it.</summary>
    public void Report(DiagnosticDescriptor descriptor, MarkSpan span, params string[] arguments) =>
        Diagnostics.Add(descriptor.At(Positions.Span(Start + Math.Clamp(span.Start, 0, Text.Length), Math.Max(0, span.Length)), arguments));

    /// <summary>The line that a place is in, without its line break; empty lines have a length of 0.</summary>
    public MarkSpan LineOf(int at)
    {
        at = Math.Clamp(at, 0, Text.Length);
        int length = Text.AsSpan(at).IndexOfAny('\r', '\n');
        return new MarkSpan(Text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1, (length < 0 ? Text.Length : at + length) - 1);
    }
}
