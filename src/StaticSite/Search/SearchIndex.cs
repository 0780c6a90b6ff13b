using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StaticSite.Languages;

namespace StaticSite.Search;

/// <summary>
/// The static index of one language: small files of which a query needs a few. <c>index.json</c> says how words are folded and where each shard
/// begins, <c>t0.json</c>… hold terms with their documents, <c>d0.json</c>… what is shown of each document. Documents are numbered in the order
/// of their rank among equals, so the newest first.
/// </summary>
/// <param name="language">The language of the texts.</param>
/// <param name="documents">The documents by number.</param>
public sealed class SearchIndex(Language language, IReadOnlyList<SearchDocument> documents)
{
    /// <summary>Letters of a word that count; the rest of a longer one is cut off.</summary>
    public const int LongestWord = 32;

    /// <summary>Documents of one term; of more, those with the word in the title or a heading and the newest are kept.</summary>
    public const int LongestList = 10_000;

    /// <summary>Documents whose titles and descriptions are in one file.</summary>
    public const int DocumentsPerFile = 4;

    private readonly ConcurrentBag<WordCollector> _collectors = [];
    private readonly SortedSet<char> _letters = [];
    private List<(string Stem, List<int> Postings)> _restored = [];

    /// <summary>Takes the words of a document. Safe to call from any thread.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="html">Its text as HTML.</param>
    public void Add(int document, string html) => Add(document, html, false);

    /// <summary>Takes the words of a document, and gives them once more when asked to.</summary>
    internal DocumentWords? Add(int document, string html, bool notes)
    {
        if (!_collectors.TryTake(out WordCollector? collector)) collector = new WordCollector(language.Stemmer);
        SearchDocument known = documents[document];
        collector.Text(Composition.Compose(known.Title), WordRank.Title);
        collector.Text(Composition.Compose(known.Description), WordRank.Heading);
        foreach (string label in known.Labels) collector.Text(Composition.Compose(label), WordRank.Heading);
        collector.Html(Composition.Compose(html));
        DocumentWords? words = collector.Finish(document, notes);
        _collectors.Add(collector);
        return words;
    }

    /// <summary>Takes words of documents that are not read again.</summary>
    /// <param name="terms">The terms with their documents.</param>
    /// <param name="letters">The letters of their words.</param>
    internal void Restore(List<(string Stem, List<int> Postings)> terms, IEnumerable<char> letters)
    {
        _restored = terms;
        _letters.UnionWith(letters);
    }

    /// <summary>The files of the index, <c>index.json</c> first; the same for the same documents in whatever order they were added.</summary>
    /// <param name="parallelism">Threads to use.</param>
    public IReadOnlyList<IndexFile> Files(int parallelism)
    {
        (string[] stems, int[][] postings) = Merge(parallelism);
        IReadOnlyList<(string From, byte[] Json)> shards = TermShards.Cut(stems, postings, documents.Count, parallelism);
        List<IndexFile> files = [new("index.json", IndexHeader.Json(language, documents.Count, documents.Count(document => document.Date.Length == 0), Letters(), [.. shards.Select(shard => shard.From)]))];
        for (int i = 0; i < shards.Count; i++) files.Add(new IndexFile($"t{i}.json", shards[i].Json));
        for (int i = 0; i * DocumentsPerFile < documents.Count; i++) files.Add(new IndexFile($"d{i}.json", DocumentRecords.Json(documents.Skip(i * DocumentsPerFile).Take(DocumentsPerFile))));
        return files;
    }

    /// <summary>A fingerprint of all files: whoever has one file of it may keep it for ever.</summary>
    public static string Fingerprint(IReadOnlyList<IndexFile> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (IndexFile file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name} {file.Json.Length}\n"));
            hash.AppendData(file.Json);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }

    // Only letters that someone has used here need to be known to whoever asks.
    private IEnumerable<(char, string)> Letters()
    {
        SortedSet<char> used = [.. WordFolding.CommonLetters, .. _letters];
        foreach (string word in _collectors.SelectMany(collector => collector.Words))
        {
            foreach (char c in word)
            {
                if (!char.IsAscii(c)) used.Add(char.ToLowerInvariant(c));
            }
        }
        foreach (char c in used)
        {
            if (WordFolding.Spell(c) is { } folded && (folded.Length != 1 || folded[0] != c)) yield return (c, folded);
        }
    }

    private (string[] Stems, int[][] Postings) Merge(int parallelism)
    {
        Dictionary<string, List<List<int>>> lists = new(StringComparer.Ordinal);
        foreach ((string stem, List<int> postings) in _collectors.SelectMany(collector => collector.Terms).Concat(_restored))
        {
            if (!lists.TryGetValue(stem, out List<List<int>>? parts)) lists[stem] = parts = new(1);
            parts.Add(postings);
        }
        string[] stems = [.. lists.Keys];
        Array.Sort(stems, StringComparer.Ordinal);
        int[][] merged = new int[stems.Length][];
        Parallel.For(0, stems.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, i =>
        {
            int[] all = [.. lists[stems[i]].SelectMany(part => part)];
            Array.Sort(all);
            merged[i] = all;
        });
        return (stems, merged);
    }
}
