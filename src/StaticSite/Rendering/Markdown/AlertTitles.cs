namespace StaticSite.Rendering.Markdown;

/// <summary>The titles of the five kinds of alert, in the language of the page.</summary>
/// <param name="Note">Title of <c>&gt; [!NOTE]</c>.</param>
/// <param name="Tip">Title of <c>&gt; [!TIP]</c>.</param>
/// <param name="Important">Title of <c>&gt; [!IMPORTANT]</c>.</param>
/// <param name="Warning">Title of <c>&gt; [!WARNING]</c>.</param>
/// <param name="Caution">Title of <c>&gt; [!CAUTION]</c>.</param>
public sealed record AlertTitles(string Note, string Tip, string Important, string Warning, string Caution)
{
    /// <summary>The kinds as authors write them.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>The title of a kind written in any case, or null when there is no such kind.</summary>
    internal string? Of(string kind) => kind.ToUpperInvariant() switch
    {
        "NOTE" => Note,
        "TIP" => Tip,
        "IMPORTANT" => Important,
        "WARNING" => Warning,
        "CAUTION" => Caution,
        _ => null,
    };
}
