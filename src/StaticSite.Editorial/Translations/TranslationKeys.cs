using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Translations;

/// <summary>What the front matter says of translation.</summary>
/// <param name="Translates"><c>translates</c>: the stamp of the original.</param>
/// <param name="MinorChanges"><c>minor_changes</c>: hashes of an original's blocks whose change leaves translations right.</param>
internal sealed record TranslationKeys(Located<string>? Translates, IReadOnlySet<string> MinorChanges);
