namespace StaticSite.Pipelines;

/// <summary>Does the same with each of many items on all cores; the results are in the order of the items.</summary>
internal static class ParallelMap
{
    // Fewer are done before another core has begun.
    private const int Few = 256;

    /// <summary>What becomes of each item.</summary>
    /// <param name="items">The items.</param>
    /// <param name="context">The build.</param>
    /// <param name="map">Called once for each, from any thread.</param>
    public static TResult[] Of<T, TResult>(IReadOnlyList<T> items, BuildContext context, Func<T, TResult> map)
    {
        TResult[] results = new TResult[items.Count];
        if (items.Count < Few)
        {
            for (int i = 0; i < results.Length; i++) results[i] = map(items[i]);
        }
        else Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism }, i => results[i] = map(items[i]));
        return results;
    }
}
