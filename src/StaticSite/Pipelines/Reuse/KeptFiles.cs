using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Output.Audit;
using StaticSite.Output.Styles;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;
using StaticSite.Search;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// The files that a build need not make, because the last one made them from the same: what all pages may see of the site is as it was, and so is
/// the text of the page itself in every language. Of each file it is known what the checks of the whole site ask for.
/// </summary>
/// <param name="before">What the last build knew of its files; null when nothing of it may be kept.</param>
/// <param name="stamps">What is known of the input's files, by the path as the author knows it.</param>
internal sealed class KeptFiles(FileRecords? before, IReadOnlyDictionary<string, InputStamp> stamps)
{
    private readonly ConcurrentDictionary<string, UInt128> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Document Document, FileRecord Record, FileNotes Notes)> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DocumentWords> _words = new(StringComparer.Ordinal);
    private volatile bool _needsAll;

    /// <summary>How many were kept.</summary>
    public int Count => _kept.Count;

    /// <summary>Whether something was found that only a build of every file can tell.</summary>
    public bool NeedsAll => _needsAll;

    /// <summary>Keeps the file of a document, if it would be made as it is. Safe to call from any thread.</summary>
    public bool TryKeep(Document document, BuildContext context)
    {
        string path = document.Destination!.Value.Value;
        if (before is null || !before.Files.TryGetValue(path, out FileRecord record) || Source(document, context) is not { } source || source != record.Source) return false;
        bool isSearched = document is Page page && context.Search?.Place(page) is not null;
        if (isSearched && !before.PageWords.ContainsKey(path)) return false;
        FileNotes notes = before.Notes(record);
        if (context.Links.StyleNames is { } unseen)
        {
            foreach (StyleName name in notes.Names) unseen.Saw(name.Kind, System.Text.Encoding.UTF8.GetBytes(name.Text));
        }
        context.Links.Allow(notes.Styles);
        context.Staging?.Keep(document.Destination!.Value);
        _kept[path] = (document, record, notes);
        return true;
    }

    /// <summary>Notes a file that was made.</summary>
    /// <param name="document">What it was made of.</param>
    /// <param name="isClean">Whether nothing was noted of it that each build must note anew.</param>
    /// <param name="context">The build.</param>
    /// <param name="anchors">Its anchors.</param>
    public void Made(Document document, bool isClean, BuildContext context, ReadOnlySpan<ulong> anchors)
    {
        string path = document.Destination!.Value.Value;
        if (before is not null && before.Files.TryGetValue(path, out FileRecord record))
        {
            // A file that is kept may lead to an anchor that is gone, and only a build of that file can say where.
            foreach (ulong anchor in before.Notes(record).Anchors) _needsAll |= !anchors.Contains(anchor);
        }
        DocumentWords? words = document is Page page ? context.Search?.TakeWords(page) : null;
        if (!isClean || Source(document, context) is not { } source) return;
        _made[path] = source;
        if (words is not null) _words[path] = words;
    }

    /// <summary>Tells the search index the words of the pages that were kept.</summary>
    public void Restore(SiteSearch search)
    {
        if (before is null) return;
        foreach (IGrouping<SearchIndex, (string Path, int Document)> group in _kept.Values.Select(kept => kept.Document).OfType<Page>().Select(page => (page, Place: search.Place(page))).Where(item => item.Place is not null)
            .GroupBy(item => item.Place!.Value.Index, item => (item.page.Destination!.Value.Value, item.Place!.Value.Document)))
        {
            List<int>?[] postings = new List<int>?[before.Terms.Count];
            foreach ((string path, int document) in group)
            {
                foreach ((int term, WordRank rank) in before.Words(path)) (postings[term] ??= []).Add(Posting.Of(document, rank));
            }
            List<(string, List<int>)> terms = [];
            for (int i = 0; i < postings.Length; i++)
            {
                if (postings[i] is { } list) terms.Add((before.Terms.Text(i), list));
            }
            group.Key.Restore(terms, group.SelectMany(item => before.PageWords[item.Path].Letters));
        }
    }

    /// <summary>Has the next build make the file of a page.</summary>
    public void Forget(Page page) => _made.TryRemove(page.Destination!.Value.Value, out _);

    /// <summary>Looks for an anchor to which a page that was made leads, on one that was kept.</summary>
    public void Expect(OutputPath path, string anchor)
    {
        if (!_kept.TryGetValue(path.Value, out (Document, FileRecord, FileNotes Notes) kept)) return;
        ulong key = AnchorKey.OfPage(path.Value);
        _needsAll |= !kept.Notes.Anchors.Contains(AnchorKey.Of(key, anchor)) && !kept.Notes.Pieces.Any(piece => before!.Pieces[piece].Ids.Contains(anchor));
    }

    /// <summary>Tells the checks of the whole site what is in the files that were kept.</summary>
    public void Restore(LinkAudit links, Uri baseUrl)
    {
        if (before is null || _kept.IsEmpty) return;
        LinkUse[] uses = new LinkUse[before.Addresses.Count];
        SiteAddress[] targets = new SiteAddress[uses.Length];
        Parallel.For(0, uses.Length, i => targets[i] = LinkSheet.TargetOf(before.Addresses[i], baseUrl));
        List<ulong> anchors = [];
        foreach ((string path, (Document document, _, FileNotes notes)) in _kept)
        {
            bool isPage = path.EndsWith(".html", StringComparison.Ordinal);
            anchors.AddRange(notes.Anchors);
            foreach (int address in notes.Addresses) Use(address);
            ulong key = AnchorKey.OfPage(path);
            foreach (int piece in notes.Pieces)
            {
                foreach (int address in before.Pieces[piece].Addresses) Use(address);
                foreach (string id in before.Pieces[piece].Ids) anchors.Add(AnchorKey.Of(key, id));
            }

            void Use(int address)
            {
                ref LinkUse use = ref uses[address];
                SiteAddress target = targets[address];
                use = use.And(new LinkUse(target, path, document.Origin, 1, isPage && target.Path != path));
            }
        }
        links.Restore(before.Addresses, uses, anchors);
    }

    /// <summary>What the next build may know of all files.</summary>
    public FileRecords Records(LinkAudit links)
    {
        FileRecords records = before ?? new FileRecords { Addresses = links.Merged.Addresses };
        records.Files.Clear();
        Dictionary<string, (ReadOnlyMemory<byte>, string)> known = new(records.PageWords, StringComparer.Ordinal);
        records.PageWords.Clear();
        foreach ((string path, (_, FileRecord record, _)) in _kept)
        {
            records.Files[path] = record;
            if (known.TryGetValue(path, out (ReadOnlyMemory<byte>, string) words)) records.PageWords[path] = words;
        }
        foreach ((string path, DocumentWords words) in _words.OrderBy(pair => pair.Key, StringComparer.Ordinal)) records.Add(path, words);
        foreach (LinkSheet sheet in links.Sheets) records.Add(sheet, _made);
        return records;
    }

    // Null for a file that is made in every build: what it is made from is not known here.
    private UInt128? Source(Document document, BuildContext context)
    {
        Hashing hash = new();
        switch (document)
        {
            case FeedFile feed:
                foreach (Page page in feed.Feed.Pages) AddTexts(ref hash, page, context);
                return hash.Result;
            case Article or PlainPage or ListPage { Kind: not PageKind.Search } when document is Page { Content: PageContent } page:
                hash.Add(page.Title);
                hash.Add(page.Description);
                hash.Add(page.Layout);
                AddTexts(ref hash, page, context);
                return hash.Result;
            default:
                return null;
        }
    }

    // A page may show lines of its original, and say how far it is from it.
    private void AddTexts(ref Hashing hash, Page page, BuildContext context)
    {
        if (page.Body is null) return;
        foreach (Language language in context.Languages)
        {
            if (context.Site.Find(page.Key, language) is { Body.File: var file }) hash.Add(stamps.TryGetValue(file.DisplayPath, out InputStamp stamp) ? stamp.Hash : default);
        }
        hash.Add(stamps.TryGetValue(page.Body.File.DisplayPath, out InputStamp own) ? own.Hash : default);
    }

    /// <summary>Puts hashes and texts together, for comparison with what the same page was made from before.</summary>
    private struct Hashing()
    {
        private UInt128 _value = 1;

        public readonly UInt128 Result => _value;

        public void Add(UInt128 value) => _value = UInt128.RotateLeft(_value * new UInt128(0x2D358DCCAA6C78A5, 0x8BB84B93962EACC9), 59) ^ value;

        public void Add(string text) => Add(ContentHash.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan())));
    }
}
