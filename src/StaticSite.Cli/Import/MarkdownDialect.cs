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
        foreach (CodeBlock code in _document.Descendants<CodeBlock>())
        {
            if ((code is FencedCodeBlock ? Bare(code) : Fenced(code)) is { } edit) yield return edit;
        }
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

    // The lines of code that is set in, between fences that stand as far in as the text around it; null where it begins behind the sign of a list or a quotation.
    private TextEdit? Fenced(CodeBlock code)
    {
        int from = text.LastIndexOf('\n', start + code.Span.Start) + 1;
        string before = text[from..(start + code.Span.Start)];
        if (before.Any(sign => sign is not (' ' or '\t'))) return null;
        string content = code.Lines.ToString().TrimEnd();
        string inside = new(' ', code.Parent is ListItemBlock item && item[0] != code ? item[0].Column : 0);
        int to = start + Math.Min(code.Span.End + 1, text.Length - start);
        while (to > from && text[to - 1] is '\n' or '\r' or ' ') to--;
        string fence = content.Contains("```", StringComparison.Ordinal) ? "~~~" : "```";
        string lines = string.Join('\n', content.Split('\n').Select(line => line.Trim().Length == 0 ? "" : inside + line));
        return new TextEdit(from, to - from, $"{inside}{fence}\n{lines}\n{inside}{fence}");
    }

    // The first line of a fence without the braces that only a generator's own highlighting reads; null where there are none.
    private TextEdit? Bare(CodeBlock code)
    {
        int from = start + code.Span.Start;
        int end = text.IndexOf('\n', from);
        string line = (end < 0 ? text[from..] : text[from..end]).TrimEnd();
        int brace = line.IndexOf('{', StringComparison.Ordinal);
        if (brace < 0) return null;
        string fence = line[..(line.Length - line.TrimStart('`', '~').Length)], info = line[fence.Length..brace].Trim();
        // Pandoc writes the language within: ```{.python .numberLines}
        string language = info.Length > 0 ? info : string.Concat(line[(brace + 1)..].TrimStart(' ', '.').TakeWhile(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '#' or '-' or '_'));
        if (language.Length > 0 && char.IsAsciiDigit(language[0])) language = "";
        return new TextEdit(from, line.Length, fence + language);
    }
}
