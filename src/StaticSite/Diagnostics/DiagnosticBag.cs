using System.Collections.Concurrent;

namespace StaticSite.Diagnostics;

/// <summary>Collects the diagnostics of one run from all threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _items = new();
    private int _errors;

    /// <summary>Whether any error was added.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _items.IsEmpty;

    /// <summary>Number of diagnostics so far, repetitions included.</summary>
    public int Count => _items.Count;

    /// <summary>Number of errors so far.</summary>
    public int ErrorCount => Volatile.Read(ref _errors);

    /// <summary>Adds a diagnostic. Safe to call from any thread.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ThreadMarks.Add();
        _items.Enqueue(diagnostic);
        if (diagnostic.Severity == Severity.Error) Interlocked.Increment(ref _errors);
    }

    /// <summary>All diagnostics in their total order, exact repetitions once.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList()
    {
        List<Diagnostic> sorted = [.. _items];
        sorted.Sort();
        List<Diagnostic> unique = new(sorted.Count);
        foreach (Diagnostic item in sorted)
        {
            if (unique.Count == 0 || unique[^1].CompareTo(item) != 0) unique.Add(item);
        }
        return unique;
    }
}
