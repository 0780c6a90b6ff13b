using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes a table in a box that scrolls on narrow screens, reachable by keyboard when a heading can name it.</summary>
internal sealed class ScrollTableRenderer : HtmlTableRenderer
{
    /// <summary>Under which the text of the heading before the table is kept on the block.</summary>
    public static readonly object Label = new();

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-scroll\"");
        if (table.GetData(Label) is string label) renderer.Write(" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(label).Write('"');
        renderer.WriteLine('>');
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
