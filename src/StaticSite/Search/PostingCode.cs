namespace StaticSite.Search;

/// <summary>
/// Postings as text that compresses well: three lists of documents, those that have the word in the title, in a heading and in the text, space
/// between. Each document is the distance from the one before less one, in digits to the base 28, all but the last of them 28 higher; digits
/// are the signs from # to Z, which JSON leaves as they are.
/// </summary>
internal static class PostingCode
{
    private const int Base = 28;
    private const char Zero = '#';

    /// <summary>Appends the code of postings that are sorted by document, each document once.</summary>
    public static void Append(List<byte> into, ReadOnlySpan<int> postings)
    {
        int start = into.Count;
        for (WordRank rank = WordRank.Title; rank >= WordRank.Text; rank--)
        {
            int previous = -1;
            foreach (int posting in postings)
            {
                if (Posting.Rank(posting) != rank) continue;
                Number(into, Posting.Document(posting) - previous - 1, Zero);
                previous = Posting.Document(posting);
            }
            into.Add((byte)' ');
        }
        // Empty lists at the end say nothing.
        while (into.Count > start && into[^1] == ' ') into.RemoveAt(into.Count - 1);
    }

    private static void Number(List<byte> into, int value, int zero)
    {
        if (value >= Base) Number(into, value / Base, Zero + Base);
        into.Add((byte)(zero + value % Base));
    }
}
