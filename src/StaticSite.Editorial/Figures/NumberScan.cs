using StaticSite.Languages;

namespace StaticSite.Editorial.Figures;

/// <summary>
/// Finds numbers beside watched words in plain text. A number counts when a watched word stands within three words of it in the same
/// sentence, in the head of its column or in the first cell of its row. Years, dates, ordinals, times, ages, numbers to be called,
/// numbers of rules and the like, parts of names and numbers that count something else (days, kilometres) are none of them.
/// </summary>
internal sealed class NumberScan(Language language, WordList units)
{
    private const int Reach = 3;
    private readonly NumberWords _words = NumberWords.Of(language);

    /// <summary>Each number that counts, with the watched word beside it.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="column">The head of the column it stands in; empty outside tables.</param>
    /// <param name="row">The first cell of its row; empty outside tables and for that cell itself.</param>
    public IEnumerable<(int Start, int Length, string Unit)> Find(string text, string column = "", string row = "")
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        List<NumberToken> tokens = NumberTokens.Of(text);
        string? head = Unit(column) ?? Unit(row);
        // Below "Killed", 1945 is a number; below "Missing since", a year.
        bool isCell = Unit(column) is not null && tokens.Count == 1 && !NumberTokens.Of(column).Exists(token => token.Kind == NumberTokenKind.Word && (_words.BeforeYears.Contains(token.Text) || _words.OtherUnits.Contains(token.Text)));
        for (int i = 0; i < tokens.Count; i++)
        {
            NumberToken token = tokens[i];
            if (token.Kind != NumberTokenKind.Number || (!isCell && IsYear(tokens, i)) || IsDay(tokens, i) || IsOther(tokens, i)) continue;
            if ((Joined(token) ?? Beside(tokens, i) ?? head) is { } unit) yield return (token.Start, token.Text.Length, unit);
        }
    }

    private string? Unit(string head) => head.Length == 0 ? null : NumberTokens.Of(head).FirstOrDefault(token => token.Kind == NumberTokenKind.Word && units.Contains(token.Text)).Text;

    // "40-hectare plot": the unit is written on to the number.
    private string? Joined(NumberToken token) => token.Suffix.Length > 0 && units.Contains(token.Suffix) ? token.Suffix : null;

    private string? Beside(List<NumberToken> tokens, int number)
    {
        foreach (int step in (int[])[1, -1])
        {
            int words = 0;
            for (int i = number + step; i >= 0 && i < tokens.Count && words < Reach && tokens[i].Kind != NumberTokenKind.End; i += step)
            {
                if (tokens[i].Kind != NumberTokenKind.Word || _words.Magnitudes.Contains(tokens[i].Text)) continue;
                if (units.Contains(tokens[i].Text)) return tokens[i].Text;
                words++;
            }
        }
        return null;
    }

    private bool IsYear(List<NumberToken> tokens, int i)
    {
        if (tokens[i] is not { IsPlain: true, Text.Length: 4, Value: >= 1900 and <= 2100 }) return false;
        if (tokens[i].Suffix.Length > 0 || Word(tokens, i + 1) is not { } next || !_words.Counted.Contains(next)) return true;
        // "In 2024 people were killed" but "1945 people were killed".
        return tokens[i].IsJoined || (Word(tokens, i - 1) is { } before && (_words.BeforeYears.Contains(before) || _words.IsMonth(before)));
    }

    private bool IsDay(List<NumberToken> tokens, int i)
    {
        if (tokens[i] is not { IsPlain: true, Value: >= 1 and <= 31 }) return false;
        if (tokens[i].Suffix.Length == 0 && Word(tokens, i + 1) is { } after && _words.IsMonth(after)) return true;
        if (Word(tokens, i - 1) is { } before && _words.IsMonth(before) && IsMonthBeforeDay(tokens, i, before)) return true;
        // "4–6 June", "4 and 6 June".
        int next = i + 1 < tokens.Count && tokens[i + 1].IsJoined ? i + 1 : Word(tokens, i + 1) is { } join && _words.Joins.Contains(join) ? i + 2 : -1;
        return next > 0 && next < tokens.Count && IsDay(tokens, next);
    }

    private bool IsMonthBeforeDay(List<NumberToken> tokens, int i, string month)
    {
        // "noyabrın 10-da" is a day, "noyabrda 10 nəfər" are people; "March 13" is a day, "in March 13 people" are people.
        if (language == Language.Azerbaijani) return month[^1] == 'n' && month[^2] is 'ı' or 'i' or 'u' or 'ü';
        if (language == Language.Russian) return false;
        return !(Word(tokens, i - 2) is { } before && language.ToLower(before) == "in") || Word(tokens, i + 1) is not { } next || !(_words.Counted.Contains(next) || units.Contains(next));
    }

    private bool IsOther(List<NumberToken> tokens, int i)
    {
        NumberToken token = tokens[i];
        if (token.Suffix.Length > 0 && !IsCaseEnding(token) && Joined(token) is null) return true;
        // A number at the head of a line: "1. Stop".
        if (i == 0 && tokens.Count > 2 && token.IsPlain && token.Value < 100 && tokens[1] is { Kind: NumberTokenKind.End, Text: "." } end && end.Start == token.Start + token.Text.Length) return true;
        if (Word(tokens, i - 1) is { } before && _words.Names.Contains(before)) return true;
        int after = i + 1;
        while (Word(tokens, after) is { } magnitude && _words.Magnitudes.Contains(magnitude)) after++;
        return Word(tokens, after) is { } next && (_words.OtherUnits.Contains(next) || _words.Calls.Contains(next));
    }

    // What is written on to a number makes an ordinal or an adjective of it (24th, 10-го, 24-cü, 3-day), unless it is a case ending.
    private bool IsCaseEnding(NumberToken token) => language.Code switch
    {
        "az" => token.Suffix.Length <= 4 && !(token.Suffix[0] == 'c' && token.Suffix.Length > 1 && token.Suffix[1] is 'ı' or 'i' or 'u' or 'ü'),
        "ru" => token.Suffix is "ти" or "ми" or "ю" or "мя" or "ка" || (token.Suffix is "х" or "м" && token is { IsPlain: true, Value: <= 4 }),
        _ => false,
    };

    private static string? Word(List<NumberToken> tokens, int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == NumberTokenKind.Word ? tokens[i].Text : null;
}
