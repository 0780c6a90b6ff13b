namespace StaticSite.Reading;

/// <summary>Where the parts of a content file are, in UTF-16 units.</summary>
/// <param name="YamlStart">Start of the YAML, behind the opening line.</param>
/// <param name="YamlLength">Length of the YAML.</param>
/// <param name="BodyStart">Start of the Markdown, behind the closing line.</param>
public sealed record FrontMatterSplit(int YamlStart, int YamlLength, int BodyStart);
