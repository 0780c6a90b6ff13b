namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>A part of a template that is no text: a tag, an output or a comment.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">The place behind it.</param>
/// <param name="Tag">The name of the tag; empty for an output, null for what writes nothing and decides nothing.</param>
internal readonly record struct LiquidPiece(int From, int To, string? Tag)
{
    /// <summary>Whether it may write something.</summary>
    public bool Writes => Tag is "" or "include" or "render" or "content" or "cycle" or "increment" or "decrement";
}
