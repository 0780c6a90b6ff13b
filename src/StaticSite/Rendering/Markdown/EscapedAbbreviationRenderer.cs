using Markdig.Extensions.Abbreviations;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes an abbreviation with its letters escaped; the library's own renderer lets HTML in the label through.</summary>
internal sealed class EscapedAbbreviationRenderer : HtmlObjectRenderer<AbbreviationInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AbbreviationInline inline)
    {
        string meaning = inline.Abbreviation.Text.ToString();
        if (renderer.EnableHtmlForInline) renderer.Write("<abbr").WriteAttributes(inline).Write(" title=\"").WriteEscape(meaning).Write("\">");
        renderer.WriteEscape(inline.Abbreviation.Label ?? "");
        if (renderer.EnableHtmlForInline) renderer.Write("</abbr>");
    }
}
