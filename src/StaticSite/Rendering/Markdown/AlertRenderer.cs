using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes an alert as an <c>aside</c> that its own title names.</summary>
internal sealed class AlertRenderer(AlertTitles titles) : HtmlObjectRenderer<AlertBlock>
{
    /// <summary>Under which the id of the title is kept on the block.</summary>
    public static readonly object TitleId = new();

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        string kind = alert.Kind.ToString();
        string id = alert.GetData(TitleId) as string ?? "";
        HtmlAttributes? attributes = alert.TryGetAttributes();
        renderer.EnsureLine();
        renderer.Write("<aside");
        if (attributes?.Id is { } own) renderer.Write(" id=\"").WriteEscape(own).Write('"');
        renderer.Write(" class=\"alert alert-").WriteEscape(kind.ToLowerInvariant());
        foreach (string name in attributes?.Classes ?? []) renderer.Write(' ').WriteEscape(name);
        renderer.Write("\" role=\"note\" aria-labelledby=\"").WriteEscape(id).WriteLine("\">");
        renderer.Write("<p class=\"alert-title\" id=\"").WriteEscape(id).Write("\">").WriteEscape(titles.Of(kind) ?? kind).WriteLine("</p>");
        bool implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(alert);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.EnsureLine();
        renderer.WriteLine("</aside>");
    }
}
