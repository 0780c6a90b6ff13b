namespace StaticSite.Pipelines;

/// <summary>What was found when every file was made.</summary>
/// <param name="IsWhole">Whether nothing was found but what is found anew in every build, whether files are kept or not.</param>
/// <param name="HasGoodLinks">Whether nothing is wrong with the links between files.</param>
/// <param name="HasSameLinks">Whether that was not looked at, because no file has other links than in the last build.</param>
internal readonly record struct OutputOutcome(bool IsWhole, bool HasGoodLinks, bool HasSameLinks);
