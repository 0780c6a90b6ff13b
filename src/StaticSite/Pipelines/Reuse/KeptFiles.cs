using System.Collections.Concurrent;
using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Output.Audit;
using StaticSite.Output.Styles;
using StaticSite.Rendering.Pages;
using StaticSite.Search;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// The files that a build need not make, because the last one made them from the same: what the site would answer to all that a file asked of it is
/// as it was, and so is the text of the page itself in every language. Of each file it is known what the checks of the whole site ask for.
/// </summary>
internal sealed class KeptFiles
{
    private readonly FileRecords? _before;
    private readonly IReadOnlySet<string> _changed;
    private readonly Document?[] _kept;
    private readonly ConcurrentDictionary<string, MadeFile> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DocumentWords> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _shown = new(StringComparer.Ordinal);
    private readonly bool _comparesSite;
    private HashSet<string>? _changedKeys;
    private SiteChanges? _siteChanges;
    private int _count;
    private int _known;
    private volatile bool _needsAll;
    private volatile bool _isOther;
    private volatile bool _mayShowAll;
    // A file that is kept may lead to one of them. The check of all links finds it, but after an error there is none.
    private volatile bool _hasLostAnchors;

    private KeptFiles(FileRecords? before, IReadOnlySet<string> changed, bool comparesSite)
    {
        _before = before;
        _changed = changed;
        _comparesSite = comparesSite;
        _kept = new Document?[before?.Files.Count ?? 0];
    }

    /// <summary>Keeps what it can.</summary>
    /// <param name="before">What the last build knew of its files.</param>
    /// <param name="changed">The files of the input that are other than they were, by the path as the author knows it.</param>
    /// <param name="comparesSite">Whether more than texts has changed: the front matter of articles, or which articles there are.</param>
    public KeptFiles(FileRecords before, IEnumerable<string> changed, bool comparesSite)
        : this(before, changed.ToHashSet(StringComparer.Ordinal), comparesSite)
    {
    }

    /// <summary>Keeps nothing, and notes what the next build may keep.</summary>
    public KeptFiles()
        : this(null, new HashSet<string>(), false)
    {
    }

    /// <summary>How many were kept.</summary>
    public int Count => _count;

    /// <summary>Whether something was found that only a build of every file can tell.</summary>
    /// <param name="diagnostics">What was found.</param>
    public bool NeedsAll(DiagnosticBag diagnostics) => _needsAll || (_hasLostAnchors && diagnostics.HasErrors);

    /// <summary>Whether files may have names that those of the last build did not have beside each other.</summary>
    /// <param name="planned">What is to be written.</param>
    public bool HasOtherNames(IReadOnlyList<PlannedFile> planned)
    {
        if (_before is null) return true;
        HashSet<string> names = new(planned.Count, StringComparer.Ordinal);
        foreach (PlannedFile file in planned)
        {
            if (!_before.Files.ContainsKey(file.Path.Value) || !names.Add(file.Path.Value)) return true;
        }
        return false;
    }

    /// <summary>Whether other pages may be there than in the last build, or say something else in their front matter.</summary>
    public bool ComparesSite => _before is null || _comparesSite;

    /// <summary>Gets ready for a record in which more has changed than the text of a page.</summary>
    public void Prepare()
    {
        _ = _before?.Addresses;
    }

    /// <summary>
    /// Whether the addresses, anchors and styles of all files are those that the last build found nothing wrong with, so that nothing else will be
    /// found now. Asked for when every file is made.
    /// </summary>
    public bool HasSameLinks => _before is { HasGoodLinks: true } before && !_isOther && _count + _known == before.Files.Count;

    /// <summary>Whether the next build may know of every file what this one knew.</summary>
    public bool HasSameRecords => HasSameLinks && _words.IsEmpty && _made.All(made => _before!.Files[made.Key].Origin == made.Value.Origin);

    /// <summary>The keys of the pages whose texts may have gone into the files that were made; null when those of all pages may.</summary>
    public IReadOnlySet<string>? Shown => _count == 0 || _mayShowAll || _comparesSite ? null : _shown.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Keeps the file of a document, if it would be made as it is. Safe to call from any thread.</summary>
    public bool TryKeep(Document document, BuildContext context)
    {
        string path = document.Destination!.Value.Value;
        if (_before is null || !_before.Files.TryGetValue(path, out FileRecord record) || !record.Origin.MayStay || !IsSame(document, context) || !IsSiteSame(document, record, context)) return false;
        if (document is TextFile { Holds: { } holds } && !holds().All(IsKept)) return false;
        if (document is Page page && context.Search?.Place(page) is not null && !_before.PageWords.ContainsKey(path)) return false;
        context.Staging?.Keep(document.Destination!.Value);
        _kept[record.Number] = document;
        Interlocked.Increment(ref _count);
        return true;
    }

    /// <summary>Whether the file of a document was kept.</summary>
    public bool IsKept(Document document) => _before is not null && _before.Files.TryGetValue(document.Destination!.Value.Value, out FileRecord record) && _kept[record.Number] is not null;

    /// <summary>Notes a file that was made.</summary>
    /// <param name="document">What it was made of.</param>
    /// <param name="isClean">Whether nothing was noted of it that each build must note anew.</param>
    /// <param name="asked">What it asked of the site, by the numbers of this build.</param>
    /// <param name="context">The build.</param>
    /// <param name="sheet">What was noted of it.</param>
    public void Made(Document document, bool isClean, int[] asked, BuildContext context, LinkSheet sheet)
    {
        string path = document.Destination!.Value.Value;
        bool isMadeOfTexts = IsMadeOfTexts(document);
        if (_before is not null)
        {
            if (document is IMadeOfPages { Shows: { } pages }) Show(pages);
            else if (document is Page shown && isMadeOfTexts) Show([shown]);
            else _mayShowAll |= !isMadeOfTexts && document is not FileDocument;
            if (!_before.Files.TryGetValue(path, out FileRecord record)) _isOther = true;
            else if (_before.IsAsNoted(record, sheet)) Interlocked.Increment(ref _known);
            else
            {
                _isOther = true;
                foreach (ulong anchor in _before.Notes(record).Anchors) _hasLostAnchors |= !sheet.LastAnchors.Contains(anchor);
            }
        }
        bool mayStay = isClean && isMadeOfTexts;
        _made[path] = new MadeFile(mayStay ? new FileOrigin(true, context.Fingerprints.Of(document), context.Site.Queries.Sum(asked)) : default, mayStay ? asked : []);
        if (document is Page page && context.Search?.TakeWords(page) is { } words && mayStay) _words[path] = words;

        void Show(IEnumerable<Page> pages)
        {
            foreach (Page page in pages) _shown[page.Key] = true;
        }
    }

    /// <summary>Tells the search index the words of the pages that were kept.</summary>
    public void Restore(SiteSearch search)
    {
        if (_before is null) return;
        foreach (IGrouping<SearchIndex, (string Path, int Document)> group in _kept.OfType<Page>().Select(page => (page, Place: search.Place(page))).Where(item => item.Place is not null)
            .GroupBy(item => item.Place!.Value.Index, item => (item.page.Destination!.Value.Value, item.Place!.Value.Document)))
        {
            List<int>?[] postings = new List<int>?[_before.Terms.Count];
            foreach ((string path, int document) in group)
            {
                foreach ((int term, WordRank rank) in _before.Words(path)) (postings[term] ??= []).Add(Posting.Of(document, rank));
            }
            List<(string, List<int>)> terms = [];
            for (int i = 0; i < postings.Length; i++)
            {
                if (postings[i] is { } list) terms.Add((_before.Terms.Text(i), list));
            }
            group.Key.Restore(terms, group.SelectMany(item => _before.PageWords[item.Path].Letters));
        }
    }

    /// <summary>Has the next build make the file of a page.</summary>
    public void Forget(Page page)
    {
        if (_made.ContainsKey(page.Destination!.Value.Value)) _made[page.Destination!.Value.Value] = new MadeFile(default, []);
    }

    /// <summary>Looks for an anchor to which a page that was made leads, on one that was kept.</summary>
    public void Expect(OutputPath path, string anchor)
    {
        if (_before is null || !_before.Files.TryGetValue(path.Value, out FileRecord record) || _kept[record.Number] is null) return;
        FileNotes notes = _before.Notes(record);
        ulong key = AnchorKey.OfPage(path.Value);
        _needsAll |= !notes.Anchors.Contains(AnchorKey.Of(key, anchor)) && !notes.Pieces.Any(piece => _before.Pieces[piece].Ids.Contains(anchor));
    }

    /// <summary>The style elements of the files that were kept, as sources of a policy.</summary>
    public IEnumerable<string> Styles() => Kept().SelectMany(kept => _before!.Notes(kept.Record).Styles).Distinct(StringComparer.Ordinal);

    /// <summary>Tells the checks of the whole site what is in the files that were kept.</summary>
    public void Restore(LinkAudit links, Uri baseUrl)
    {
        if (_before is null || _count == 0) return;
        LinkUse[] uses = new LinkUse[_before.Addresses.Count];
        TargetReader targets = new(baseUrl);
        Parallel.For(0, uses.Length, i => uses[i] = LinkUse.None(targets.Of(_before.Addresses[i])));
        List<ulong> anchors = [];
        foreach ((Document document, FileRecord record) in Kept())
        {
            string path = document.Destination!.Value.Value;
            FileNotes notes = _before.Notes(record);
            bool isPage = path.EndsWith(".html", StringComparison.Ordinal);
            anchors.AddRange(notes.Anchors);
            ulong key = AnchorKey.OfPage(path);
            foreach (int address in notes.Addresses) Use(address);
            foreach (int piece in notes.Pieces)
            {
                foreach (int address in _before.Pieces[piece].Addresses) Use(address);
                foreach (string id in _before.Pieces[piece].Ids) anchors.Add(AnchorKey.Of(key, id));
            }
            foreach (StyleName name in notes.Names) links.StyleNames?.Saw(name.Kind, Encoding.UTF8.GetBytes(name.Text));

            void Use(int address)
            {
                ref LinkUse use = ref uses[address];
                use = use.And(path, document.Origin, isPage && use.Target.Value != key);
            }
        }
        ChunkedList<LinkUse> all = new();
        foreach (LinkUse use in uses) all.Add(use);
        links.Restore(_before.Addresses, all, anchors);
    }

    /// <summary>Writes what the next build may know of all files.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="context">The build, whose links know what was noted of files that were made.</param>
    /// <param name="hasGoodLinks">Whether the checks of the links between all files found nothing.</param>
    public void Write(RecordWriter writer, BuildContext context, bool hasGoodLinks)
    {
        (string Path, FileRecord Record)[] kept = [.. Kept().Select(kept => (kept.Document.Destination!.Value.Value, kept.Record))];
        FileRecords records = _before ?? new FileRecords(context.Links.Merged.Addresses);
        records.HasGoodLinks = hasGoodLinks;
        records.Files.Clear();
        Dictionary<string, (ReadOnlyMemory<byte>, string)> known = new(records.PageWords, StringComparer.Ordinal);
        records.PageWords.Clear();
        foreach ((string path, FileRecord record) in kept)
        {
            records.Files[path] = record;
            if (known.TryGetValue(path, out (ReadOnlyMemory<byte>, string) words)) records.PageWords[path] = words;
        }
        foreach ((string path, DocumentWords words) in _words.OrderBy(pair => pair.Key, StringComparer.Ordinal)) records.Add(path, words);
        records.Write(writer, context.Links.Sheets, _made, context);
    }

    private IEnumerable<(Document Document, FileRecord Record)> Kept()
    {
        foreach (Document? document in _kept)
        {
            if (document is not null) yield return (document, _before!.Files[document.Destination!.Value.Value]);
        }
    }

    // What other files are made of is not known here.
    private static bool IsMadeOfTexts(Document document) => document switch
    {
        Page page => page is Article or PlainPage or ListPage { Kind: not PageKind.Search } or IMadeOfPages { Shows: not null } && page.Content is PageContent,
        TextFile file => file.IsFingerprinted || file.Shows is not null || file.Holds is not null,
        _ => document is IMadeOfPages { Shows: not null },
    };

    private bool IsSiteSame(Document document, FileRecord record, BuildContext context)
    {
        if (!_comparesSite) return true;
        SiteChanges changes = LazyInitializer.EnsureInitialized(ref _siteChanges, () => new SiteChanges(_before!, context));
        return changes.IsForAllSame && changes.Allows(document, record);
    }

    private bool IsSame(Document document, BuildContext context)
    {
        if (_changed.Count == 0) return true;
        HashSet<string> keys = LazyInitializer.EnsureInitialized(ref _changedKeys, () => [.. _changed.Select(context.Site.KeyOf).OfType<string>()]);
        return document switch
        {
            IMadeOfPages { Shows: { } shown } => shown.All(IsSame),
            Page page => IsSame(page),
            _ => true,
        };

        // A page may show lines of its original, and say how far it is from it.
        bool IsSame(Page page) => !keys.Contains(page.Key) && (page.Body is null || !_changed.Contains(page.Body.File.DisplayPath));
    }
}
