using System.Text.RegularExpressions;

namespace StaticSite.Cli;

/// <summary>The lines of a text in which Markdown is obeyed; what stands within a fence is shown as it is.</summary>
internal static partial class BodyLines
{
    /// <summary>The lines outside of fences, without the white space at their ends.</summary>
    /// <param name="text">The file.</param>
    /// <param name="bodyStart">Where its Markdown begins.</param>
    public static IEnumerable<(int Start, string Line)> Of(string text, int bodyStart)
    {
        string fence = "";
        for (int start = bodyStart; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end + 1;
            string line = text[start..next].TrimEnd();
            Match mark = Fence().Match(line);
            if (fence.Length > 0 ? IsClosed(mark, fence, line) : mark.Success) fence = fence.Length > 0 ? "" : mark.Groups["fence"].Value;
            else if (fence.Length == 0) yield return (start, line);
            start = next;
        }
    }

    private static bool IsClosed(Match mark, string fence, string line) => mark.Success && mark.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal) && line.Trim().All(sign => sign == fence[0]);

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
