using StaticSite.Diagnostics;

namespace StaticSite.Editorial.PublishedUrls;

/// <summary>Codes of published addresses, from SS7551 on.</summary>
public static class PublishedUrlsDiagnostics
{
    /// <summary>An address that was published and leads nowhere now.</summary>
    public static readonly DiagnosticDescriptor Lost = new("SS7551", Severity.Error, "What was published once stays or leads on",
        "{0} was published and leads nowhere now", "Add aliases: [{0}] to the page that took its place. If nothing did, change the line to: {0} gone 2026-01-31 and the reason.",
        "Others have linked to the address or written it down, and they would find nothing.",
        "safety.md was renamed → aliases: [/safety/] in the new file");

    /// <summary>A line that is none of the ledger's.</summary>
    public static readonly DiagnosticDescriptor BadLine = new("SS7552", Severity.Error, "Lines of the list of addresses can be read",
        "this line is no address", "Write an address from the root of the site, such as /articles/call/; for one that was taken back, add a space, gone, the day and the reason.",
        "A line that cannot be read would protect no address.",
        "articles/call → /articles/call/");

    /// <summary>An address that is published and not in the list yet.</summary>
    public static readonly DiagnosticDescriptor New = new("SS7553", Severity.Warning, "Published addresses are written down",
        "{0} addresses are not in the list yet; the first is {1}", "Run: static-site record, and commit the list.",
        "Only addresses of the list are kept from being lost.",
        "A new article was published → static-site record");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Lost, BadLine, New];
}
