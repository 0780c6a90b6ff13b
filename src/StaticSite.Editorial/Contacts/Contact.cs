using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Contacts;

/// <summary>A phone number of <c>input/data/contacts.yml</c>.</summary>
public sealed record Contact
{
    /// <summary>What texts write: <c>{contact:ID}</c>.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>The number as it is dialled, digits with or without a plus and spaces.</summary>
    public required string Number { get; init; }

    /// <summary>Who answers.</summary>
    public required LocalizedText Who { get; init; }

    /// <summary>When, and what it costs.</summary>
    public required LocalizedText Hours { get; init; }

    /// <summary>Codes of the languages that are spoken there, as far as a source says so.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Where the number was read.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>Who said so, by the name that each language has for them; null when the source says it in one.</summary>
    public LocalizedText? ReportedBy { get; init; }

    /// <summary>The day on which the source confirmed it.</summary>
    public required LocalDate VerifiedOn { get; init; }

    /// <summary>The last day on which that counts.</summary>
    public required Located<LocalDate> ReviewBy { get; init; }

    /// <summary>The address that dials it (RFC 3966).</summary>
    public string Url => "tel:" + Number.Replace(" ", "", StringComparison.Ordinal);
}
