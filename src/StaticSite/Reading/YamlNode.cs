using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A value of a YAML file, with its place.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record YamlNode(SourceSpan Span);
