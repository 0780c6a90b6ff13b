namespace StaticSite.Output.Audit;

/// <summary>Where an address leads, as a number.</summary>
/// <param name="Value">What <see cref="AnchorKey.OfPage"/> gives for a file of the site.</param>
internal readonly record struct LinkTarget(ulong Value)
{
    /// <summary>No file that could be there: another scheme, or outside of the site's folder.</summary>
    public static LinkTarget Nowhere => default;

    /// <summary>A web address on another host.</summary>
    public static LinkTarget External => new(1);

    /// <summary>Whether it is a file of the site, there or not.</summary>
    public bool IsFile => Value > External.Value;

    /// <summary>The number of where an address leads.</summary>
    public static LinkTarget Of(SiteAddress address) => address.IsExternal ? External : address.Path is { } path ? new LinkTarget(AnchorKey.OfPage(path)) : Nowhere;
}
