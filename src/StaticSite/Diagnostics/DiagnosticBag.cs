using System.Collections.Concurrent;

namespace StaticSite.Diagnostics;

/// <summary>Collects the diagnostics of one run from all threads.</summary>
public sealed class DiagnosticBag
{
    // Made for the first: most bags stay empty, and there may be one for each page.
    private ConcurrentQueue<Diagnostic>? _items;
    private int _errors;

    /// <summary>Whether any error was added.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Number of diagnostics so far, repetitions included.</summary>
    public int Count => Volatile.Read(ref _items)?.Count ?? 0;

    /// <summary>Number of errors so far.</summary>
    public int ErrorCount => Volatile.Read(ref _errors);

    /// <summary>Adds a diagnostic. Safe to call from any thread.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ThreadMarks.Add();
        LazyInitializer.EnsureInitialized(ref _items, () => new ConcurrentQueue<Diagnostic>()).Enqueue(diagnostic);
        if (diagnostic.Severity == Severity.Error) Interlocked.Increment(ref _errors);
    }

    /// <summary>All diagnostics in their total order, exact repetitions once. What only follows from a theme that cannot be used is left out.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList()
    {
        List<Diagnostic> sorted = [.. Volatile.Read(ref _items) ?? []];
        Consequences.Remove(sorted);
        sorted.Sort();
        List<Diagnostic> unique = new(sorted.Count);
        foreach (Diagnostic item in sorted)
        {
            if (unique.Count == 0 || unique[^1].CompareTo(item) != 0) unique.Add(item);
            // What is a warning by itself and an error for what depends on it is an error.
            else if (item.Severity == Severity.Error) unique[^1] = item;
        }
        return unique;
    }
}
