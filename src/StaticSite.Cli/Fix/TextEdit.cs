namespace StaticSite.Cli;

/// <summary>A stretch of a file that is written otherwise.</summary>
/// <param name="Start">UTF-16 units from the start of the text.</param>
/// <param name="Length">How many of them are replaced.</param>
/// <param name="Text">What stands there then.</param>
/// <param name="Why">What is mended, where somebody is told.</param>
internal sealed record TextEdit(int Start, int Length, string Text, ProgramText? Why = null)
{
    /// <summary>The text with all edits made; they do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        foreach (TextEdit edit in edits.OrderByDescending(edit => edit.Start)) text = string.Concat(text.AsSpan(0, edit.Start), edit.Text, text.AsSpan(edit.Start + edit.Length));
        return text;
    }
}
