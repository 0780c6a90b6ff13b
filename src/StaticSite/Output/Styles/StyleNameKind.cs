namespace StaticSite.Output.Styles;

/// <summary>What a name in a selector names.</summary>
internal enum StyleNameKind
{
    /// <summary>An element.</summary>
    Element,

    /// <summary>A class.</summary>
    Class,

    /// <summary>An id.</summary>
    Id,

    /// <summary>An attribute.</summary>
    Attribute,
}
