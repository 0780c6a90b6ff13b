using System.Buffers;
using System.Text.RegularExpressions;

namespace StaticSite.Editorial.Harm;

/// <summary>Finds precise places in texts and addresses: pairs of decimal degrees with three decimals or more, degrees with minutes, and addresses of maps.</summary>
internal static partial class Coordinates
{
    // geo:, @, ? and & before a name, #map.
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create(":@?&#");

    /// <summary>Each place with its position.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        // Each has a sign that most texts are without.
        if (text.Contains('.', StringComparison.Ordinal) && Decimal().IsMatch(text))
        {
            foreach (Match match in Decimal().Matches(text)) yield return (match.Index, match.Length);
        }
        if (text.Contains('°', StringComparison.Ordinal))
        {
            foreach (Match match in Degrees().Matches(text)) yield return (match.Index, match.Length);
        }
        if (!text.AsSpan().ContainsAny(AddressSigns) || !Address().IsMatch(text)) yield break;
        foreach (Match match in Address().Matches(text)) yield return (match.Index, match.Length);
    }

    [GeneratedRegex(@"(?<![\w.@=/])[-−]?\d{1,3}\.\d{3,}\s*°?\s*[NSEWСЮВЗ]?\s*[,;]?\s+[-−]?\d{1,3}\.\d{3,}(?!\w|\.\d)|(?<![\w.@=/])[-−]?\d{1,3}\.\d{4,},[-−]?\d{1,3}\.\d{4,}(?!\w|\.\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['′’]")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"geo:[-\d][\d.,-]*|@-?\d{1,3}\.\d{2,},-?\d{1,3}\.\d{2,}|[?&](?:q|ll|query|center|mlat)=-?\d{1,3}\.\d{2,}(?:,|%2C)?|#map=\d+(?:\.\d+)?/-?\d", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
