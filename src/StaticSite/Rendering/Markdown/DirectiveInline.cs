using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markdown;

/// <summary><c>{name:arguments}</c> as the author wrote it.</summary>
internal sealed class DirectiveInline : LeafInline
{
    public required string Name { get; init; }

    public required string Arguments { get; init; }

    /// <summary>Where the arguments begin in the Markdown, in UTF-16 units.</summary>
    public required int ArgumentsStart { get; init; }
}
