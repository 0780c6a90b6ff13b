using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Who publishes the site, for machines that ask: <c>organization</c> in <c>site.yml</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its own site; null when this one is.</param>
/// <param name="Logo">A file of the assets as layouts name it, such as <c>assets/logo.svg</c>.</param>
/// <param name="SameAs">Other addresses that speak of it.</param>
/// <param name="Teams">Names in <c>authors</c> that are not those of a person.</param>
public sealed record Organization(LocalizedText Name, string? Url, Located<string>? Logo, IReadOnlyList<string> SameAs, IReadOnlyList<string> Teams)
{
    /// <summary>Reads the group; null when it is not there or has errors.</summary>
    internal static Organization? Read(MappingReader reader, IReadOnlyList<string> languages) => reader.Child<Organization>("organization", "organization: {name: Editorial office}", child =>
    {
        LocalizedText? name = child.Localized("name", languages);
        Located<string>? url = child.Optional("url", "url: https://example.org/");
        if (url is { } address) WebAddresses.Check(child, "url", address);
        Located<string>? logo = child.Optional("logo", "logo: assets/logo.svg");
        IReadOnlyList<Located<string>> sameAs = child.Texts("same_as", "same_as: [https://example.org/about]");
        foreach (Located<string> other in sameAs) WebAddresses.Check(child, "same_as", other);
        IReadOnlyList<Located<string>> teams = child.Texts("teams", "teams: [Editorial team]");
        return name is null ? null : new Organization(name, url?.Value, logo, [.. sameAs.Select(other => other.Value)], [.. teams.Select(team => team.Value)]);
    });
}
