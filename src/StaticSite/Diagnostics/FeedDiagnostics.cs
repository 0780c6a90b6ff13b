namespace StaticSite.Diagnostics;

/// <summary>Codes about feeds, from SS8251 on.</summary>
public static class FeedDiagnostics
{
    /// <summary>Two items of a feed have one id.</summary>
    public static readonly DiagnosticDescriptor SameId = new("SS8251", Severity.Error, "Every item of a feed has an id of its own",
        "in the feed \"{0}\" the items \"{1}\" and \"{2}\" have the same id {3}", "Give one of them another translation_key, or put together what is said twice.",
        "Programs that read feeds know an item by its id and would show one of the two only.",
        "Two articles with translation_key: call → give one of them another");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [SameId];
}
