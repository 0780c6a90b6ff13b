using System.Globalization;
using System.Text;

namespace StaticSite.Benchmarks;

/// <summary>News articles of about 400 words with what real ones have: emphasis, links, lists, quotes, headings, tables. The same for every generator and on every machine.</summary>
public sealed class NewsCorpus
{
    private static readonly string[] Pool = [.. Enumerable.Repeat(NewsWords.English, 6).SelectMany(words => words), .. NewsWords.Azerbaijani, .. NewsWords.Azerbaijani, .. NewsWords.Russian];
    private static readonly string[] Nouns = [.. NewsWords.English.Where(word => word.Length > 4)];
    private static readonly DateTime Start = new(2021, 1, 1, 6, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Years = TimeSpan.FromDays(5 * 365);

    private readonly SplitMix _random;
    private readonly int _index;

    private NewsCorpus(int index)
    {
        _index = index;
        _random = new SplitMix(1_000_003UL * (ulong)(index + 1));
    }

    /// <summary>Writes articles into a folder.</summary>
    /// <param name="count">How many; they spread over five years.</param>
    /// <param name="folder">Made when it is missing.</param>
    /// <param name="layout">For whom.</param>
    public static void Write(int count, string folder, NewsLayout layout)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < count; i++)
        {
            // Years of ten thousand articles are more than a TimeSpan holds.
            DateTime published = Start + TimeSpan.FromTicks((long)((Int128)Years.Ticks * i / count));
            (string name, string text) = Article(i, published, layout);
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    /// <summary>The name and the text of one article.</summary>
    public static (string Name, string Text) Article(int index, DateTime published, NewsLayout layout)
    {
        NewsCorpus article = new(index);
        string title = article.Title();
        string description = article.Sentence(14, 22);
        List<string> tags = article.Tags();
        string author = article._random.Pick(NewsWords.Authors);
        string slug = string.Create(CultureInfo.InvariantCulture, $"n{index:000000}-{article._random.Pick(Nouns).ToLowerInvariant()}-{article._random.Pick(Nouns).ToLowerInvariant()}");
        string day = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string moment = published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string names = string.Join(", ", layout == NewsLayout.Ours ? tags.Select(tag => tag.ToLowerInvariant()) : tags);
        string own = layout == NewsLayout.Ours ? $"published: {moment}\ntags: [{names}]\nauthors: [\"{author}\"]" : $"date: {moment}\ntags: [{names}]\nauthor: \"{author}\"";
        string text = $"---\ntitle: \"{title}\"\ndescription: \"{description}\"\n{own}\n---\n\n{article.Body()}";
        return (layout == NewsLayout.Ours ? $"{day}-{slug}.md" : $"{slug}.md", text);
    }

    private string Title()
    {
        string title = Capital(string.Join(' ', Words(5, 9, [.. Nouns, .. NewsWords.Azerbaijani])));
        return _index % 11 == 0 ? $"{title} “{_random.Pick(NewsWords.Russian)}”" : title;
    }

    private List<string> Tags()
    {
        List<string> tags = _index % 3 == 0 ? [NewsWords.Tags[0]] : [];
        int wanted = _random.Next(2, 4);
        while (tags.Count < wanted)
        {
            string tag = _random.Pick(NewsWords.Tags);
            if (!tags.Contains(tag)) tags.Add(tag);
        }
        return tags;
    }

    private string Body()
    {
        StringBuilder text = new();
        Add(Paragraph('b', 'l'));
        Add(Paragraph('b'));
        Add("## " + Capital(string.Join(' ', Words(4, 4, Nouns))));
        Add(Paragraph('l', 'i'));
        Add(string.Join('\n', Enumerable.Range(0, _random.Next(4, 6)).Select(item => "- " + Sentence(5, 10, item == 1 ? ['b'] : item == 2 ? ['t'] : []))));
        Add(Paragraph('b', 't'));
        Add($"> {Sentence(12, 24)}\n>\n> {Sentence(8, 14, 'i')}");
        Add("## " + Capital(string.Join(' ', Words(3, 3, Nouns))));
        Add(Paragraph('l'));
        if (_index % 5 == 0) Add(Table());
        if (_index % 2 == 1)
        {
            Add("### " + Capital(string.Join(' ', Words(3, 3, NewsWords.Azerbaijani))));
            Add(Paragraph('b'));
        }
        if (_index % 4 == 1) Add(string.Join('\n', Enumerable.Range(1, 4).Select(number => $"{number}. {Sentence(5, 9)}")));
        Add(Paragraph('l', 'i'));
        return text.ToString();

        void Add(string block) => text.Append(block).Append("\n\n");
    }

    private string Table()
    {
        StringBuilder table = new($"| {string.Join(" | ", Words(4, 4, Nouns).Select(Capital))} |\n| --- | --- | ---: | ---: |");
        for (int row = 0; row < 5; row++) table.Append(CultureInfo.InvariantCulture, $"\n| {_random.Pick(Nouns)} | {_random.Pick(Nouns)} | {_random.Next(0, 999)} | {_random.Next(0, 99)}.{_random.Next(10, 99)} |");
        return table.ToString();
    }

    private string Paragraph(params char[] marks)
    {
        string[] sentences = new string[_random.Next(4, 6)];
        for (int i = 0; i < sentences.Length; i++) sentences[i] = Sentence(8, 18, i < marks.Length ? [marks[i]] : []);
        return string.Join(' ', sentences);
    }

    // Marks: b bold, i italic, l a link to another site, t a link to a tag.
    private string Sentence(int least, int most, params char[] marks)
    {
        string[] words = Words(least, most, Pool);
        words[0] = Capital(words[0]);
        foreach (char mark in marks)
        {
            int place = _random.Next(1, words.Length - 1);
            words[place] = mark switch
            {
                'b' => $"**{words[place]}**",
                'i' => $"*{words[place]}*",
                'l' => string.Create(CultureInfo.InvariantCulture, $"[{words[place]} {_random.Pick(Nouns)}](https://example.org/{_random.Pick(Nouns).ToLowerInvariant()}/{_random.Next(0, 9999)})"),
                _ => $"[{words[place]}](/tags/{_random.Pick(NewsWords.Tags).ToLowerInvariant()}/)",
            };
        }
        if (words.Length > 12) words[words.Length / 2] += ",";
        return string.Join(' ', words) + ".";
    }

    private string[] Words(int least, int most, string[] from)
    {
        string[] words = new string[_random.Next(least, most)];
        for (int i = 0; i < words.Length; i++) words[i] = _random.Pick(from);
        return words;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
