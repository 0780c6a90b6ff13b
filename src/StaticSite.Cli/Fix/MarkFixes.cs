using System.Text.RegularExpressions;

namespace StaticSite.Cli;

/// <summary>Spaces that keep marks of Markdown from meaning something, and those that are missing: each a mistake with one right answer.</summary>
internal static partial class MarkFixes
{
    /// <summary>What is to be changed.</summary>
    /// <param name="text">The file.</param>
    /// <param name="bodyStart">Where its Markdown begins.</param>
    public static IReadOnlyList<TextEdit> Of(string text, int bodyStart)
    {
        List<TextEdit> edits = [];
        foreach ((int start, string line) in BodyLines.Of(text, bodyStart))
        {
            if (Heading().Match(line) is { Success: true } heading) edits.Add(new TextEdit(start + heading.Length, 0, " ", FixTexts.HeadingSpace));
            // Between backquotes stands what is shown as it is.
            if (line.Contains('`', StringComparison.Ordinal) || line.StartsWith("    ", StringComparison.Ordinal)) continue;
            foreach (Match link in Link().Matches(line)) edits.Add(new TextEdit(start + link.Groups["gap"].Index, 1, "", FixTexts.LinkSpace));
            if (Stars().Count(line) != 2) continue;
            foreach (Group gap in Bold().Match(line).Groups.Values.Skip(1)) edits.Add(new TextEdit(start + gap.Index, gap.Length, "", FixTexts.StarSpace));
        }
        return edits;
    }

    // One sign may begin a word that people search for.
    [GeneratedRegex(@"^ {0,3}#{2,6}(?=[^\s#])")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\[[^\[\]]+\](?<gap> )\((https?://[^\s()]+|\.{1,2}/[^\s()]+|[^\s()]+\.md(#[^\s()]*)?)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex Stars();

    // Between numbers two stars may be a sign of arithmetic.
    [GeneratedRegex(@"(?<![\\*\w])\*\*(?<before> +)[^\s*\d]([^*]*[^\s*\d])?(?<after> +)\*\*(?![*\w])", RegexOptions.ExplicitCapture)]
    private static partial Regex Bold();
}
