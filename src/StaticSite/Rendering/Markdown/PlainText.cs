using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markdown;

/// <summary>Reads the words out of inline elements.</summary>
internal static class PlainText
{
    /// <summary>The text without markup: emphasis, links and images give their words, footnote marks nothing.</summary>
    public static string Of(ContainerInline? container)
    {
        if (container is null) return "";
        StringBuilder text = new();
        Append(text, container);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline auto: text.Append(auto.Url); break;
                case AbbreviationInline abbreviation: text.Append(abbreviation.Abbreviation.Label); break;
                case RenderedInline rendered: text.Append(rendered.PlainText); break;
                case LineBreakInline: text.Append(' '); break;
                case DelimiterInline delimiter: text.Append(delimiter.ToLiteral()); Append(text, delimiter); break;
                case ContainerInline inner: Append(text, inner); break;
            }
        }
    }
}
