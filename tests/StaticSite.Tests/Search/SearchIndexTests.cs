using CsCheck;
using StaticSite.Languages;
using StaticSite.Search;

namespace StaticSite.Tests.Search;

public class SearchIndexTests
{
    [Theory]
    [InlineData("qarabag")]
    [InlineData("Qarabağ")]
    [InlineData("QARABAĞDA")]
    [InlineData("qarab")]
    public void Latin_letters_find_Azerbaijani_ones(string query) => Assert.Equal(["0"], Titles(Language.Azerbaijani, query, "<p>Qarabağın yolları</p>", "<p>Bakı</p>"));

    [Theory]
    [InlineData("елка")]
    [InlineData("ЁЛКИ")]
    public void Yo_and_ye_are_one_letter(string query) => Assert.Equal(["0"], Titles(Language.Russian, query, "<p>За ёлкой</p>", "<p>Сосна</p>"));

    [Fact]
    public void Forms_of_a_word_find_each_other_and_no_other_word()
    {
        string[] found = Titles(Language.Russian, "мины", "<p>Осторожно, мина</p>", "<p>Министерство</p>", "<p>Минутами</p>", "<p>Поле с минами</p>");
        Assert.Equal(["0", "3"], found);
    }

    [Fact]
    public void Titles_come_before_headings_and_headings_before_text()
    {
        SearchIndex index = new(Language.English, [Document("Other", ""), Document("Other", ""), Document("A field", ""), Document("Other", "About a field"), Document("Other", "", "Field")]);
        index.Add(0, "<p>The field</p>");
        index.Add(1, "<h2 id=\"x\">The <em>field</em></h2><p>Text</p>");
        index.Add(2, "<p>Text</p>");
        index.Add(3, "<h2>Heading</h2><p>Text</p>");
        index.Add(4, "<p>Text</p>");
        Assert.Equal([2, 1, 3, 4, 0], new IndexReader(index.Files(1)).Find("field"));
    }

    [Fact]
    public void Of_equals_the_first_document_comes_first() => Assert.Equal(["0", "1", "2"], Titles(Language.English, "word", "<p>word</p>", "<p>word word</p>", "<p>a word</p>"));

    [Fact]
    public void A_whole_word_comes_before_its_beginning_at_the_same_place() => Assert.Equal(["1", "0"], Titles(Language.English, "road", "<p>roadside</p>", "<p>road</p>"));

    [Fact]
    public void Where_no_page_has_all_words_those_with_most_of_them_are_found() => Assert.Equal(["1", "0", "2"], Titles(Language.English, "red green field", "<p>red</p>", "<p>red field</p>", "<p>green</p>", "<p>sea</p>"));

    [Fact]
    public void Of_a_page_and_news_with_the_word_at_the_same_place_the_page_comes_first()
    {
        SearchIndex index = new(Language.English, [Document("Page", ""), new SearchDocument("News", "", "/x/", "1 May 2026", []), new SearchDocument("Mine", "", "/x/", "2 May 2026", [])]);
        for (int i = 0; i < 3; i++) index.Add(i, i == 0 ? "<p>Stop: a mine.</p>" : "<p>A mine. Mines.</p>");
        Assert.Equal(["Mine", "Page", "News"], new IndexReader(index.Files(1)).Titles("mine"));
    }

    [Fact]
    public void Every_word_of_a_query_must_be_there() => Assert.Equal(["1"], Titles(Language.English, "red field", "<p>red</p>", "<p>fields in red</p>", "<p>field</p>"));

    [Fact]
    public void Markup_entities_and_drawings_are_no_words()
    {
        string html = "<p class=\"notice\">one&amp;two&lt;three</p><svg><text>chart</text></svg><ul><li>four</li><li>five</li></ul>";
        foreach (string word in (string[])["one", "two", "three", "four", "five"]) Assert.Equal(["0"], Titles(Language.English, word, html));
        foreach (string word in (string[])["notice", "class", "amp", "lt", "svg", "chart", "fourfive"]) Assert.Empty(Titles(Language.English, word, html));
    }

    [Fact]
    public void The_index_does_not_depend_on_the_order_or_the_threads_in_which_pages_are_rendered()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(i => Words(i, 60))];
        string expected = Fingerprint(texts, Enumerable.Range(0, texts.Length), 1);
        Assert.Equal(expected, Fingerprint(texts, Enumerable.Range(0, texts.Length).Reverse(), 1));
        Assert.Equal(expected, Fingerprint(texts, Enumerable.Range(0, texts.Length), 4));
        texts[7] += " another";
        Assert.NotEqual(expected, Fingerprint(texts, Enumerable.Range(0, texts.Length), 1));
    }

    [Fact]
    public void The_beginning_of_any_word_finds_its_document_in_two_shards_or_one()
    {
        Gen<string> word = Gen.OneOf(Gen.String[Gen.Char["abeimnrsy"], 2, 9], Gen.String[Gen.Char["аеимнойы"], 2, 9], Gen.String[Gen.Char["əğıİn1"], 2, 6]);
        Gen.Select(Gen.Int[0, Language.All.Count - 1].Select(i => Language.All[i]), word.Array[1, 400].Array[1, 20], Gen.Int[0, 1 << 20]).Sample((language, documents, seed) =>
        {
            SearchIndex index = new(language, [.. documents.Select(_ => Document("", ""))]);
            for (int i = 0; i < documents.Length; i++) index.Add(i, string.Join(' ', documents[i]));
            IndexReader reader = new(index.Files(1));
            Random random = new(seed);
            for (int i = 0; i < 20; i++)
            {
                int document = random.Next(documents.Length);
                string token = documents[document][random.Next(documents[document].Length)];
                foreach (string whole in reader.Fold(token))
                {
                    string beginning = whole[..random.Next(2, whole.Length + 1)];
                    if (!reader.Find(beginning).Contains(document)) return false;
                }
            }
            return true;
        }, iter: 60);
    }

    [Fact]
    public void A_beginning_with_many_words_is_answered_by_one_shard()
    {
        // More than a shard can hold of words that begin alike.
        string[] texts = [.. Enumerable.Range(0, 300).Select(i => string.Join(' ', Enumerable.Range(0, 30).Select(n => $"mi{i * 30 + n:0000}x")))];
        IndexReader reader = new(Index(Language.English, texts).Files(1));
        Assert.Equal(300, reader.Find("mi").Length);
        Assert.InRange(reader.Loaded.Count(name => name[0] == 't'), 1, 2);
        Assert.Equal([4], reader.Find("mi0123"));
    }

    [Fact]
    public void A_list_of_very_many_documents_keeps_titles_and_the_newest()
    {
        int count = SearchIndex.LongestList + 500;
        SearchIndex index = new(Language.English, [.. Enumerable.Range(0, count).Select(i => Document(i == count - 1 ? "word" : "", ""))]);
        for (int i = 0; i < count; i++) index.Add(i, "word");
        int[] found = new IndexReader(index.Files(2)).Find("word");
        Assert.Equal(SearchIndex.LongestList, found.Length);
        Assert.Equal([count - 1, 0, 1, 2], found.Take(4));
    }

    [Fact]
    public void Words_longer_than_any_are_cut()
    {
        string word = new('x', 200);
        Assert.Equal(["0"], Titles(Language.English, word, word));
    }

    private static string Fingerprint(string[] texts, IEnumerable<int> order, int threads)
    {
        SearchIndex index = new(Language.English, [.. texts.Select(_ => Document("", ""))]);
        if (threads == 1)
        {
            foreach (int i in order) index.Add(i, texts[i]);
        }
        else Parallel.ForEach(order, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => index.Add(i, texts[i]));
        return SearchIndex.Fingerprint(index.Files(threads));
    }

    private static string[] Titles(Language language, string query, params string[] texts) => new IndexReader(Index(language, texts).Files(1)).Titles(query);

    private static SearchIndex Index(Language language, params string[] texts)
    {
        SearchIndex index = new(language, [.. texts.Select((_, i) => Document(i.ToString(), ""))]);
        for (int i = 0; i < texts.Length; i++) index.Add(i, texts[i]);
        return index;
    }

    private static SearchDocument Document(string title, string description, params string[] labels) => new(title, description, "/x/", "", labels);

    private static string Words(int seed, int count)
    {
        Random random = new(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(3000)}"));
    }
}
