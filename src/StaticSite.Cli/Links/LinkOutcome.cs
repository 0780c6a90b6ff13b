namespace StaticSite.Cli;

/// <summary>What became of a link to another site.</summary>
internal enum LinkOutcome
{
    /// <summary>The server answers with the document.</summary>
    Good,

    /// <summary>The server says that the document lives at another address for good.</summary>
    Moved,

    /// <summary>Nobody can say: the server refuses programs, is busy or does not answer. A person has to look.</summary>
    Unsure,

    /// <summary>The document is gone, the name does not exist, or redirects go in circles.</summary>
    Broken,
}
