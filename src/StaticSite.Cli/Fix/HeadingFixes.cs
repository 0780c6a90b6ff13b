using System.Text.RegularExpressions;

namespace StaticSite.Cli;

/// <summary>Levels of headings without gaps: the title of the page is level 1, and each heading one below the one it belongs to.</summary>
internal static partial class HeadingFixes
{
    /// <summary>The headings that stand at another level than they should.</summary>
    /// <param name="text">The file.</param>
    /// <param name="bodyStart">Where its Markdown begins.</param>
    public static IReadOnlyList<TextEdit> Of(string text, int bodyStart)
    {
        List<TextEdit> edits = [];
        Stack<(int Written, int Right)> above = new();
        string before = "";
        foreach ((int start, string line) in BodyLines.Of(text, bodyStart))
        {
            if (Underline().IsMatch(line) && start > bodyStart && (line.Contains('=', StringComparison.Ordinal) || IsText(before))) return [];
            before = line;
            if (Heading().Match(line) is not { Success: true } heading) continue;
            Group signs = heading.Groups["signs"];
            while (above.Count > 0 && above.Peek().Written >= signs.Length) above.Pop();
            int right = above.Count > 0 ? above.Peek().Right + 1 : 2;
            above.Push((signs.Length, right));
            if (right != signs.Length) edits.Add(new TextEdit(start + signs.Index, signs.Length, new string('#', right), FixTexts.Heading));
        }
        return edits;
    }

    // Below what is no paragraph, dashes are a line across the page.
    private static bool IsText(string line) => !string.IsNullOrWhiteSpace(line) && !Heading().IsMatch(line) && line.TrimStart()[0] is not ('>' or '|' or '-' or '*' or '+');

    [GeneratedRegex(@"^ {0,3}(?<signs>#{1,6})([ \t]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    // A heading may also be underlined; a text with such headings is left to its author.
    [GeneratedRegex("^ {0,3}(=+|-+)[ \t]*$")]
    private static partial Regex Underline();
}
