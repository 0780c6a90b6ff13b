using StaticSite.Languages;

namespace StaticSite.Search;

/// <summary>
/// The words of the documents that one thread renders. A word that was met before is looked up as it is written; only a new one is folded and
/// cut to its stem.
/// </summary>
internal sealed class WordCollector
{
    private const int ShortestWord = 2;
    private const int NoTerm = -1;
    private readonly Stemmer _stemmer;
    private readonly WordTable _words = new();
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stemLookup;
    private readonly List<Term> _terms = [];
    private readonly List<Term> _met = [];
    private readonly bool[] _isMet = new bool[char.MaxValue + 1];
    private readonly List<char> _letters = [];

    public WordCollector(Stemmer stemmer)
    {
        _stemmer = stemmer;
        _stemLookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every stem with the documents it was met in, as <see cref="Posting"/>s in the order they were collected.</summary>
    public IEnumerable<(string Stem, List<int> Postings)> Terms => _stems.Select(pair => (pair.Key, _terms[pair.Value].Postings));

    /// <summary>The term of a number.</summary>
    public string Stem(int number) => _terms[number].Stem;

    /// <summary>Every word as it was written.</summary>
    public IEnumerable<string> Words => _words.Words;

    /// <summary>Takes the words of a text without markup, in NFC.</summary>
    public void Text(ReadOnlySpan<char> text, WordRank rank)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!WordFolding.IsPart(text[i])) continue;
            int start = i;
            uint hash = WordTable.EmptyHash;
            do
            {
                hash = WordTable.Hash(hash, text[i]);
                if (text[i] >= 0x80 && !_isMet[text[i]]) Meet(text[i]);
            }
            while (++i < text.Length && WordFolding.IsPart(text[i]));
            Word(text[start..i], hash, rank);
        }
    }

    /// <summary>Takes the words of HTML that the program wrote: a &gt; within text or an attribute is escaped. Drawings are passed over.</summary>
    public void Html(ReadOnlySpan<char> html)
    {
        WordRank rank = WordRank.Text;
        while (!html.IsEmpty)
        {
            int end = html.IndexOfAny('<', '&');
            if (end < 0) end = html.Length;
            Text(html[..end], rank);
            html = html[end..];
            if (html.IsEmpty) return;
            if (html[0] == '&')
            {
                // What an entity stands for here is a sign, which ends a word.
                int semicolon = html.IndexOf(';');
                html = html[(semicolon is > 0 and < 12 ? semicolon + 1 : 1)..];
                continue;
            }
            if (html.StartsWith("</h", StringComparison.Ordinal) || html.StartsWith("</summary", StringComparison.Ordinal)) rank = WordRank.Text;
            else if (html.StartsWith("<summary", StringComparison.Ordinal) || (html.Length > 2 && html[1] == 'h' && char.IsAsciiDigit(html[2]))) rank = WordRank.Heading;
            string close = html.StartsWith("<svg", StringComparison.Ordinal) ? "</svg>" : ">";
            int next = html.IndexOf(close, StringComparison.Ordinal);
            html = next < 0 ? [] : html[(next + close.Length)..];
        }
    }

    /// <summary>Ends a document: what was met since the last call is its.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="notes">Whether its words are wanted once more.</param>
    public DocumentWords? Finish(int document, bool notes)
    {
        DocumentWords? words = notes ? new DocumentWords(this, [.. _met.Select(term => (term.Number << 2) | term.Rank)], string.Concat(_letters.Select(char.ToLowerInvariant).Distinct().Order())) : null;
        foreach (char letter in _letters) _isMet[letter] = false;
        _letters.Clear();
        foreach (Term term in _met)
        {
            term.Postings.Add(Posting.Of(document, (WordRank)term.Rank));
            term.Rank = NoTerm;
        }
        _met.Clear();
        return words;
    }

    private void Word(ReadOnlySpan<char> word, uint hash, WordRank rank)
    {
        if (!_words.TryGet(word, hash, out int index))
        {
            index = Learn(word);
            _words.Add(word.ToString(), hash, index);
        }
        if (index == NoTerm) return;
        Term term = _terms[index];
        if (term.Rank == NoTerm) _met.Add(term);
        if ((int)rank > term.Rank) term.Rank = (int)rank;
    }

    private void Meet(char letter)
    {
        _isMet[letter] = true;
        _letters.Add(letter);
    }

    private int Learn(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= SearchIndex.LongestWord * 4 ? stackalloc char[word.Length * 2] : new char[word.Length * 2];
        int length = Math.Min(WordFolding.Fold(word, folded), SearchIndex.LongestWord);
        if (length < ShortestWord) return NoTerm;
        ReadOnlySpan<char> stem = _stemmer.Stem(folded[..length]);
        if (_stemLookup.TryGetValue(stem, out int known)) return known;
        Term term = new(stem.ToString(), _terms.Count);
        _stems.Add(term.Stem, term.Number);
        _terms.Add(term);
        return term.Number;
    }

    private sealed class Term(string stem, int number)
    {
        public string Stem => stem;

        public int Number => number;

        public List<int> Postings { get; } = [];

        public int Rank { get; set; } = NoTerm;
    }
}
