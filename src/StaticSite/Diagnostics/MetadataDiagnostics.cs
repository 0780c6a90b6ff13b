namespace StaticSite.Diagnostics;

/// <summary>What can go wrong in what machines are told of the site.</summary>
public static class MetadataDiagnostics
{
    /// <summary>The logo of the organisation is not there.</summary>
    public static readonly DiagnosticDescriptor MissingLogo = new("SS8451", Severity.Error, "The logo of the organisation exists",
        "there is no file \"{0}\"", "Name a file of input/assets, for example assets/logo.svg.{1}",
        "Search engines would show an empty frame beside the name.",
        "organization: {logo: assets/lgo.svg} → organization: {logo: assets/logo.svg}");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [MissingLogo];
}
