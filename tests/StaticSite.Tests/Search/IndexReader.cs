using System.Text;
using System.Text.Json;
using StaticSite.Search;

namespace StaticSite.Tests.Search;

/// <summary>Asks an index as theme/scripts/search.js does, and weighs the files it needs.</summary>
internal sealed class IndexReader
{
    private readonly Dictionary<string, byte[]> _files;
    private readonly Dictionary<string, JsonElement> _parsed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _loaded = new(StringComparer.Ordinal);
    private readonly JsonElement _head;
    private readonly string[] _endings;
    private readonly string[] _kept;
    private readonly string[] _shards;
    private readonly Dictionary<string, string> _fold;

    public IndexReader(IReadOnlyList<IndexFile> files)
    {
        _files = files.ToDictionary(file => file.Name, file => file.Json);
        _head = Load("index.json");
        _endings = Texts("endings");
        _kept = Texts("kept");
        _shards = Texts("shards");
        _fold = _head.GetProperty("fold").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);
    }

    /// <summary>The files of the last query.</summary>
    public IReadOnlyCollection<string> Loaded => _loaded;

    public byte[] File(string name) => _files[name];

    /// <summary>The numbers of the documents, the best first; the records of the first ten are loaded too.</summary>
    public int[] Find(string query)
    {
        _loaded.Clear();
        Load("index.json");
        string[] words = Fold(query);
        if (words.Length == 0) return [];
        Dictionary<int, int>[] matches = [.. words.Select(Match)];
        int pages = _head.GetProperty("pages").GetInt32();
        int[] some = [.. matches.SelectMany(match => match.Keys).Distinct().OrderByDescending(Count).ThenByDescending(document => matches.Sum(match => match.GetValueOrDefault(document)) + (document < pages ? 1 : 0)).ThenBy(document => document)];
        int[] every = [.. some.Where(document => Count(document) == matches.Length)];
        int[] found = every.Length > 0 ? every : some;
        foreach (int document in found.Take(10)) Record(document);
        return found;

        int Count(int document) => matches.Count(match => match.ContainsKey(document));
    }

    public string[] Titles(string query) => [.. Find(query).Select(document => Record(document)[1].GetString()!)];

    public string[] Fold(string text)
    {
        StringBuilder folded = new();
        foreach (char c in text.ToLowerInvariant())
        {
            folded.Append(_fold.TryGetValue(c.ToString(), out string? letter) ? letter : char.IsLetterOrDigit(c) ? c : char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? "" : ' ');
        }
        int longest = _head.GetProperty("longest").GetInt32();
        return [.. folded.ToString().Split(' ').Where(word => word.Length > 1).Select(word => word[..Math.Min(word.Length, longest)])];
    }

    private Dictionary<int, int> Match(string word)
    {
        Dictionary<int, int> scores = [];
        foreach (string stem in Stems(word))
        {
            if (Shard(stem).TryGetValue(stem, out string? code)) Add(code, 1);
        }
        Dictionary<string, string> begun = Shard(word + "*");
        if (begun.TryGetValue(word + "*", out string? star)) Add(star, 0);
        else foreach ((string _, string code) in begun.Where(line => line.Key.StartsWith(word, StringComparison.Ordinal))) Add(code, 0);
        return scores;

        void Add(string code, int whole)
        {
            string[] parts = code.Split(' ');
            for (int place = 0; place < parts.Length; place++)
            {
                int number = -1;
                int gap = 0;
                foreach (char c in parts[place])
                {
                    int digit = c - 35;
                    gap = gap * 28 + digit % 28;
                    if (digit > 27) continue;
                    number += gap + 1;
                    gap = 0;
                    scores[number] = Math.Max(scores.GetValueOrDefault(number), 6 - 2 * place + whole);
                }
            }
        }
    }

    private HashSet<string> Stems(string word)
    {
        HashSet<string> stems = [Stem(word)];
        for (int i = word.Length - 1; i > 1; i--)
        {
            if (_endings.Any(ending => ending.Length > word.Length - i && ending.StartsWith(word[i..], StringComparison.Ordinal))) stems.Add(Stem(word[..i]));
        }
        return stems;
    }

    private string Stem(string word)
    {
        if (_kept.Any(kept => word.EndsWith(kept, StringComparison.Ordinal))) return word;
        return _endings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= _head.GetProperty("stem").GetInt32()) is { } cut ? Stem(word[..^cut.Length]) : word;
    }

    private Dictionary<string, string> Shard(string key) =>
        Load($"t{_shards.Count(from => string.CompareOrdinal(from, key) <= 0) - 1}.json").EnumerateObject().ToDictionary(line => line.Name, line => line.Value.GetString()!, StringComparer.Ordinal);

    private JsonElement Record(int document)
    {
        int each = _head.GetProperty("perFile").GetInt32();
        return Load($"d{document / each}.json")[document % each];
    }

    private JsonElement Load(string name)
    {
        _loaded.Add(name);
        if (!_parsed.TryGetValue(name, out JsonElement json)) _parsed[name] = json = JsonSerializer.Deserialize<JsonElement>(_files[name]);
        return json;
    }

    private string[] Texts(string name) => [.. _head.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
