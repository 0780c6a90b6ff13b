namespace StaticSite.Rendering.Layouts;

/// <summary>What a part of a tag is.</summary>
internal enum TokenKind
{
    /// <summary>A name, a number or a word of the language.</summary>
    Name,

    /// <summary>A text between quotation marks, without them.</summary>
    Text,

    /// <summary>A single sign.</summary>
    Sign,
}
