using System.Runtime.CompilerServices;

namespace StaticSite.Rendering.Layouts;

/// <summary>
/// What one partial wrote, by the values it reads. Layouts outlive a build while one is previewed; what was written for the pages of a build goes
/// with that build.
/// </summary>
/// <param name="names">What the partial reads: names, and members of the page as <c>page.latest</c>.</param>
internal sealed class PartialMemory(string[] names)
{
    // page.latest is read of what "page" means where the partial is shown.
    private readonly (string Root, string? Member)[] _paths = [.. names.Select(name => name.StartsWith("page.", StringComparison.Ordinal) ? ("page", name[5..]) : (name, (string?)null))];
    private readonly ConditionalWeakTable<object, PartialTexts> _texts = [];

    /// <summary>What it reads: names, and for members of the page their own names too.</summary>
    public IReadOnlyList<(string Root, string? Member)> Paths => _paths;

    /// <summary>What was written for the pages of one language of one build.</summary>
    /// <param name="state">What filters know beside the values: one object for each language of a build.</param>
    public PartialTexts For(object? state) => _texts.GetValue(state ?? this, _ => new PartialTexts(names));
}
