using System.Text;

namespace StaticSite.Cli;

/// <summary>Texts as YAML on one line, which every reader of YAML takes for the same text.</summary>
internal static class YamlText
{
    private const string Plain = " ,.()-–—'’/%";
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    /// <summary>A value behind a key: as it is where that leaves no doubt, otherwise within quotes.</summary>
    public static string Value(string text) => IsPlain(text, Plain) ? text : Quoted(text);

    /// <summary>A value within braces or brackets, where commas part values.</summary>
    public static string InList(string text) => IsPlain(text, Plain.Replace(",", "", StringComparison.Ordinal)) ? text : Quoted(text);

    /// <summary>A number or a day, which needs no quotes; anything else is written as a text and refused where it is read.</summary>
    public static string Bare(string text) => text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or ':' or '+') ? text : Value(text);

    /// <summary>A text in each language, on one line: <c>{en: Report, az: Hesabat}</c>.</summary>
    public static string Localized(IReadOnlyList<string> languages, IReadOnlyList<string> texts) =>
        texts.Distinct(StringComparer.Ordinal).Count() == 1 && languages.Count > 1 ? Value(texts[0]) : "{" + string.Join(", ", languages.Zip(texts, (language, text) => $"{language}: {InList(text)}")) + "}";

    private static bool IsPlain(string text, string signs) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' ' && text.All(sign => char.IsLetterOrDigit(sign) || signs.Contains(sign)) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char sign in text)
        {
            if (sign is '"' or '\\') quoted.Append('\\').Append(sign);
            else quoted.Append(char.IsControl(sign) ? ' ' : sign);
        }
        return quoted.Append('"').ToString();
    }
}
