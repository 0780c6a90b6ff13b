using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Cli;

/// <summary>What anchors of other generators are here. All of them make the anchor of a heading from its letters and digits, each with rules of its own for the rest.</summary>
internal sealed class OldAnchors
{
    private static readonly AlertTitles NoTitles = new("", "", "", "", "");
    private readonly HashSet<string> _here = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _old = new(StringComparer.Ordinal);

    /// <summary>The anchors of a text.</summary>
    /// <param name="body">Its Markdown.</param>
    /// <param name="language">Its language.</param>
    public OldAnchors(string body, Language language)
    {
        MarkdownResult result = new MarkdownRenderer(language.Slug, language, NoTitles).Render(body, 0, Nowhere.Instance, Nowhere.Instance, new DiagnosticBag());
        _here.UnionWith(result.Anchors);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<(string Key, string Id)> numbered = [];
        foreach (Heading heading in result.Headings)
        {
            string letters = Letters(heading.Text);
            int before = seen.GetValueOrDefault(letters);
            seen[letters] = before + 1;
            // Headings that say the same are numbered from the second on.
            string key = before == 0 ? letters : letters + before.ToString(CultureInfo.InvariantCulture);
            _old.TryAdd(key, heading.Id);
            if (key.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: > 0 } bare && bare != key) numbered.Add((bare, heading.Id));
        }
        // kramdown leaves out what stands before the first letter.
        foreach ((string key, string id) in numbered) _old.TryAdd(key, id);
    }

    /// <summary>The anchor as it is here; the same one where no heading of the text had it.</summary>
    public string Here(string anchor)
    {
        string decoded = Uri.UnescapeDataString(anchor);
        return _here.Contains(decoded) ? anchor : Letters(decoded) is { Length: > 0 } letters && _old.TryGetValue(letters, out string? id) ? id : anchor;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // Only the headings are wanted: what is wrong with the text is said when it is checked.
    private sealed class Nowhere : ILinkResolver, IPositions
    {
        public static Nowhere Instance { get; } = new();

        public string? Resolve(string url, int offset, int length, bool isImage) => null;

        public SourceSpan Span(int offset, int length) => new("");
    }
}
