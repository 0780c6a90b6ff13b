using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Writes a table in a box that scrolls on narrow screens, reachable by keyboard when a heading can name it. Alignment is a class:
/// a strict content security policy allows no style attributes.
/// </summary>
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
        NameAlignments(table);
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }

    private static void NameAlignments(Table table)
    {
        for (int column = 0; column < table.ColumnDefinitions.Count; column++)
        {
            if (table.ColumnDefinitions[column].Alignment is not { } alignment) continue;
            // What is left there, the library writes as a style.
            table.ColumnDefinitions[column].Alignment = null;
            string name = alignment switch { TableColumnAlign.Left => "align-left", TableColumnAlign.Center => "align-center", _ => "align-right" };
            foreach (TableRow row in table.OfType<TableRow>())
            {
                if (column < row.Count) row[column].GetAttributes().AddClass(name);
            }
        }
    }
}
