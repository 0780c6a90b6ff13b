using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Extensions;

namespace StaticSite.Rendering.Markdown;

/// <summary>What the site adds to the rendering of one text.</summary>
public interface IContentHooks
{
    /// <summary>What stands in the place of <c>{name:arguments}</c>; null after an error was reported.</summary>
    /// <param name="name">The word before the colon.</param>
    /// <param name="arguments">What stands behind it.</param>
    /// <param name="nameOffset">Where the name begins in the file, in UTF-16 units.</param>
    /// <param name="argumentsOffset">Where the arguments begin.</param>
    DirectiveResult? Directive(string name, string arguments, int nameOffset, int argumentsOffset);

    /// <summary>Says what an image whose address is resolved becomes.</summary>
    /// <param name="image">The image.</param>
    /// <param name="isEarly">Whether it is the first of the text and no heading stands before it.</param>
    void Image(LinkInline image, bool isEarly);

    /// <summary>Looks at the checked text before it is written.</summary>
    /// <param name="document">The text.</param>
    /// <param name="links">Its links and images in their order.</param>
    void Visit(MarkdownDocument document, IReadOnlyList<LinkInline> links);

    /// <summary>HTML that is written below the text.</summary>
    string After { get; }
}
