namespace StaticSite.Editorial.Figures;

/// <summary>A word, a number or the end of a sentence in plain text.</summary>
/// <param name="Text">The sign, the letters or the digits with their separators.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Suffix">Letters written on to a number, with or without a hyphen; otherwise empty.</param>
/// <param name="IsJoined">Whether a dash joins it to the number before.</param>
internal readonly record struct NumberToken(string Text, int Start, NumberTokenKind Kind, string Suffix = "", bool IsJoined = false)
{
    /// <summary>Whether it is a whole number of digits alone.</summary>
    public bool IsPlain => Kind is NumberTokenKind.Number && Text.Length <= 4 && Text.All(char.IsAsciiDigit);

    /// <summary>The number, if <see cref="IsPlain"/>.</summary>
    public int Value => IsPlain ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;
}
