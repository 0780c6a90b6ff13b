using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>Something wrong with the tags of a template.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Offset">Where it stands.</param>
/// <param name="Length">How much is marked.</param>
/// <param name="Arguments">The particulars.</param>
internal sealed record MarkupFinding(DiagnosticDescriptor Descriptor, int Offset, int Length, params string[] Arguments)
{
    /// <summary>The element of which a start or an end is missing, which may stand in another template; null when it is wrong by itself.</summary>
    public string? Element { get; init; }

    /// <summary>Whether it is right as it is, and only of use to another template.</summary>
    public bool IsAllowed { get; init; }
}
