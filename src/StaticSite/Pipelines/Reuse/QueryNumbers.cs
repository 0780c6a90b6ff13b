using StaticSite.Linking;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Numbers in the records for the queries of one build.</summary>
/// <param name="records">The queries of the records.</param>
/// <param name="context">The build.</param>
internal sealed class QueryNumbers(QueryTable records, BuildContext context)
{
    private readonly Dictionary<int, int> _known = [];

    /// <summary>Sees to it that queries have numbers, before the table of the records is written.</summary>
    public void Add(int[] queries)
    {
        foreach (int query in queries) NumberOf(query);
    }

    /// <summary>Writes the numbers of queries.</summary>
    public void Write(int[] queries, RecordWriter writer)
    {
        foreach (int query in queries) writer.Number(NumberOf(query));
    }

    private int NumberOf(int query)
    {
        if (_known.TryGetValue(query, out int number)) return number;
        SiteQuery asked = context.Site.Queries[query];
        return _known[query] = records.Add(asked, context.Fingerprints.Of(asked));
    }
}
