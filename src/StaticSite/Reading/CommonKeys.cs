using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Keys that articles and pages have in common.</summary>
internal static class CommonKeys
{
    public static YamlMapping? Mapping(SourceText source, FrontMatterSplit split, DiagnosticBag bag)
    {
        if (source.FrontMatter is YamlMapping known) return known;
        // The bag is everybody's: what is found in other files meanwhile says nothing of this one.
        DiagnosticBag own = new();
        YamlNode? node = YamlReader.Read(source, split.YamlStart, split.YamlLength, own);
        if (!own.IsEmpty)
        {
            foreach (Diagnostic diagnostic in own.ToSortedList()) bag.Add(diagnostic);
        }
        switch (node)
        {
            case YamlMapping mapping:
                source.FrontMatter = mapping;
                return mapping;
            case { } other:
                bag.Add(FrontMatterDiagnostics.WrongType.At(other.Span, "front matter", "lines of key: value", "title: My title"));
                return null;
            default:
                // Nothing between the lines: the missing keys say it best. After a syntax error nothing more is said.
                return own.HasErrors ? null : new YamlMapping([], source.Span(split.YamlStart, 1)) { Outline = source.Outline };
        }
    }

    public static IReadOnlyList<SourceReference> Sources(MappingReader reader) => reader.Children<SourceReference>("sources", "sources: [{title: Report, url: https://example.org/}]", SourceReference.Read);

    public static bool AwaitsNativeReview(MappingReader reader) => reader.OneOf("native_review", "done", "pending") == "pending";

    public static IReadOnlyList<Correction> Corrections(MappingReader reader, DateTimeZone zone) => reader.Children<Correction>("corrections", "corrections: [{date: 2025-12-24, wrong: What readers were told, right: What is right}]", correction =>
    {
        Located<PublishTime>? date = correction.Time("date", zone);
        if (correction.Node("date") is null) correction.Required("date", "date: 2025-12-24");
        string wrong = correction.Required("wrong", "wrong: What readers were told").Value;
        string right = correction.Required("right", "right: What is right").Value;
        return date is { } day ? new Correction(day, wrong, right) : null;
    });

    /// <summary>The later of a change and the newest correction.</summary>
    public static Located<PublishTime>? Updated(Located<PublishTime>? updated, IReadOnlyList<Correction> corrections)
    {
        foreach (Correction correction in corrections)
        {
            if (updated is null || correction.Date.Value.Instant > updated.Value.Value.Instant) updated = correction.Date;
        }
        return updated;
    }

    public static ImageReference? Image(MappingReader reader) => reader.Child<ImageReference>("image", "image: {src: assets/field.jpg, alt: What it shows}", image => new ImageReference(
        image.Required("src", "src: assets/field.jpg"),
        image.Required("alt", "alt: What the picture shows"),
        image.Optional("credit", "credit: Name")?.Value,
        image.Optional("caption", "caption: Words below the picture")?.Value));
}
