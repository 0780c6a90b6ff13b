using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A single value.</summary>
/// <param name="Value">The text.</param>
/// <param name="Plain">Whether it is written without quotes.</param>
/// <param name="Span">Where it stands.</param>
public sealed record YamlScalar(string Value, bool Plain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether it stands for nothing: empty, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Plain && Value is "" or "~" or "null";
}
