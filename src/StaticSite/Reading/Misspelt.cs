using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Finds which of the names that are missing somebody meant with one that is not known: one mistake is not to be said twice.</summary>
internal static class Misspelt
{
    /// <summary>The name that was meant; null when it may be any.</summary>
    /// <param name="written">What is written, such as <c>titel</c>, <c>en-us</c> or <c>en:Text</c>.</param>
    /// <param name="missing">The names that are missing.</param>
    public static string? Of(string written, IReadOnlyList<string> missing)
    {
        foreach (string name in missing)
        {
            if (written.Length > name.Length && written[name.Length] is '-' or '_' or ':' && written.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return name;
        }
        return KeyGuess.Of(written, missing);
    }

    /// <summary>A hint with what was meant, as it is to be written.</summary>
    public static string Hint(string written, string meant) => Nearest.Hint(written.StartsWith(meant + ":", StringComparison.OrdinalIgnoreCase) ? $"{meant}: {written[(meant.Length + 1)..]}" : meant);
}
