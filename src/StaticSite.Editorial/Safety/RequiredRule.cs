namespace StaticSite.Editorial.Safety;

/// <summary>A rule that pages of a kind must give, or several of which one is enough.</summary>
/// <param name="Names">Their names, such as <c>stop</c>, or <c>back</c> and <c>stay</c>.</param>
internal sealed record RequiredRule(IReadOnlyList<string> Names)
{
    // What a mark looks like around the words it is meant for; other rules show dots.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["stop"] = "Stop.",
        ["touch"] = "Do not touch it.",
        ["back"] = "Go back the way you came.",
        ["stay"] = "Stay where you are.",
        ["warn"] = "Warn others.",
        ["report"] = "Report it.",
    };

    /// <summary>The names as a sentence has them.</summary>
    public string Display => string.Join(" or ", Names);

    /// <summary>How an author writes it.</summary>
    public string Example => string.Join(" or ", Names.Select(name => $"**{Words.GetValueOrDefault(name, "…")}**{{.rule-{name}}}"));

    /// <summary>Reads <c>back|stay</c>; null when it is no rule.</summary>
    public static RequiredRule? Parse(string text)
    {
        string[] names = text.Split('|', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(names, name => name.Length > 0 && name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')) ? new RequiredRule(names) : null;
    }
}
