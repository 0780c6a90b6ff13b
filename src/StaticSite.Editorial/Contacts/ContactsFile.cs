using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Contacts;

/// <summary>Reads <c>input/data/contacts.yml</c>.</summary>
internal static class ContactsFile
{
    private static readonly DataShape Shape = new("ids with contacts", "a contact", "emergency", "{number: \"112\", who: …, hours: …, source: …, verified_on: 2026-02-28, review_by: 2027-02-28}");

    /// <summary>The contacts in the order of the file; those with errors are reported and left out.</summary>
    public static DataEntries<Contact> Read(SourceText source, BuildContext context) =>
        DataFile.Read(source, Shape, context.Diagnostics, (id, group) => Read(id, group, context));

    private static Contact? Read(Located<string> id, YamlMapping group, BuildContext context)
    {
        MappingReader reader = new(group, context.Diagnostics);
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        Located<string> number = reader.Required("number", "number: \"112\"");
        if (number.Value.Any(sign => !char.IsAsciiDigit(sign) && sign is not (' ' or '+'))) reader.Fail(FrontMatterDiagnostics.BadValue.At(number.Span, "number", number.Value, "digits, with or without a plus and spaces", ""));
        LocalizedText? who = reader.Localized("who", languages);
        LocalizedText? hours = reader.Localized("hours", languages);
        IReadOnlyList<Located<string>> spoken = reader.Texts("languages", "languages: [az]");
        SourceReference? source = reader.RequiredChild<SourceReference>("source", "source: {title: Report, url: https://example.org/, date: 2026-02-28}", SourceReference.Read);
        LocalizedText? reportedBy = reader.Node("reported_by") is null ? null : reader.Localized("reported_by", languages);
        Located<LocalDate>? verified = Day(reader, "verified_on", context);
        if (verified is { } verifiedOn) DataDays.Check(reader, "verified_on", verifiedOn.Value, verifiedOn.Span, context);
        DataDays.Check(reader, source, context);
        Located<LocalDate>? review = Day(reader, "review_by", context);
        if (!reader.Finish() || who is null || hours is null || source is null || verified is not { } day || review is not { } by) return null;
        return new Contact { Id = id, Number = number.Value, Who = who, Hours = hours, Languages = [.. spoken.Select(code => code.Value)], Source = source, ReportedBy = reportedBy, VerifiedOn = day.Value, ReviewBy = by };
    }

    private static Located<LocalDate>? Day(MappingReader reader, string key, BuildContext context) =>
        reader.RequiredTime(key, context.Settings.TimeZone) is { } time ? new Located<LocalDate>(time.Value.Local.Date, time.Span) : null;
}
