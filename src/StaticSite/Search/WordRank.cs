namespace StaticSite.Search;

/// <summary>Where a word stands in a document; what stands higher is found first.</summary>
public enum WordRank
{
    /// <summary>In the text.</summary>
    Text,

    /// <summary>In a heading, the description or the label of a tag.</summary>
    Heading,

    /// <summary>In the title.</summary>
    Title,
}
