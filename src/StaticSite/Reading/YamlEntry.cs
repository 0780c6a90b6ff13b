using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(Located<string> Key, YamlNode Value);
