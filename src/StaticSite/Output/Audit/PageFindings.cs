using StaticSite.Diagnostics;

namespace StaticSite.Output.Audit;

/// <summary>What is wrong within the pages that one thread reads: a rule and the words it is about, with the pages that have them.</summary>
internal sealed class PageFindings
{
    private readonly Dictionary<(DiagnosticDescriptor Rule, string Words), LinkUse> _all = [];

    /// <summary>Notes that a page has it.</summary>
    public void Add(DiagnosticDescriptor rule, string words, string page, string origin) =>
        _all[(rule, words)] = _all.GetValueOrDefault((rule, words)).And(page, origin, fromOther: false);

    /// <summary>The findings of all threads, each once with the first page that has it.</summary>
    public static IReadOnlyDictionary<(DiagnosticDescriptor Rule, string Words), LinkUse> Merge(IEnumerable<PageFindings> sheets)
    {
        Dictionary<(DiagnosticDescriptor Rule, string Words), LinkUse> all = [];
        foreach (((DiagnosticDescriptor, string) key, LinkUse use) in sheets.SelectMany(sheet => sheet._all)) all[key] = all.GetValueOrDefault(key).And(use);
        return all;
    }
}
