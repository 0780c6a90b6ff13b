using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>Begins a heading on a line of its own, also when it is the first in a list item.</summary>
internal sealed class ExactHeadingRenderer : HeadingRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (renderer.EnableHtmlForBlock) renderer.EnsureLine();
        base.Write(renderer, heading);
    }
}

/// <summary>Begins a rule on a line of its own, also when it is the first in a list item.</summary>
internal sealed class ExactRuleRenderer : ThematicBreakRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock rule)
    {
        if (renderer.EnableHtmlForBlock) renderer.EnsureLine();
        base.Write(renderer, rule);
    }
}

/// <summary>Begins an HTML block on a line of its own. Plain CommonMark alone has any; on pages they are taken out.</summary>
internal sealed class ExactHtmlBlockRenderer : HtmlBlockRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        renderer.EnsureLine();
        base.Write(renderer, html);
    }
}
