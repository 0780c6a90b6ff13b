using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>A mistake that is said once in a report, with every place at which it stands: an id that was renamed would fill screens otherwise.</summary>
/// <param name="First">What is said in full.</param>
/// <param name="Others">The other places of the same code with the same particulars; empty where each is said in full.</param>
internal sealed record SameMistake(Diagnostic First, List<SourceSpan> Others)
{
    // Two lines, one below the other, are seen at a glance, and more is shown of each.
    private const int EachInFull = 2;

    /// <summary>The mistakes among diagnostics, in their order.</summary>
    /// <param name="diagnostics">All of a report, sorted.</param>
    public static List<SameMistake> Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics) counts[Key(diagnostic)] = counts.GetValueOrDefault(Key(diagnostic)) + 1;
        Dictionary<string, SameMistake> said = new(StringComparer.Ordinal);
        List<SameMistake> mistakes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string key = Key(diagnostic);
            // Without particulars the message is about its line, which has to be seen.
            bool isEach = counts[key] <= EachInFull || diagnostic.Arguments.Count == 0;
            if (!isEach && said.TryGetValue(key, out SameMistake? first))
            {
                first.Others.Add(diagnostic.Span);
                continue;
            }
            SameMistake mistake = new(diagnostic, []);
            if (!isEach) said[key] = mistake;
            mistakes.Add(mistake);
        }
        return mistakes;
    }

    private static string Key(Diagnostic diagnostic) => $"{diagnostic.Severity}\0{diagnostic.Code}\0{string.Join('\0', diagnostic.Arguments)}";
}
