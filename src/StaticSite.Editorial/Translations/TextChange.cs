namespace StaticSite.Editorial.Translations;

/// <summary>One place where an original is not as it was translated.</summary>
/// <param name="Hash">The hash that <c>minor_changes</c> may name.</param>
/// <param name="Line">Line in the original, from 1.</param>
/// <param name="Section">See <see cref="TextBlock.Section"/>.</param>
/// <param name="Words">What is there now; empty when something was taken out.</param>
internal sealed record TextChange(string Hash, int Line, int Section, string Words)
{
    /// <summary>What differs between the stamp and the original, by the longest common subsequence of their hashes.</summary>
    public static IReadOnlyList<TextChange> Between(IReadOnlyList<string> stamped, IReadOnlyList<TextBlock> now, IReadOnlySet<string> minor)
    {
        if (stamped.SequenceEqual(now.Select(block => block.Hash))) return [];
        int[,] common = new int[stamped.Count + 1, now.Count + 1];
        for (int i = stamped.Count - 1; i >= 0; i--)
        {
            for (int j = now.Count - 1; j >= 0; j--) common[i, j] = stamped[i] == now[j].Hash ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        List<TextChange> changes = [];
        for (int i = 0, j = 0; i < stamped.Count || j < now.Count;)
        {
            if (i < stamped.Count && j < now.Count && stamped[i] == now[j].Hash)
            {
                i++;
                j++;
                continue;
            }
            // A gap: everything up to the next pair that agrees.
            int firstStamped = i;
            int firstNow = j;
            while ((i < stamped.Count || j < now.Count) && !(i < stamped.Count && j < now.Count && stamped[i] == now[j].Hash))
            {
                if (j >= now.Count || (i < stamped.Count && common[i + 1, j] >= common[i, j + 1])) i++;
                else j++;
            }
            changes.AddRange(now.Skip(firstNow).Take(j - firstNow).Where(block => !minor.Contains(block.Hash)).Select(block => new TextChange(block.Hash, block.Line, block.Section, block.Words)));
            if (j > firstNow) continue;
            TextBlock near = now[Math.Min(firstNow, now.Count - 1)];
            changes.AddRange(stamped.Skip(firstStamped).Take(i - firstStamped).Where(hash => !minor.Contains(hash)).Select(hash => new TextChange(hash, near.Line, near.StartsSection ? near.Section - 1 : near.Section, "")));
        }
        return changes;
    }
}
