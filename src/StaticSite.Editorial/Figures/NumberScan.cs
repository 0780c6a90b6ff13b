using StaticSite.Languages;

namespace StaticSite.Editorial.Figures;

/// <summary>
/// Finds numbers beside watched words in plain text. A number counts when a watched word stands within three words of it in the same
/// sentence, or above it in the head of its column. Years, dates, ordinals, times and parts of names are no numbers here.
/// </summary>
internal sealed class NumberScan(Language language, WatchedUnits units)
{
    private const int Reach = 3;
    private readonly HashSet<string> _months = Months(language);

    private readonly record struct Token(int Start, int Length, TokenKind Kind);

    private enum TokenKind
    {
        Word,
        Number,
        Date,
        SentenceEnd,
    }

    /// <summary>Each number that counts, with the watched word beside it.</summary>
    public IEnumerable<(int Start, int Length, string Unit)> Find(string text, string header)
    {
        List<Token> tokens = Tokens(text);
        string? columnUnit = header.Length == 0 ? null : Words(header).FirstOrDefault(word => units.Contains(word));
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Number) continue;
            if ((Beside(text, tokens, i) ?? columnUnit) is { } unit) yield return (tokens[i].Start, tokens[i].Length, unit);
        }
    }

    private string? Beside(string text, List<Token> tokens, int number)
    {
        foreach (int step in (int[])[1, -1])
        {
            int words = 0;
            for (int i = number + step; i >= 0 && i < tokens.Count && words < Reach && tokens[i].Kind != TokenKind.SentenceEnd; i += step)
            {
                if (tokens[i].Kind != TokenKind.Word) continue;
                ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
                if (units.Contains(word)) return word.ToString();
                words++;
            }
        }
        return null;
    }

    private IEnumerable<string> Words(string text) => Tokens(text).Where(token => token.Kind == TokenKind.Word).Select(token => text.Substring(token.Start, token.Length));

    private List<Token> Tokens(string text)
    {
        List<Token> tokens = [];
        for (int i = 0; i < text.Length;)
        {
            char sign = text[i];
            if (char.IsAsciiDigit(sign)) i = Number(text, i, tokens);
            else if (char.IsLetter(sign))
            {
                int end = i;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '’' or '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
                tokens.Add(new Token(i, end - i, TokenKind.Word));
                i = end;
            }
            else
            {
                bool ends = sign is '!' or '?' or ';' || (sign == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '”' or '»' or ')'));
                if (ends) tokens.Add(new Token(i, 1, TokenKind.SentenceEnd));
                i++;
            }
        }
        MarkDates(text, tokens);
        return tokens;
    }

    // Reads a number with its separators, and whatever is written on to it.
    private static int Number(string text, int start, List<Token> tokens)
    {
        int end = start;
        int digits = 0;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end])) digits++;
            else if (!(text[end] is '.' or ',' or '\u00A0' or '\u202F' or ' ' && IsGroup(text, end))) break;
            end++;
        }
        bool isYear = end - start == 4 && digits == 4 && int.Parse(text.AsSpan(start, 4)) is >= 1900 and <= 2100;
        int tail = end;
        // An ordinal (24th, 5-ci, 10-го), a time (10:55), a date (2025-12-24) or part of a name (12.10/01).
        while (tail < text.Length && (char.IsLetterOrDigit(text[tail]) || (text[tail] is '-' or ':' or '/' or '–' && tail + 1 < text.Length && char.IsLetterOrDigit(text[tail + 1])))) tail++;
        // "248 000-dən çox" says a number, "24-cü" a place in a row.
        bool isOrdinal = tail > end && text.AsSpan(end, tail - end).TrimStart('-') is not ("dən" or "dan" or "ə" or "a" or "yə" or "ya");
        bool isPartOfName = start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] is '-' or '/' && start > 1 && char.IsLetterOrDigit(text[start - 2])));
        tokens.Add(new Token(start, Math.Max(end, 1 + start) - start, isYear || isOrdinal || isPartOfName ? TokenKind.Date : TokenKind.Number));
        return Math.Max(tail, end);
    }

    // A separator stands before exactly three digits, or is a decimal point before others.
    private static bool IsGroup(string text, int separator)
    {
        int digits = 0;
        while (separator + 1 + digits < text.Length && char.IsAsciiDigit(text[separator + 1 + digits])) digits++;
        return digits == 3 || (digits > 0 && text[separator] is '.' or ',');
    }

    // The day of "13 March" and "March 13" is no number of anything.
    private void MarkDates(string text, List<Token> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || tokens[i].Length > 2) continue;
            if (IsMonth(i + 1) || IsMonth(i - 1)) tokens[i] = tokens[i] with { Kind = TokenKind.Date };
        }

        bool IsMonth(int index) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Word && IsMonthName(language.ToLower(text.Substring(tokens[index].Start, tokens[index].Length)));

        // Azerbaijani puts case endings on the month: 4 apreli.
        bool IsMonthName(string word) => _months.Contains(word) || _months.Any(month => word.Length <= month.Length + 4 && word.StartsWith(month, StringComparison.Ordinal));
    }

    private static HashSet<string> Months(Language language)
    {
        HashSet<string> months = new(StringComparer.Ordinal);
        for (int month = 1; month <= 12; month++)
        {
            months.Add(language.ToLower(language.MonthName(month)));
            months.Add(language.ToLower(language.FormatDate(new DateOnly(2000, month, 1)).Split(' ')[1]));
        }
        return months;
    }
}
