using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Rendering.Pages;

/// <summary>Lets the site's extensions take part in the rendering of one text.</summary>
/// <param name="directives">What words in braces mean.</param>
/// <param name="text">The text.</param>
/// <param name="cut">Takes out what is not shown, when every extension has seen the whole.</param>
internal sealed class PageHooks(DirectiveSet directives, PageText text, Action<MarkdownDocument>? cut) : IContentHooks
{
    public string After => text.After.ToString();

    public DirectiveResult? Directive(string name, string arguments, int nameOffset, int argumentsOffset)
    {
        text.HasDirectives = true;
        return directives.Render(name, text.Source.Span(nameOffset, name.Length), new DirectiveCall(arguments, text.Source, argumentsOffset, text.Language, text.Page, text, text.Context));
    }

    public void Image(LinkInline image, bool isEarly)
    {
        if (image.Url is not { } url || text.Context.AssetOf(url) is not { } asset) return;
        bool isLead = isEarly && !text.IsPart && text.Page is not Article { FrontMatter.Image: not null };
        if (Pictures.Of(new ImageUse(asset, isLead, text.Span(image.Span)), text.Context) is { } picture) image.SetData(ImageRenderer.Picture, picture);
    }

    public void Visit(MarkdownDocument document, IReadOnlyList<LinkInline> links)
    {
        text.Document = document;
        text.Links = links;
        foreach (SiteExtension extension in text.Context.Extensions) extension.Visit(text);
        foreach (SiteExtension extension in text.Context.Extensions) extension.Finish(text);
        cut?.Invoke(document);
    }
}
