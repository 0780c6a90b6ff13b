using System.Buffers;
using System.Globalization;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary><c>feeds</c> in <c>site.yml</c>.</summary>
/// <param name="Limit"><c>limit</c>: items a feed, 1 to 1,000; otherwise 20.</param>
/// <param name="Formats"><c>formats</c>; otherwise all.</param>
/// <param name="Author"><c>author</c>: who speaks where an item names nobody; otherwise the title of the site.</param>
/// <param name="Rights"><c>rights</c>: under which terms the texts may be used.</param>
/// <param name="Authority"><c>authority</c>: whose ids the feeds use, as RFC 4151 writes it: <c>example.org,2026</c>.</param>
public sealed record FeedSettings(int Limit, IReadOnlyList<FeedFormat> Formats, LocalizedText? Author, LocalizedText? Rights, string? Authority)
{
    private static readonly SearchValues<char> NameSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-@_");

    // In the order of FeedFormat.
    private static readonly string[] Words = ["rss", "atom", "json"];

    /// <summary>What holds for a site that says nothing.</summary>
    public static FeedSettings Default { get; } = new(20, Enum.GetValues<FeedFormat>(), null, null, null);

    internal static FeedSettings Read(MappingReader reader, IReadOnlyList<string> languages) => new(
        reader.Number("limit", Default.Limit, 1, 1000),
        ReadFormats(reader),
        reader.Node("author") is null ? null : reader.Localized("author", languages),
        reader.Node("rights") is null ? null : reader.Localized("rights", languages),
        ReadAuthority(reader));

    private static IReadOnlyList<FeedFormat> ReadFormats(MappingReader reader)
    {
        IReadOnlyList<Located<string>> words = reader.Texts("formats", "formats: [rss, atom, json]");
        if (words.Count == 0) return Default.Formats;
        SortedSet<FeedFormat> formats = [];
        foreach (Located<string> word in words)
        {
            int index = Array.FindIndex(Words, known => known.Equals(word.Value, StringComparison.OrdinalIgnoreCase));
            if (index >= 0) formats.Add((FeedFormat)index);
            else reader.Fail(FrontMatterDiagnostics.BadValue.At(word.Span, "formats", word.Value, "one of " + string.Join(", ", Words), Nearest.Hint(word.Value, Words)));
        }
        return [.. formats];
    }

    private static string? ReadAuthority(MappingReader reader)
    {
        const string Example = "authority: example.org,2026";
        if (reader.Optional("authority", Example) is not { } text) return null;
        int comma = text.Value.LastIndexOf(',');
        bool isName = comma > 0 && text.Value.AsSpan(0, comma).IndexOfAnyExcept(NameSigns) < 0;
        if (isName && DateOnly.TryParseExact(text.Value.AsSpan(comma + 1), ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text.Value;
        reader.Fail(FrontMatterDiagnostics.BadValue.At(text.Span, "authority", text.Value, "a domain in small letters, a comma, and a year or day on which it was yours, such as example.org,2026", ""));
        return null;
    }
}
