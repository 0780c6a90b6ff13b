using System.Text;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Search;

namespace StaticSite.Tests.Search;

/// <summary>What a query costs on a site of 10,000 articles, everything it loads taken together and compressed as hosts do.</summary>
public class QueryWeightTests(ITestOutputHelper output)
{
    private const int Articles = 10_000;
    private const int Budget = 30_000;

    [Theory]
    [InlineData("az", 30_000)]
    [InlineData("ru", 30_000)]
    [InlineData("en", 300)]
    public void A_query_of_one_to_three_words_costs_at_most_30_KB(string code, int stems)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        Corpus corpus = new(language, stems);
        SearchDocument[] documents = [.. Enumerable.Range(0, Articles).Select(i => new SearchDocument(corpus.Sentence(8), corpus.Sentence(18), $"/articles/{language.Slug(corpus.Sentence(4))}-{i}/", "24 dekabr 2025", [corpus.Word()]))];
        SearchIndex index = new(language, documents);
        for (int i = 0; i < Articles; i++) index.Add(i, corpus.Sentence(220));
        IReadOnlyList<IndexFile> files = index.Files(2);
        IndexReader reader = new(files);
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<int> costs = [];
        foreach (string query in Queries(corpus))
        {
            reader.Find(query);
            int cost = 0;
            foreach (string name in reader.Loaded)
            {
                if (!known.TryGetValue(name, out int bytes)) known[name] = bytes = PageBudget.Compressed(reader.File(name), 11);
                cost += bytes;
            }
            costs.Add(cost);
            Assert.True(cost <= Budget, $"\"{query}\" costs {cost} bytes: {string.Join(", ", reader.Loaded.Select(name => $"{name} {known[name]}"))}");
        }
        costs.Sort();
        output.WriteLine($"{code}, {Articles} articles: {files.Count} files, {files.Sum(file => (long)file.Json.Length) / 1024} KB, header {known["index.json"]} bytes; {costs.Count} queries, median {costs[costs.Count / 2]}, most {costs[^1]} bytes; largest file {files.Max(file => file.Json.Length)} bytes before compression");
    }

    private static IEnumerable<string> Queries(Corpus corpus)
    {
        // The commonest words, their beginnings, words as texts have them, and beginnings of those.
        yield return string.Join(' ', corpus.Common.Take(3));
        yield return string.Join(' ', corpus.Common.Take(3).Select(word => word[..2]));
        yield return string.Join(' ', corpus.Common.Skip(3).Take(3).Select(word => word[..Math.Min(3, word.Length)]));
        for (int i = 0; i < 18; i++)
        {
            string[] words = corpus.Sentence(1 + i % 3).Split(' ');
            yield return i % 2 == 0 ? string.Join(' ', words) : string.Join(' ', words.Select(word => word[..Math.Min(word.Length, 2 + i % 4)]));
        }
    }

    /// <summary>Texts of invented words with the endings of a language; the n-th most frequent word comes as often as in real texts, 1/n.</summary>
    private sealed class Corpus
    {
        private readonly Random _random = new(20251224);
        private readonly string[] _stems;
        private readonly string[] _endings;
        private readonly double[] _weights;

        public Corpus(Language language, int stems)
        {
            string[] onsets = language.Code == "ru" ? "б в г д ж з к л м н п р с т ф х ч ш ст пр тр гр".Split(' ') : "b c d f g h k l m n p q r s t v x y z st tr".Split(' ');
            string[] vowels = language.Code == "ru" ? "а е и о у ы я".Split(' ') : "a e i o u".Split(' ');
            HashSet<string> made = [];
            while (made.Count < stems) made.Add(string.Concat(Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => onsets[_random.Next(onsets.Length)] + vowels[_random.Next(vowels.Length)])) + onsets[_random.Next(onsets.Length)]);
            _stems = [.. made];
            _endings = ["", "", "", .. language.Stemmer.Endings];
            _weights = new double[stems];
            double sum = 0;
            for (int i = 0; i < stems; i++) _weights[i] = sum += 1.0 / (i + 3);
        }

        public IEnumerable<string> Common => _stems;

        public string Word()
        {
            int index = Array.BinarySearch(_weights, _random.NextDouble() * _weights[^1]);
            return _stems[index < 0 ? Math.Min(~index, _stems.Length - 1) : index] + _endings[_random.Next(_endings.Length)];
        }

        public string Sentence(int words)
        {
            StringBuilder text = new();
            for (int i = 0; i < words; i++) text.Append(i == 0 ? "" : " ").Append(Word());
            return text.ToString();
        }
    }
}
