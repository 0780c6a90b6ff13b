namespace StaticSite.Diagnostics;

/// <summary>Counts what a thread noted that each build must note anew, so that whoever makes a file can tell whether something of the kind happened.</summary>
internal static class ThreadMarks
{
    [ThreadStatic]
    private static int _count;

    /// <summary>How often since the thread began.</summary>
    public static int Count => _count;

    /// <summary>Counts one.</summary>
    public static void Add() => _count++;
}
