namespace StaticSite.Benchmarks;

/// <summary>How a generator wants its articles: only names and front matter differ, never the text.</summary>
public enum NewsLayout
{
    /// <summary>This project: a dated file name, <c>published</c>, ids of tags.</summary>
    Ours,

    /// <summary>Hugo: <c>date</c>, names of tags.</summary>
    Hugo,

    /// <summary>Eleventy: as Hugo.</summary>
    Eleventy,
}
