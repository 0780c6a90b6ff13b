using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>Reads alerts and hands on the attributes of the quotation one was made from; the library's parser drops them.</summary>
internal sealed class AlertParser : AlertInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        HtmlAttributes? given = processor.Block?.Parent is QuoteBlock quote ? quote.TryGetAttributes() : null;
        if (!base.Match(processor, ref slice)) return false;
        if (given is not null && processor.Block?.Parent is AlertBlock alert)
        {
            HtmlAttributes attributes = alert.GetAttributes();
            given.CopyTo(attributes, true, false);
            attributes.Span = given.Span;
        }
        return true;
    }
}
