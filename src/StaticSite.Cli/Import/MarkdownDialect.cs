using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Cli;

/// <summary>What other generators show otherwise than this site: web addresses in a text are links there, and text that is set in is meant as code.</summary>
/// <param name="text">The file.</param>
/// <param name="start">Where its Markdown begins.</param>
internal sealed class MarkdownDialect(string text, int start)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    private readonly MarkdownDocument _document = Markdown.Parse(text[start..], Pipeline);

    /// <summary>Whether a place is in what is shown as code, where nothing is obeyed.</summary>
    public bool IsCode(int at) => _document.Descendants().Any(item => item is CodeBlock or CodeInline && item.Span.Start <= at - start && at - start <= item.Span.End);

    /// <summary>What is to be changed so that the text means the same here.</summary>
    public IEnumerable<TextEdit> Edits()
    {
        foreach (CodeBlock code in _document.OfType<CodeBlock>().Where(block => block is not FencedCodeBlock)) yield return Fenced(code);
        foreach (LiteralInline literal in _document.Descendants<LiteralInline>())
        {
            if (IsInLink(literal) || !literal.Content.AsSpan().Contains("://", StringComparison.Ordinal)) continue;
            int end = start + literal.Span.End + 1;
            for (int at = start + literal.Span.Start; at < end; at++)
            {
                at = text.IndexOf("http", at, end - at, StringComparison.OrdinalIgnoreCase);
                if (at < 0) break;
                string address = WebAddress.AtStart(text.AsSpan(at));
                if (WebAddress.IsWhole(address)) yield return new TextEdit(at, address.Length, $"<{address}>");
                at += WebAddress.Reach(text.AsSpan(at));
            }
        }
    }

    private static bool IsInLink(Inline inline)
    {
        for (Inline? outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline) return true;
        }
        return false;
    }

    private TextEdit Fenced(CodeBlock code)
    {
        string content = code.Lines.ToString().TrimEnd();
        int from = text.LastIndexOf('\n', start + code.Span.Start) + 1;
        int to = start + Math.Min(code.Span.End + 1, text.Length - start);
        while (to > from && text[to - 1] is '\n' or '\r' or ' ') to--;
        string fence = content.Contains("```", StringComparison.Ordinal) ? "~~~" : "```";
        return new TextEdit(from, to - from, $"{fence}\n{content}\n{fence}");
    }
}
