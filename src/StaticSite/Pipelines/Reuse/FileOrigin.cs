namespace StaticSite.Pipelines.Reuse;

/// <summary>What a file was made from, apart from texts, settings, data and theme.</summary>
/// <param name="MayStay">Whether a build may leave it, when all that it was made from is as it was.</param>
/// <param name="Own">The number of what the file itself is, by <see cref="SiteFingerprints"/>; 0 when that is not known, and only a change of texts leaves the file as it is.</param>
/// <param name="Asked">One number for all that it asked of the site; files that asked the same have the same.</param>
internal readonly record struct FileOrigin(bool MayStay, ulong Own, ulong Asked);
