using NodaTime.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>What a statement rests on.</summary>
/// <param name="Title">Title of the source.</param>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">A year, a year and month, or a date.</param>
public sealed record SourceReference(Located<string> Title, Located<string>? Url, string? Publisher, string? Date)
{
    /// <summary>Where the date is written; null without one.</summary>
    public SourceSpan? DatePlace { get; init; }

    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");
    private static readonly LocalDatePattern Year = LocalDatePattern.CreateWithInvariantCulture("uuuu");

    /// <summary>Reads <c>title</c>, <c>url</c>, <c>publisher</c> and <c>date</c>.</summary>
    public static SourceReference Read(MappingReader reader)
    {
        Located<string> title = reader.Required("title", "title: Name of the source");
        Located<string>? url = reader.Optional("url", "url: https://example.org/");
        if (url is { } address) WebAddresses.Check(reader, "url", address);
        string? publisher = reader.Optional("publisher", "publisher: Report News Agency")?.Value;
        Located<string>? date = reader.Optional("date", "date: 2025-12-24");
        if (date is { } written && !IsDate(written.Value)) reader.Fail(FrontMatterDiagnostics.BadDate.At(written.Span, written.Value, DateGuess.Hint(written.Value)));
        return new SourceReference(title, url, publisher, date?.Value) { DatePlace = date?.Span };
    }

    private static bool IsDate(string text) => LocalDatePattern.Iso.Parse(text).Success || Month.Parse(text).Success || Year.Parse(text).Success;
}
