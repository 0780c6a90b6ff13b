namespace StaticSite.Output.Audit;

/// <summary>A web address on another host.</summary>
/// <param name="Url">The address as a browser would ask for it, without a fragment.</param>
/// <param name="Count">How many files use it.</param>
/// <param name="FirstPage">The first of them, by ordinal order of output paths.</param>
public sealed record ExternalLink(string Url, int Count, string FirstPage);
