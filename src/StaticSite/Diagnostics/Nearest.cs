namespace StaticSite.Diagnostics;

/// <summary>Finds the known word an author most likely meant.</summary>
public static class Nearest
{
    /// <summary>The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours), or null when none is close.</summary>
    /// <param name="word">The word that is not known.</param>
    /// <param name="candidates">The words that are.</param>
    /// <param name="limit">How far the nearest may be at most; never more than a third of the letters.</param>
    public static string? Of(string word, IEnumerable<string> candidates, int limit = int.MaxValue)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            // A third of the letters: of a short word nearly every other one would be a neighbour.
            int most = Math.Min(limit, Math.Max(word.Length, candidate.Length) / 3);
            if (Math.Abs(word.Length - candidate.Length) > most) continue;
            int distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > most || distance > bestDistance) continue;
            if (distance == bestDistance && string.CompareOrdinal(candidate, best) >= 0) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary>A sentence for the end of a help text: « Did you mean "x"?», or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) => Of(word, candidates) is { } near ? Hint(near) : "";

    /// <summary>The same sentence for a word that is known to be meant.</summary>
    public static string Hint(string meant) => $" Did you mean \"{meant}\"?";

    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[b.Length];
    }
}
