using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>A key of front matter of the other site.</summary>
/// <param name="Entry">The key and its value.</param>
/// <param name="Target">What it became; null when it was left out.</param>
internal sealed record ImportedKey(YamlEntry Entry, string? Target);
