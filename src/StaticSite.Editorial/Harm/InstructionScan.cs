using System.Buffers;
using StaticSite.Languages;

namespace StaticSite.Editorial.Harm;

/// <summary>
/// Reads sentences for distances and for instructions to handle a device. It knows words, not grammar: a verb of handling within four words
/// of a device is an instruction unless a word before it forbids it or makes it something else. On safety pages every sentence is
/// read that way, elsewhere only items of lists and sentences that begin with the verb; Azerbaijani verbs stand last, and their
/// imperatives cannot be taken for anything else.
/// </summary>
internal sealed class InstructionScan(Language language)
{
    private const int Reach = 4;
    // No word of the tables is longer.
    private const int LongestWord = 24;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;:");
    private readonly HarmLexicon _lexicon = HarmWords.For(language);
    private readonly bool _verbsStandLast = language == Language.Azerbaijani;

    [ThreadStatic]
    private static List<Word>? t_sentence;

    private readonly record struct Word(int Start, int Length, HarmUse Use)
    {
        public int End => Start + Length;

        public bool Is(HarmUse use) => (Use & use) != 0;
    }

    /// <summary>Whether a text has signs of what <see cref="Find"/> looks for.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="isSafety">Whether it stands on a safety page.</param>
    /// <param name="everySentence">Whether a verb within a sentence is an instruction too.</param>
    public bool MayFind(ReadOnlySpan<char> text, bool isSafety, bool everySentence) =>
        _lexicon.MayGiveDistance(text, isSafety) || ((everySentence || _verbsStandLast || BeginsWithVerb(text)) && _lexicon.NamesDevice(text));

    /// <summary>
    /// Distances, with their unit: on a safety page anywhere, elsewhere beside a word that makes them ones to rely on; and verbs of instructions.
    /// </summary>
    /// <param name="text">Plain text.</param>
    /// <param name="isSafety">Whether it stands on a safety page.</param>
    /// <param name="everySentence">Whether a verb within a sentence is an instruction too.</param>
    public IReadOnlyList<HarmFinding> Find(string text, bool isSafety, bool everySentence)
    {
        if (!MayFind(text, isSafety, everySentence)) return [];
        List<HarmFinding>? found = null;
        List<Word> sentence = t_sentence ??= [];
        sentence.Clear();
        for (int i = 0; i < text.Length;)
        {
            char sign = text[i];
            if (char.IsLetterOrDigit(sign))
            {
                Word word = Read(text, i);
                sentence.Add(word);
                i = word.End;
                continue;
            }
            if (SentenceEnds.Contains(sign)) End();
            i++;
        }
        End();
        return found ?? (IReadOnlyList<HarmFinding>)[];

        void End()
        {
            HarmUse uses = HarmUse.None;
            foreach (Word word in sentence) uses |= word.Use;
            if ((uses & (HarmUse.Number | HarmUse.Unit)) == (HarmUse.Number | HarmUse.Unit) && (isSafety || (uses & HarmUse.Safe) != 0)) Distances(sentence, found ??= []);
            if ((uses & (HarmUse.Verb | HarmUse.Device)) == (HarmUse.Verb | HarmUse.Device)) Instructions(text, sentence, everySentence, found ??= []);
            sentence.Clear();
        }
    }

    private static void Distances(List<Word> sentence, List<HarmFinding> found)
    {
        for (int i = 0; i + 1 < sentence.Count; i++)
        {
            if (sentence[i].Is(HarmUse.Number) && sentence[i + 1].Is(HarmUse.Unit)) found.Add(new HarmFinding(sentence[i].Start, sentence[i + 1].End - sentence[i].Start, null));
        }
    }

    private void Instructions(string text, List<Word> sentence, bool everySentence, List<HarmFinding> found)
    {
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].Is(HarmUse.Verb) || (!everySentence && i > 0 && !_verbsStandLast) || IsForbidden(sentence, i)) continue;
            int from = language == Language.English ? i + 1 : Math.Max(0, i - Reach);
            for (int j = from; j < sentence.Count && j <= i + Reach; j++)
            {
                if (j == i || !sentence[j].Is(HarmUse.Device)) continue;
                found.Add(new HarmFinding(sentence[i].Start, sentence[i].Length, text.Substring(sentence[j].Start, sentence[j].Length)));
                break;
            }
        }
    }

    // A negation anywhere before the verb in its sentence covers a row of verbs: do not move, kick or burn it.
    private static bool IsForbidden(List<Word> sentence, int verb)
    {
        for (int i = 0; i < verb; i++)
        {
            if (sentence[i].Is(HarmUse.Negation)) return true;
        }
        return verb > 0 && sentence[verb - 1].Is(HarmUse.Noun);
    }

    // Few sentences do, and those are found faster than names of devices. A sign within a number counts as an end here: that finds too many, never too few.
    private bool BeginsWithVerb(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                if (_lexicon.MayBeginVerb(language.ToLower(text[i])) && Read(text, i).Is(HarmUse.Verb)) return true;
                int end = text[i..].IndexOfAny(SentenceEnds);
                if (end < 0) return false;
                i += end;
            }
            i++;
        }
        return false;
    }

    private Word Read(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        if (char.IsAsciiDigit(text[start]))
        {
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '\u00A0' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            return new Word(start, end - start, HarmUse.Number);
        }
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '\'' or '’' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
        // A digit of another script, or one written on to a sign, is a word of its own.
        if (end == start) end++;
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..Math.Min(end - start, LongestWord)];
        for (int i = 0; i < lower.Length; i++) lower[i] = language.ToLower(text[start + i]);
        return new Word(start, end - start, _lexicon.UseOf(lower));
    }
}
