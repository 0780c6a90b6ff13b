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
        string fence = "";
        for (int start = bodyStart; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end + 1;
            string line = text[start..next].TrimEnd();
            Match mark = Fence().Match(line);
            // What stands within a fence is shown as it is.
            if (fence.Length > 0 ? IsClosed(mark, fence, line) : mark.Success) fence = fence.Length > 0 ? "" : mark.Groups["fence"].Value;
            else if (fence.Length == 0 && Underline().IsMatch(line) && start > bodyStart) return [];
            else if (fence.Length == 0 && Heading().Match(line) is { Success: true } heading)
            {
                Group signs = heading.Groups["signs"];
                while (above.Count > 0 && above.Peek().Written >= signs.Length) above.Pop();
                int right = above.Count > 0 ? above.Peek().Right + 1 : 2;
                above.Push((signs.Length, right));
                if (right != signs.Length) edits.Add(new TextEdit(start + signs.Index, signs.Length, new string('#', right), FixTexts.Heading));
            }
            start = next;
        }
        return edits;
    }

    private static bool IsClosed(Match mark, string fence, string line) => mark.Success && mark.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal) && line.Trim().All(sign => sign == fence[0]);

    [GeneratedRegex(@"^ {0,3}(?<signs>#{1,6})([ \t]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    // A heading may also be underlined; a text with such headings is left to its author.
    [GeneratedRegex("^ {0,3}=+$")]
    private static partial Regex Underline();
}
