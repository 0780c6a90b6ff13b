namespace StaticSite.Pipelines.Reuse;

/// <summary>What is known of a file that this build made.</summary>
/// <param name="Origin">What it was made from.</param>
/// <param name="Queries">What it asked of the site, by the numbers of this build.</param>
internal readonly record struct MadeFile(FileOrigin Origin, int[] Queries);
