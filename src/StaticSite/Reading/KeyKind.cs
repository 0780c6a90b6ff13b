namespace StaticSite.Reading;

/// <summary>Kinds of values that readers ask for; a later one says more than an earlier one.</summary>
public enum KeyKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number within bounds.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A day or a moment.</summary>
    Time,

    /// <summary>A text, or a list of texts.</summary>
    Texts,

    /// <summary>Keys with values.</summary>
    Group,

    /// <summary>A list of groups.</summary>
    Groups,

    /// <summary>One text for all languages, or one for each.</summary>
    Localized,

    /// <summary>A text, or one for each plural form.</summary>
    Plural,

    /// <summary>One text for all languages, or for each a text or one for each plural form.</summary>
    LocalizedForms,
}
