using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using StaticSite.Diagnostics;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Finds letters that were lost on the way or belong to another alphabet than the rest of their word, and what programs leave in a text.
/// Each is said once a page. A text in one alphabet costs a few searches.
/// </summary>
/// <param name="markdown">The Markdown of the page.</param>
internal sealed class StrayLetters(MarkdownBody markdown)
{
    private const string LatinTwins = "aAcCeEoOpPxXyYBHKMTiIjsSkəƏ";
    private const string CyrillicTwins = "аАсСеЕоОрРхХуУВНКМТіІјѕЅкәӘ";

    private static readonly SearchValues<char> Twins = SearchValues.Create(LatinTwins + CyrillicTwins);

    // Two letters that UTF-8 becomes where it is read as Windows-1252 or 1251; no language writes them beside each other.
    private static readonly string[] Broken =
    [
        "â€", "É™", "Ä±", "Ä°", "ÅŸ", "Åž", "ÄŸ", "Äž", "Ã¼", "Ã¶", "Ã§", "Ã‡", "Ã–", "Ãœ", "Ã©", "Ã¨", "Ã¤", "Ð°", "Ð¾", "Ð¸", "Ð½", "Ñ‚", "Ñ€", "Â«", "Â»", "Р°", "Рѕ",
    ];

    private static readonly string[] Left = ["Lorem ipsum", "oaicite", "†source", "turn0search", "Reference source not found", "Источник ссылки не найден", "[citation needed]"];
    private static readonly SearchValues<string> Phrases = SearchValues.Create([.. Broken, .. Left], StringComparison.Ordinal);

    // What stands for a letter that was lost, what is left of one, and those that turn the direction of a text around.
    private static readonly SearchValues<char> Signs = SearchValues.Create(['\0', .. Enumerable.Range(0x80, 0x20).Where(sign => sign != 0x85).Select(sign => (char)sign), '\uFFFD', '\u202D', '\u202E']);
    private static readonly SearchValues<char> Latin = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzəƏıİöÖüÜçÇşŞğĞ");

    private readonly string _body = markdown.Text;
    private bool _hasLost;
    private bool _hasLeft;
    private bool _hasTwins;

    /// <summary>Looks at the text of a paragraph, heading or cell.</summary>
    public void Check(LeafBlock block)
    {
        if (!DestinationPlace.IsInside(_body, block.Span)) return;
        ReadOnlySpan<char> text = _body.AsSpan(block.Span.Start, block.Span.Length);
        for (int at = 0; !(_hasLost && _hasLeft) && text[at..].IndexOfAny(Phrases) is >= 0 and var next; at += next + 1) Phrase(block.Span.Start + at + next);
        if (!_hasLost && text.IndexOfAny(Signs) is >= 0 and var sign) Lost(block.Span.Start + sign, $"U+{(int)text[sign]:X4}", 1);
        if (!_hasTwins && text.ContainsAnyInRange('\u0400', '\u052F')) CheckWords(text, block.Span.Start);
    }

    private void Phrase(int at)
    {
        ReadOnlySpan<char> rest = _body.AsSpan(at);
        foreach (string phrase in Left)
        {
            if (!rest.StartsWith(phrase, StringComparison.Ordinal)) continue;
            if (!_hasLeft) markdown.Report(SlipDiagnostics.Leftover, new MarkSpan(at, at + phrase.Length - 1), phrase);
            _hasLeft = true;
            return;
        }
        // CAFÉ™
        if (rest[0] == 'É' && at > 1 && char.IsUpper(_body[at - 1]) && char.IsUpper(_body[at - 2])) return;
        if (!_hasLost) Lost(at, _body.Substring(at, 2), 2);
    }

    private void Lost(int at, string shown, int length)
    {
        _hasLost = true;
        markdown.Report(SlipDiagnostics.Lost, new MarkSpan(at, at + length - 1), shown);
    }

    // Only words that have letters of both alphabets are looked at.
    private void CheckWords(ReadOnlySpan<char> text, int offset)
    {
        for (int at = 0; at < text.Length;)
        {
            int latin = text[at..].IndexOfAny(Latin);
            if (latin < 0) return;
            int start = at + latin, end = start + 1;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            // The beginning of an address is looked at where links are; code is shown as it is.
            if (!text[end..].StartsWith("://") && (start == 0 || text[start - 1] != '`') && Mended(text[start..end]) is var (mended, foreign))
            {
                _hasTwins = true;
                markdown.Report(SlipDiagnostics.Alphabets, new MarkSpan(offset + start, offset + end - 1), text[start..end].ToString(), foreign, mended);
                return;
            }
            at = end;
        }
    }

    // The word in the alphabet of most of its letters, and the letters of the other one; null when a letter has no twin, as in names that mix on purpose.
    private static (string Word, string Foreign)? Mended(ReadOnlySpan<char> word)
    {
        int cyrillic = 0;
        foreach (char letter in word) cyrillic += IsCyrillic(letter) ? 1 : 0;
        if (word.Length < 3 || cyrillic == 0 || cyrillic == word.Length) return null;
        // An abbreviation in capital letters with an ending of the other language, such as SMSка.
        int capitals = 0;
        while (capitals < word.Length && !IsCyrillic(word[capitals]) && char.IsUpper(word[capitals])) capitals++;
        if (capitals > 1 && capitals + cyrillic == word.Length) return null;
        // Of two halves, the one with a letter of its own says which alphabet it is.
        bool isCyrillic = cyrillic * 2 > word.Length || (cyrillic * 2 == word.Length && word.IndexOfAnyExcept(Twins) is >= 0 and var own && IsCyrillic(word[own]));
        (string from, string to) = isCyrillic ? (LatinTwins, CyrillicTwins) : (CyrillicTwins, LatinTwins);
        StringBuilder mended = new(word.Length), foreign = new();
        foreach (char letter in word)
        {
            if (IsCyrillic(letter) == isCyrillic)
            {
                mended.Append(letter);
                continue;
            }
            int twin = from.IndexOf(letter, StringComparison.Ordinal);
            if (twin < 0) return null;
            mended.Append(to[twin]);
            if (foreign.Length > 0) foreign.Append(", ");
            foreign.Append(CultureInfo.InvariantCulture, $"{letter} (U+{(int)letter:X4})");
        }
        return (mended.ToString(), foreign.ToString());
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';
}
