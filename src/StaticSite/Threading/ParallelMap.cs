using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace StaticSite.Threading;

/// <summary>Does the same with each of many items on several cores. Of what is thrown the first is thrown on as it is.</summary>
internal static class ParallelMap
{
    // In how many steps a thread does its part.
    private const int StepsOfEach = 32;

    /// <summary>What becomes of each item, in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="parallelism">Threads to use.</param>
    /// <param name="map">Called once for each, from any thread.</param>
    public static TResult[] Of<T, TResult>(IReadOnlyList<T> items, int parallelism, Func<T, TResult> map)
    {
        TResult[] results = new TResult[items.Count];
        // Some items take a hundred times as long as others.
        int step = Math.Max(1, items.Count / (parallelism * StepsOfEach));
        int next = 0;
        Run(() => Parallel.For(0, Math.Min(parallelism, items.Count), new ParallelOptions { MaxDegreeOfParallelism = parallelism }, _ =>
        {
            for (int start = Interlocked.Add(ref next, step) - step; start < results.Length; start = Interlocked.Add(ref next, step) - step)
            {
                for (int i = start; i < Math.Min(start + step, results.Length); i++) results[i] = map(items[i]);
            }
        }));
        return results;
    }

    /// <summary>Does something with each of a few items that take long, or very differently long.</summary>
    /// <param name="items">The items.</param>
    /// <param name="parallelism">Threads to use.</param>
    /// <param name="action">Called once for each, from any thread.</param>
    /// <param name="cancellation">Ends it before the next item.</param>
    public static void Each<T>(IEnumerable<T> items, int parallelism, Action<T> action, CancellationToken cancellation = default) =>
        Run(() => Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation }, action));

    private static void Run(Action all)
    {
        try
        {
            all();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }
}
