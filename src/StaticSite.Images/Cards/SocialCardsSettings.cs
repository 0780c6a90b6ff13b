using SkiaSharp;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Images.Cards;

/// <summary>What <c>social_cards</c> in <c>input/site.yml</c> says: colours as <c>#rrggbb</c>.</summary>
/// <param name="Paper">The ground.</param>
/// <param name="Ink">The title.</param>
/// <param name="Quiet">The name of the site.</param>
/// <param name="Accent">The tag, the edge and the sign.</param>
public sealed record SocialCardsSettings(string Paper, string Ink, string Quiet, string Accent)
{
    internal static SocialCardsSettings Read(MappingReader reader) =>
        new(Colour(reader, "paper", "#ffffff"), Colour(reader, "ink", "#1b1f24"), Colour(reader, "quiet", "#545c66"), Colour(reader, "accent", "#a3160c"));

    private static string Colour(MappingReader reader, string key, string fallback)
    {
        if (reader.Optional(key, $"{key}: \"{fallback}\"") is not { } text) return fallback;
        string value = text.Value.ToLowerInvariant();
        if (value.Length == 7 && value[0] == '#' && SKColor.TryParse(value, out _)) return value;
        reader.Fail(FrontMatterDiagnostics.BadValue.At(text.Span, key, text.Value, $"a colour such as \"{fallback}\"", ""));
        return fallback;
    }
}
