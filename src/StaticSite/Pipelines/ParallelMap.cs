namespace StaticSite.Pipelines;

/// <summary>Does the same with each of many items on several cores; the results are in the order of the items.</summary>
internal static class ParallelMap
{
    /// <summary>What becomes of each item.</summary>
    /// <param name="items">The items.</param>
    /// <param name="parallelism">Threads to use.</param>
    /// <param name="map">Called once for each, from any thread.</param>
    public static TResult[] Of<T, TResult>(IReadOnlyList<T> items, int parallelism, Func<T, TResult> map)
    {
        TResult[] results = new TResult[items.Count];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, i => results[i] = map(items[i]));
        return results;
    }
}
