namespace StaticSite.Linking;

/// <summary>What can be asked of the <see cref="SiteModel"/>. The numbers are in the records of builds.</summary>
internal enum SiteQueryKind
{
    /// <summary>Every page of the site.</summary>
    AllPages,

    /// <summary>The pages that are neither articles nor lists of them.</summary>
    StandingPages,

    /// <summary>The version of a page in a language, by key.</summary>
    Version,

    /// <summary>What a source file becomes in a language.</summary>
    Source,

    /// <summary>The page at an address.</summary>
    Page,

    /// <summary>Whether there is a file at an address.</summary>
    Address,

    /// <summary>All articles of a language.</summary>
    Articles,

    /// <summary>The articles of a language with a tag.</summary>
    Tagged,

    /// <summary>How many articles of a language have a tag.</summary>
    TagCount,

    /// <summary>The newest articles of a language, the one with a key left out.</summary>
    Latest,

    /// <summary>The neighbours of an article of a language, by key.</summary>
    Neighbours,

    /// <summary>The years and months of a language's articles.</summary>
    Years,

    /// <summary>The feeds of the site.</summary>
    Feeds,
}
