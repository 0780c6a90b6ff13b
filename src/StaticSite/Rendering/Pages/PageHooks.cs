using Markdig.Syntax;
using StaticSite.Extensions;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Rendering.Pages;

/// <summary>Lets the site's extensions take part in the rendering of one text.</summary>
internal sealed class PageHooks(DirectiveSet directives, PageText text) : IContentHooks
{
    public string After => text.After.ToString();

    public DirectiveResult? Directive(string name, string arguments, int nameOffset, int argumentsOffset) => directives.Render(
        name, text.Source.Span(nameOffset, name.Length), new DirectiveCall(arguments, text.Source, argumentsOffset, text.Language, text.Page, text, text.Context));

    public void Visit(MarkdownDocument document)
    {
        text.Document = document;
        foreach (SiteExtension extension in text.Context.Extensions) extension.Visit(text);
        foreach (SiteExtension extension in text.Context.Extensions) extension.Finish(text);
    }
}
