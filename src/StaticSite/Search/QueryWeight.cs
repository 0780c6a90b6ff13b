using StaticSite.Output;

namespace StaticSite.Search;

/// <summary>The most that a query can load.</summary>
public static class QueryWeight
{
    private const int Words = 3;
    private const int Quality = 5;

    /// <summary>
    /// Bytes of a query of three words that meets the heaviest files, compressed: the header, a shard for each word, and a file of records for
    /// each result. Only counted exactly when it may be more than <paramref name="budget"/>.
    /// </summary>
    public static int Most(IReadOnlyList<IndexFile> files, int results, int budget)
    {
        IndexFile[] heaviest = [files[0], .. Heaviest('t', Words), .. Heaviest('d', results)];
        int bytes = heaviest.Sum(file => file.Json.Length);
        return bytes <= budget ? bytes : heaviest.Sum(file => PageBudget.Compressed(file.Json, Quality));

        IEnumerable<IndexFile> Heaviest(char kind, int count) => files.Skip(1).Where(file => file.Name[0] == kind).OrderByDescending(file => file.Json.Length).Take(count);
    }
}
