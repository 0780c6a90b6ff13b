namespace StaticSite.Hosting;

/// <summary>A header that is sent with some files.</summary>
/// <param name="Pattern">Addresses from the root of the site: one (<c>/sw.js</c>), a folder (<c>/styles/*</c>), or everything with an ending (<c>/*.ics</c>, <c>/*/rss.xml</c>).</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record HeaderRule(string Pattern, string Name, string Value)
{
    /// <summary>Whether it is for a folder.</summary>
    public bool IsFolder => Pattern.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>The ending of the addresses that it is for, such as <c>/rss.xml</c> or <c>.ics</c>; null when it is for a folder or one address.</summary>
    public string? Ending => !IsFolder && Pattern.StartsWith("/*", StringComparison.Ordinal) ? Pattern[2..] : null;
}
