using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Reading;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Finds letters that were lost on the way or belong to another alphabet than the rest of their word, and what programs leave in a text.
/// Each is said once a page. A text without any costs a few searches.
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
    // What stands for a letter that was lost, and what is left of one.
    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Enumerable.Range(0x80, 0x20).Where(sign => sign != 0x85).Select(sign => (char)sign), '\uFFFD']);

    // Those and, of each broken pair, the letter that is rarer in texts: most by a table of the first letters behind ASCII, the others by a search.
    private static readonly bool[] IsNear = [.. Enumerable.Range(0, 0x100).Select(sign => Signs.Contains((char)sign) || Broken.Any(pair => Rarer(pair) == sign))];
    private static readonly SearchValues<char> Far = SearchValues.Create(['\uFFFD', .. Broken.Select(Rarer).Where(letter => letter >= IsNear.Length).Distinct()]);

    private readonly string _body = markdown.Text;
    private bool _hasLost;
    private bool _hasLeft;
    private bool _hasTwins;
    private string[]? _left;

    /// <summary>Looks at the whole text, code and addresses too, for signs that would show it in another order, or that programs obey.</summary>
    public void CheckSigns()
    {
        if (UnwantedSigns.In(_body) is >= 0 and int at) Lost(at, UnwantedSigns.Name(_body[at]), 1);
        for (int number = _body.IndexOf("&#", StringComparison.Ordinal); number >= 0 && !_hasLost; number = _body.IndexOf("&#", number + 2, StringComparison.Ordinal)) CheckNumber(number);
    }

    // A sign by its number, such as &#x202E;
    private void CheckNumber(int at)
    {
        ReadOnlySpan<char> digits = _body.AsSpan(at + 2);
        int end = digits.IndexOf(';');
        if (end is < 2 or > 8) return;
        bool isHex = digits[0] is 'x' or 'X';
        bool isNumber = int.TryParse(digits[(isHex ? 1 : 0)..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int sign);
        if (isNumber && sign is > 0 and <= char.MaxValue && UnwantedSigns.In([(char)sign]) >= 0) Lost(at, UnwantedSigns.Name((char)sign), end + 3);
    }

    /// <summary>Looks at words of a text; code and addresses have none.</summary>
    public void Check(LiteralInline literal)
    {
        if (_hasLost && _hasTwins) return;
        MarkSpan span = literal.Span;
        // What was written with a sign for it, such as &auml;, is meant.
        if (span.Length != literal.Content.Length || !DestinationPlace.IsInside(_body, span)) return;
        ReadOnlySpan<char> text = _body.AsSpan(span.Start, span.Length);
        if (!_hasLost) FindLost(text, span.Start);
        if (!_hasTwins) CheckWords(text, span.Start);
    }

    /// <summary>Looks at the text of a paragraph, heading or cell.</summary>
    public void Check(LeafBlock block)
    {
        if (_hasLeft || !DestinationPlace.IsInside(_body, block.Span)) return;
        // What is nowhere in the text is in none of its blocks. One search after the other: together they took twice as long.
        _left ??= [.. Left.Where(phrase => _body.Contains(phrase, StringComparison.Ordinal))];
        if (_left.Length > 0) FindLeft(_body.AsSpan(block.Span.Start, block.Span.Length), block.Span.Start);
    }

    private void FindLost(ReadOnlySpan<char> text, int offset)
    {
        for (int at = 0; text[at..].IndexOfAnyInRange('\u0080', '\u00FF') is >= 0 and var next; at += next + 1)
        {
            if (IsNear[text[at + next]] && IsLost(text, at + next, offset)) return;
        }
        for (int at = 0; text[at..].IndexOfAny(Far) is >= 0 and var next; at += next + 1)
        {
            if (IsLost(text, at + next, offset)) return;
        }
    }

    private bool IsLost(ReadOnlySpan<char> text, int place, int offset)
    {
        if (Signs.Contains(text[place]))
        {
            Lost(offset + place, $"U+{(int)text[place]:X4}", 1);
            return true;
        }
        foreach (string pair in Broken)
        {
            int start = Rarer(pair) == pair[0] ? place : place - 1;
            if (start < 0 || !text[start..].StartsWith(pair)) continue;
            // CAFÉ™
            if (pair[0] == 'É' && start > 1 && char.IsUpper(text[start - 1]) && char.IsUpper(text[start - 2])) continue;
            Lost(offset + start, pair, pair.Length);
            return true;
        }
        return false;
    }

    // Russian has words with the first letter of these, and none with the second.
    private static char Rarer(string pair) => pair[0] == 'Р' ? pair[1] : pair[0];

    private void FindLeft(ReadOnlySpan<char> text, int offset)
    {
        foreach (string phrase in _left!)
        {
            int at = text.IndexOf(phrase, StringComparison.Ordinal);
            // In code or between quotation marks it is shown on purpose.
            if (at < 0 || (at > 0 && text[at - 1] is '`' or '"' or '“' or '«' or '„')) continue;
            markdown.Report(SlipDiagnostics.Leftover, new MarkSpan(offset + at, offset + at + phrase.Length - 1), phrase);
            _hasLeft = true;
            return;
        }
    }

    private void Lost(int at, string shown, int length)
    {
        _hasLost = true;
        markdown.Report(SlipDiagnostics.Lost, new MarkSpan(at, at + length - 1), shown);
    }

    // Only words that have letters of both alphabets are looked at: Cyrillic ones with another letter beside them.
    private void CheckWords(ReadOnlySpan<char> text, int offset)
    {
        for (int at = 0; text[at..].IndexOfAnyInRange('\u0400', '\u052F') is >= 0 and var next;)
        {
            int start = at + next;
            int end = start + 1;
            while (end < text.Length && IsCyrillic(text[end])) end++;
            at = end;
            if (!(start > 0 && char.IsLetter(text[start - 1])) && !(end < text.Length && char.IsLetter(text[end]))) continue;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            at = end;
            // The beginning of an address is looked at where links are.
            if (text[end..].StartsWith("://") || Mended(text[start..end]) is not var (mended, foreign)) continue;
            _hasTwins = true;
            markdown.Report(SlipDiagnostics.Alphabets, new MarkSpan(offset + start, offset + end - 1), text[start..end].ToString(), foreign, mended);
            return;
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
        // A name in Latin letters with an ending: iPhoneа.
        int ending = 0;
        while (ending < word.Length && IsCyrillic(word[^(ending + 1)])) ending++;
        if (ending == cyrillic && ending < 4 && word.Length - ending > 2 && HasCapital(word[..^ending])) return null;
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

    private static bool HasCapital(ReadOnlySpan<char> letters)
    {
        foreach (char letter in letters)
        {
            if (char.IsUpper(letter)) return true;
        }
        return false;
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';
}
