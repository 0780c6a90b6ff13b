using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>The picture of an article.</summary>
/// <param name="Src">Path below <c>input</c>, such as <c>assets/field.jpg</c>.</param>
/// <param name="Alt">What it shows, for readers who do not see it.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Caption">Words below it.</param>
public sealed record ImageReference(Located<string> Src, Located<string> Alt, string? Credit, string? Caption)
{
    /// <summary>The file as layouts name it: <c>assets/field.jpg</c>.</summary>
    public string Asset => Src.Value.TrimStart('/');
}
