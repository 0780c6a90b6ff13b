using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output.Styles;

namespace StaticSite.Output.Audit;

/// <summary>
/// Checks the whole output as it is written, feeds and styles included: every address inside the site leads to a file, every anchor
/// exists, and every page is reached from another one.
/// </summary>
/// <param name="baseUrl">The address of the site.</param>
/// <param name="readsPolicy">Whether styles and code in pages are noted for a Content-Security-Policy.</param>
public sealed class LinkAudit(Uri baseUrl, bool readsPolicy = false)
{
    private readonly TargetReader _targets = new(baseUrl);
    // Each costs 53 bytes of every answer.
    private const int MostStyles = 12;
    private readonly Lock _lock = new();
    private readonly List<LinkSheet> _sheets = [];
    private readonly Stack<LinkSheet> _idle = new();
    private (AddressTable Addresses, ChunkedList<LinkUse> Uses)? _restored;
    private IReadOnlyCollection<ulong> _restoredAnchors = [];
    private MergedLinks? _merged;

    /// <summary>The names of style sheets that the pages are searched for on the same occasion; null when nothing is.</summary>
    internal UnseenNames? StyleNames { get; set; }

    /// <summary>Whether what each file holds is noted, too, for a build that does not make the file again.</summary>
    internal bool NotesFiles { get; set; }

    /// <summary>The style elements of files that are not read again; null when every file is.</summary>
    internal Func<IEnumerable<string>>? KeptStyles { get; set; }

    /// <summary>The sheets of all threads.</summary>
    internal IReadOnlyList<LinkSheet> Sheets => _sheets;

    /// <summary>Whether a file leads to an anchor of its own that it does not have. Only while no thread writes to a sheet.</summary>
    internal bool HasBrokenOwnAnchors => _sheets.Exists(sheet => sheet.BrokenOwnAnchors.Count > 0);

    /// <summary>What all sheets know. Only while no thread writes to one.</summary>
    internal MergedLinks Merged
    {
        get
        {
            if (_merged is { } known) return known;
            // Into one that is there already: together they are as large as everything else that is known of a large site.
            MergedLinks merged = _restored is var (addresses, uses) ? new(addresses, uses) : _sheets is [var first, ..] ? new(first.Addresses, first.Uses) : new(new AddressTable(), new ChunkedList<LinkUse>());
            foreach (LinkSheet sheet in _sheets)
            {
                if (sheet.Uses != merged.Uses) merged.Take(sheet.Addresses, sheet.Uses);
            }
            return _merged = merged;
        }
    }

    /// <summary>Takes the addresses and anchors of files that are not read again.</summary>
    internal void Restore(AddressTable addresses, ChunkedList<LinkUse> uses, IReadOnlyCollection<ulong> anchors)
    {
        _merged = null;
        _restored = (addresses, uses);
        _restoredAnchors = anchors;
    }

    /// <summary>A sheet for one thread, to be given back with <see cref="Return"/>.</summary>
    public LinkSheet Rent()
    {
        lock (_lock)
        {
            _merged = null;
            if (_idle.TryPop(out LinkSheet? idle)) return idle;
            LinkSheet sheet = new(_targets, readsPolicy ? new PolicySheet() : null, StyleNames, NotesFiles, KeptStyles is not null);
            _sheets.Add(sheet);
            return sheet;
        }
    }

    /// <summary>Takes a sheet back; what it notes counts.</summary>
    public void Return(LinkSheet sheet)
    {
        sheet.Settle();
        lock (_lock) _idle.Push(sheet);
    }

    /// <summary>Web addresses on other hosts, in the order of their bytes. Places within one document are one address.</summary>
    public IReadOnlyList<ExternalLink> ExternalLinks() => LinkLines.Read(ExternalLinkLines().Span);

    /// <summary>The same as lines, which most builds do not ask for one by one.</summary>
    internal ReadOnlyMemory<byte> ExternalLinkLines() => LinkLines.Write(Merged);

    /// <summary>The style elements of all pages as sources of a Content-Security-Policy, in ordinal order: <c>'sha256-…'</c>.</summary>
    internal IReadOnlyList<string> StyleSources()
    {
        if (!readsPolicy) return [];
        // Asked for while the last files are written, by threads that may still take sheets.
        lock (_lock) return [.. _sheets.SelectMany(sheet => sheet.Policy!.StyleSources).Concat(KeptStyles?.Invoke() ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reports what browsers refuse under the policy: code and style attributes within pages, and files of other hosts, each once with the first page that has it.</summary>
    /// <param name="sources">What the site adds to the policy.</param>
    /// <param name="bag">Takes what is wrong.</param>
    internal void CheckPolicy(IReadOnlyCollection<string> sources, DiagnosticBag bag)
    {
        foreach (((DiagnosticDescriptor rule, string text), LinkUse use) in PageFindings.Merge(_sheets.Select(sheet => sheet.Policy?.Refused).OfType<PageFindings>()))
        {
            if (rule != HostingDiagnostics.OtherHost || !HostSources.Allow(text, baseUrl, sources)) Report(rule, text, use, bag);
        }
        if (StyleSources() is { Count: > MostStyles } styles) bag.Add(HostingDiagnostics.TooManyStyles.At(new SourceSpan("input/site.yml"), styles.Count.ToString(), MostStyles.ToString()));
    }

    /// <summary>Reports what leads nowhere and what nothing leads to.</summary>
    /// <param name="files">Every file of the output.</param>
    /// <param name="pages">The pages that must be reached from others, with their sources.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="cause">Tells of a place that a file lacks what was said of it already, as it follows from that; null where nothing was.</param>
    public void Check(IReadOnlyCollection<string> files, IEnumerable<(string Path, string Origin)> pages, DiagnosticBag bag, Func<string, string, Diagnostic?>? cause = null)
    {
        HashSet<Diagnostic> causes = new(ReferenceEqualityComparer.Instance);
        HashSet<ulong> there = new(files.Count);
        foreach (string file in files) there.Add(AnchorKey.OfPage(file));
        HashSet<ulong> anchors = new(_restoredAnchors.Count + _sheets.Sum(sheet => sheet.Anchors.Count));
        anchors.UnionWith(_restoredAnchors);
        foreach (LinkSheet sheet in _sheets) anchors.UnionWith(sheet.Anchors);
        HashSet<ulong> reached = new(files.Count);
        MergedLinks merged = Merged;
        for (int i = 0; i < merged.Uses.Count; i++)
        {
            LinkUse use = merged.Uses[i];
            // Some addresses stand only in pieces that were read with the page around them.
            if (use.Count == 0 || !use.Target.IsFile) continue;
            if (use.FromOther) reached.Add(use.Target.Value);
            bool isThere = there.Contains(use.Target.Value);
            // The number sign of an entity is one more to look at, and nothing else.
            if (isThere && !merged.Addresses[i].Contains((byte)'#')) continue;
            SiteAddress target = _targets.Of(merged.Addresses[i]);
            if (!isThere) bag.Add(OutputDiagnostics.BrokenOutputLink.At(new SourceSpan(use.Origin), use.FirstPage, Written(i), Others(use.Count), there.Contains(AnchorKey.OfPage(target.Path + "/index.html")) ? " The page has a slash at its end." : ""));
            else if (target.Fragment.Length > 0 && !target.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase) && target.Path!.EndsWith(".html", StringComparison.Ordinal) && !anchors.Contains(AnchorKey.Of(use.Target.Value, target.Fragment)) && !Follows(target.Path, target.Fragment)) bag.Add(OutputDiagnostics.BrokenOutputAnchor.At(new SourceSpan(use.Origin), use.FirstPage, Written(i), Others(use.Count)));
        }
        foreach ((string page, string origin, string fragment) in _sheets.SelectMany(sheet => sheet.BrokenOwnAnchors))
        {
            if (!Follows(page, fragment)) bag.Add(OutputDiagnostics.BrokenOutputAnchor.At(new SourceSpan(origin), page, "#" + fragment, ""));
        }
        foreach (((DiagnosticDescriptor rule, string word), LinkUse use) in PageFindings.Merge(_sheets.Select(sheet => sheet.Faults))) Report(rule, word, use, bag);
        foreach ((string path, string origin) in pages)
        {
            if (!reached.Contains(AnchorKey.OfPage(path))) bag.Add(OutputDiagnostics.OrphanPage.At(new SourceSpan(origin), path));
        }

        // One that means something else on each page stands behind the page's own.
        string Written(int number)
        {
            string key = merged.Addresses.Text(number);
            return key[0] == '\0' ? key[(key.LastIndexOf('\0') + 1)..] : key;
        }

        // What was a warning is an error now that something leads there.
        bool Follows(string path, string fragment)
        {
            if (cause?.Invoke(path, fragment) is not { } said) return false;
            if (causes.Add(said)) bag.Add(said with { Descriptor = said.Descriptor with { Severity = Severity.Error } });
            return true;
        }
    }

    private static void Report(DiagnosticDescriptor rule, string words, LinkUse use, DiagnosticBag bag) => bag.Add(rule.At(new SourceSpan(use.Origin), use.FirstPage, words, Others(use.Count)));

    private static string Others(int count) => count == 1 ? "" : $" (and {count - 1} other files)";
}
