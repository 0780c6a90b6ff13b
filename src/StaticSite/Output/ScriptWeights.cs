using System.Collections.Concurrent;
using StaticSite.Diagnostics;

namespace StaticSite.Output;

/// <summary>What all scripts of the site weigh together, each compressed with Brotli, quality 11.</summary>
public sealed class ScriptWeights
{
    private readonly ConcurrentDictionary<string, byte[]> _scripts = new(StringComparer.Ordinal);

    /// <summary>Whether a file is a script.</summary>
    public static bool IsScript(OutputPath path) => path.Value.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>Notes a script that is written. Safe to call from any thread.</summary>
    public void Add(OutputPath path, ReadOnlySpan<byte> bytes) => _scripts[path.Value] = bytes.ToArray();

    /// <summary>Reports scripts that are heavier than their budget, with what each weighs.</summary>
    /// <param name="budget">Bytes that all may have together.</param>
    /// <param name="earlier">The output folder of the last build.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public void Check(int budget, string earlier, DiagnosticBag bag)
    {
        if (_scripts.Values.Sum(script => PageBudget.Compressed(script, PageBudget.Quick)) <= budget) return;
        (string Path, int Size)[] sizes = [.. _scripts.Select(script => (script.Key, PageBudget.Compressed(script.Value, PageBudget.Best))).OrderByDescending(script => script.Item2).ThenBy(script => script.Key, StringComparer.Ordinal)];
        int sum = sizes.Sum(script => script.Size);
        if (sum <= budget) return;
        // The names of scripts change with their bytes, so the last build is compared as a whole.
        int before = Directory.Exists(earlier) ? Directory.EnumerateFiles(earlier, "*.js", SearchOption.AllDirectories).Sum(file => PageBudget.Compressed(File.ReadAllBytes(file), PageBudget.Best)) : 0;
        bag.Add(OfflineDiagnostics.ScriptsOverBudget.At(new SourceSpan("input/site.yml"), sum.ToString(), budget.ToString(), before.ToString(), string.Join(", ", sizes.Select(script => $"{script.Path} {script.Size}"))));
    }
}
