namespace StaticSite.Pipelines;

/// <summary>Does the same with each of many items on several cores; the results are in the order of the items.</summary>
internal static class ParallelMap
{
    // In how many steps a thread does its part.
    private const int StepsOfEach = 32;

    /// <summary>What becomes of each item.</summary>
    /// <param name="items">The items.</param>
    /// <param name="parallelism">Threads to use.</param>
    /// <param name="map">Called once for each, from any thread.</param>
    public static TResult[] Of<T, TResult>(IReadOnlyList<T> items, int parallelism, Func<T, TResult> map)
    {
        TResult[] results = new TResult[items.Count];
        // Some items take a hundred times as long as others.
        int step = Math.Max(1, items.Count / (parallelism * StepsOfEach));
        int next = 0;
        Parallel.For(0, Math.Min(parallelism, items.Count), new ParallelOptions { MaxDegreeOfParallelism = parallelism }, _ =>
        {
            for (int start = Interlocked.Add(ref next, step) - step; start < results.Length; start = Interlocked.Add(ref next, step) - step)
            {
                for (int i = start; i < Math.Min(start + step, results.Length); i++) results[i] = map(items[i]);
            }
        });
        return results;
    }
}
