using System.Text;

namespace StaticSite.Search;

/// <summary>A line of the index: a stem, or the beginning of several with a star behind it, and the documents.</summary>
/// <param name="Key">Folded letters and digits.</param>
/// <param name="Line">The key and the code of the postings as a member of a JSON object.</param>
internal sealed record IndexedTerm(string Key, byte[] Line)
{
    /// <summary>The line of a key.</summary>
    /// <param name="key">Folded letters and digits; nothing in it needs an escape.</param>
    /// <param name="postings">Sorted by document.</param>
    public static IndexedTerm Of(string key, ReadOnlySpan<int> postings)
    {
        List<byte> line = new(key.Length * 2 + postings.Length + 8) { (byte)'"' };
        line.AddRange(Encoding.UTF8.GetBytes(key));
        line.AddRange("\":\""u8);
        PostingCode.Append(line, postings.Length <= SearchIndex.LongestList ? postings : Best(postings));
        line.Add((byte)'"');
        return new IndexedTerm(key, [.. line]);
    }

    // Those in titles first, then those in headings, and the newest of each.
    private static int[] Best(ReadOnlySpan<int> postings)
    {
        int[] best = [.. postings.ToArray().OrderByDescending(Posting.Rank).ThenBy(posting => posting).Take(SearchIndex.LongestList)];
        Array.Sort(best);
        return best;
    }
}
