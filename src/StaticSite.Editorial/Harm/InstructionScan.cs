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
    private readonly HarmWords _words = HarmWords.For(language);

    private readonly record struct Word(int Start, int Length, string Lower, bool IsNumber);

    /// <summary>Distances: with their unit, on a safety page anywhere, elsewhere beside a word that makes them ones to rely on.</summary>
    public IEnumerable<(int Start, int Length)> Distances(string text, bool isSafety)
    {
        foreach (List<Word> sentence in Sentences(text))
        {
            bool relies = isSafety || sentence.Exists(word => HarmWords.IsIn(_words.Safe, word.Lower));
            for (int i = 0; relies && i + 1 < sentence.Count; i++)
            {
                if (sentence[i].IsNumber && HarmWords.IsIn(_words.Lengths, sentence[i + 1].Lower)) yield return (sentence[i].Start, sentence[i + 1].Start + sentence[i + 1].Length - sentence[i].Start);
            }
        }
    }

    /// <summary>Instructions: the verb with its place, and the device.</summary>
    public IEnumerable<(int Start, int Length, string Device)> Instructions(string text, bool everySentence)
    {
        foreach (List<Word> sentence in Sentences(text))
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                if (!HarmWords.IsIn(_words.Verbs, sentence[i].Lower) || (!everySentence && i > 0 && language.Code != "az") || IsForbidden(sentence, i)) continue;
                int from = language.Code == "en" ? i + 1 : Math.Max(0, i - Reach);
                for (int j = from; j < sentence.Count && j <= i + Reach; j++)
                {
                    if (j == i || !HarmWords.IsIn(_words.Devices, sentence[j].Lower)) continue;
                    yield return (sentence[i].Start, sentence[i].Length, text.Substring(sentence[j].Start, sentence[j].Length));
                    break;
                }
            }
        }
    }

    // A negation anywhere before the verb in its sentence covers a row of verbs: do not move, kick or burn it.
    private bool IsForbidden(List<Word> sentence, int verb)
    {
        for (int i = 0; i < verb; i++)
        {
            if (HarmWords.IsIn(_words.Negations, sentence[i].Lower)) return true;
        }
        return verb > 0 && HarmWords.IsIn(_words.Nouns, sentence[verb - 1].Lower);
    }

    private IEnumerable<List<Word>> Sentences(string text)
    {
        List<Word> sentence = [];
        for (int i = 0; i < text.Length;)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                bool isNumber = char.IsAsciiDigit(text[i]);
                int end = i;
                while (end < text.Length && (isNumber ? char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '\u00A0' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) : char.IsLetter(text[end]) || (text[end] is '\'' or '’' or '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
                sentence.Add(new Word(i, end - i, language.ToLower(text[i..end]), isNumber));
                i = end;
                continue;
            }
            if (text[i] is '.' or '!' or '?' or ';' or ':' && sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
            i++;
        }
        if (sentence.Count > 0) yield return sentence;
    }
}
