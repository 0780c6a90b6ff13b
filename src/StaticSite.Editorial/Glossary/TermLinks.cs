using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial.Glossary;

/// <summary>Links the first use of each term on a page; headings, links, code, rules and heads of tables stay as they are.</summary>
internal sealed class TermLinks(TermIndex index, string glossaryUrl)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Run(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            // Whoever reads rules is to do something, and not to be led away from them.
            if (block is HeadingBlock or TableRow { IsHeader: true } || (block is ListBlock { IsOrdered: true } list && list.Any(HasRule))) continue;
            if (block is ContainerBlock inner) Run(inner);
            else if (block is LeafBlock { Inline: { } inlines }) Run(inlines);
        }
    }

    private void Run(ContainerInline container)
    {
        Inline? next;
        for (Inline? inline = container.FirstChild; inline is not null; inline = next)
        {
            next = inline.NextSibling;
            switch (inline)
            {
                case LiteralInline literal:
                    Link(literal);
                    break;
                case LinkInline:
                case EmphasisInline emphasis when IsRule(emphasis):
                    break;
                case ContainerInline inner:
                    Run(inner);
                    break;
            }
        }
    }

    private void Link(LiteralInline literal)
    {
        string text = literal.Content.ToString();
        int done = 0;
        foreach ((int start, int length, Term term) in index.Find(text))
        {
            if (IsPartOfName(text, start, start + length) || !_seen.Add(term.Id)) continue;
            if (start > done) literal.InsertBefore(Part(literal, text, done, start));
            string word = text.Substring(start, length);
            string html = PageEncoder.Instance.Encode(word);
            if (word == term.Abbreviation?.Value) html = $"<abbr title=\"{PageEncoder.Instance.Encode(term.Definition)}\">{html}</abbr>";
            literal.InsertBefore(new RenderedInline { Html = $"<a class=\"term\" href=\"{glossaryUrl}#{term.Id}\">{html}</a>", PlainText = word, Span = literal.Span });
            done = start + length;
        }
        if (done == 0) return;
        if (done < text.Length) literal.InsertBefore(Part(literal, text, done, text.Length));
        literal.Remove();
    }

    private static LiteralInline Part(LiteralInline whole, string text, int from, int to) => new(new StringSlice(text, from, to - 1)) { Span = whole.Span, Line = whole.Line, Column = whole.Column };

    // The Mine Ban Treaty is no mine.
    private static bool IsPartOfName(string text, int start, int end) => char.IsUpper(text[start]) && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);

    private static bool HasRule(Block item) => item is ListItemBlock and [ParagraphBlock { Inline: { } inlines }, ..] && inlines.OfType<EmphasisInline>().Any(IsRule);

    private static bool IsRule(EmphasisInline emphasis) => emphasis.TryGetAttributes()?.Classes?.Exists(name => name.StartsWith("rule-", StringComparison.Ordinal)) ?? false;
}
