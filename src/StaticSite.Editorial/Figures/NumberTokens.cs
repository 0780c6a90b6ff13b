namespace StaticSite.Editorial.Figures;

/// <summary>Cuts plain text into words, numbers and ends of sentences.</summary>
internal sealed class NumberTokens
{
    private const string Currencies = "$€£₼₽";
    private const string Spaces = "\u00A0\u202F\u2009 ";
    private readonly string _text;
    private readonly List<NumberToken> _tokens = [];

    private NumberTokens(string text) => _text = text;

    /// <summary>The tokens of a text in their order.</summary>
    public static List<NumberToken> Of(string text)
    {
        NumberTokens reading = new(text);
        for (int i = 0; i < text.Length;) i = reading.Next(i);
        return reading._tokens;
    }

    private int Next(int i)
    {
        char sign = _text[i];
        if (char.IsAsciiDigit(sign)) return Number(i);
        if (sign == '+') return Telephone(i);
        if (char.IsLetter(sign))
        {
            int end = i;
            while (end < _text.Length && (IsWordSign(_text[end]) || (_text[end] is '-' or '’' or '\'' && end + 1 < _text.Length && char.IsLetter(_text[end + 1])))) end++;
            _tokens.Add(new NumberToken(_text[i..end], i, NumberTokenKind.Word));
            return end;
        }
        bool closes = i + 1 == _text.Length || char.IsWhiteSpace(_text[i + 1]) || _text[i + 1] is '"' or '”' or '»' or ')';
        if (sign is '!' or '?' or ';' || (sign is '.' or '…' && closes && !IsAbbreviation())) _tokens.Add(new NumberToken(_text[i..(i + 1)], i, NumberTokenKind.End));
        return i + 1;
    }

    private int Number(int start)
    {
        int end = Digits(start);
        bool joined = start > 1 && IsDash(_text[start - 1]) && char.IsAsciiDigit(_text[start - 2]);
        bool isCode = IsInName(start, joined);
        int after = end;
        // 10:55, 24/7, 24.12.2025, 2020-11-10: digits that go on behind a sign are no number; 4–6 are two.
        while (after + 1 < _text.Length && char.IsAsciiDigit(_text[after + 1]) && (_text[after] is ':' or '/' or '.' or ',' || (_text[after] == '-' && (isCode || IsLongRange(after)))))
        {
            isCode = true;
            after = Digits(after + 1);
        }
        string suffix = Suffix(after, out int tail);
        // The same signs behind the letters: 12.10/01-A.
        _tokens.Add(new NumberToken(_text[start..end], start, isCode || (after < _text.Length && _text[after] == '°') ? NumberTokenKind.Code : NumberTokenKind.Number, suffix, joined));
        return tail;
    }

    // +994 12 345-67-89 counts nothing, whatever stands between its digits.
    private int Telephone(int start)
    {
        int end = start + 1;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]) && (_text[end] == '-' || Spaces.Contains(_text[end], StringComparison.Ordinal))))) end++;
        return end;
    }

    private int Digits(int start)
    {
        int end = Run(start);
        int leading = end - start;
        while (end < _text.Length)
        {
            int group = Run(end + 1) - end - 1;
            // A separator stands before exactly three digits, or is one decimal sign.
            bool isGroup = leading <= 3 && group == 3 && (_text[end] is ',' or '.' || Spaces.Contains(_text[end], StringComparison.Ordinal));
            bool isDecimal = group > 0 && _text[end] is ',' or '.' && !IsDotted(end + 1 + group);
            if (!isGroup && !isDecimal) break;
            end += 1 + group;
            if (!isGroup) break;
        }
        return end;
    }

    private int Run(int start)
    {
        int end = start;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        return end;
    }

    private bool IsDotted(int at) => at + 1 < _text.Length && _text[at] == '.' && char.IsAsciiDigit(_text[at + 1]);

    // 2020-11-10 and 050-123-45-67 have more than one hyphen, a range has one.
    private bool IsLongRange(int hyphen)
    {
        int end = Digits(hyphen + 1);
        return end + 1 < _text.Length && _text[end] == '-' && char.IsAsciiDigit(_text[end + 1]);
    }

    private bool IsInName(int start, bool joined)
    {
        if (start == 0) return false;
        char before = _text[start - 1];
        if (joined) return false;
        if (char.IsLetter(before) || before is '№' or '#' or '@' || Currencies.Contains(before, StringComparison.Ordinal)) return true;
        if (before is '-' or '/' or ':' or '.' or '_' && start > 1 && char.IsLetterOrDigit(_text[start - 2])) return true;
        return Spaces.Contains(before, StringComparison.Ordinal) && start > 1 && (_text[start - 2] is '№' || Currencies.Contains(_text[start - 2], StringComparison.Ordinal));
    }

    private string Suffix(int at, out int tail)
    {
        int letters = at < _text.Length && _text[at] is '-' or '‑' ? at + 1 : at;
        tail = letters;
        while (tail < _text.Length && (IsWordSign(_text[tail]) || (_text[tail] is '-' && tail + 1 < _text.Length && char.IsLetter(_text[tail + 1])))) tail++;
        if (tail > letters && char.IsLetter(_text[letters])) return _text[letters..tail];
        tail = at;
        return "";
    }

    // "тыс." and "No." go on; so does a single letter such as "г.".
    private bool IsAbbreviation() => _tokens.Count > 0 && _tokens[^1] is { Kind: NumberTokenKind.Word } word && (word.Text is "No" or "Nos" or "тыс" or "млн" or "млрд" || (word.Text.Length == 1 && char.IsLower(word.Text[0])));

    private static bool IsDash(char sign) => sign is '-' or '–' or '—' or '‑';

    private static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || sign is '²' or '³';
}
