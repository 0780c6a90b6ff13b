namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>Within what a place of a template stands: the states of the tokenizer of the HTML standard (13.2.5) that matter here.</summary>
internal enum MarkupMode
{
    Text,
    TagName,
    InTag,
    BeforeValue,
    Quoted,
    Unquoted,
    Comment,
    Declaration,

    /// <summary>The text of a script, a style sheet or a title.</summary>
    RawText,

    /// <summary>Nothing can be said of what follows.</summary>
    Lost,
}
