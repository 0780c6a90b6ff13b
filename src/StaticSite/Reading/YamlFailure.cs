using StaticSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticSite.Reading;

/// <summary>Says of YAML that the parser cannot read what is wrong with it, where, and mostly the line to write: the parser stops where something does not fit, which is often behind the mistake.</summary>
/// <param name="source">The file.</param>
/// <param name="start">Where the YAML begins in it, in UTF-16 units.</param>
/// <param name="length">Its length.</param>
/// <param name="bag">Where errors go.</param>
internal sealed class YamlFailure(SourceText source, int start, int length, DiagnosticBag bag)
{
    /// <summary>Reports what stopped the parser.</summary>
    /// <param name="error">What the parser says.</param>
    /// <param name="last">What it met last; null before anything.</param>
    public void Report(YamlException error, ParsingEvent? last)
    {
        int stop = Offset(error.Start);
        SourceSpan span = source.Span(stop, 1);
        if (Conflict() is { } conflict) bag.Add(StrayMarkDiagnostics.Conflict.At(source.Span(conflict, StrayMarkDiagnostics.ConflictStart.Length)));
        else if ((IndentingTab(span.Line) ?? (error.Message.Contains("tab", StringComparison.Ordinal) ? IndentingTab(null) : null)) is { } tab) bag.Add(FrontMatterDiagnostics.Tab.At(source.Span(tab, 1)));
        else if (!ReportOpening(stop)) ReportMistake(error, span, YamlMistake.Find(source.Text, EndOf(last), stop, start + length));
    }

    /// <summary>Reports a bracket, brace or quotation mark behind which the parser found no end.</summary>
    /// <param name="last">What it met last; null before anything.</param>
    public void ReportUnclosed(ParsingEvent? last)
    {
        if (ReportOpening(start + length)) return;
        SourceSpan span = last is null ? source.Span(start, 1) : source.Span(Offset(last.Start), last.End.Line == last.Start.Line ? (int)Math.Max(last.End.Index - last.Start.Index, 1) : 1);
        bag.Add(FrontMatterDiagnostics.BadYaml.At(span, "a bracket or brace before this place is never closed", ""));
    }

    private void ReportMistake(YamlException error, SourceSpan span, YamlMistake? mistake)
    {
        if (mistake is not null)
        {
            bag.Add(FrontMatterDiagnostics.BadYaml.At(source.Span(mistake.Start, mistake.Length), mistake.Reason, $" Write: {mistake.Line}"));
            return;
        }
        YamlProblem problem = YamlProblem.Of(source, source.Span(start, 0).Line, span.Line, Reason(error.Message));
        bag.Add(FrontMatterDiagnostics.BadYaml.At(problem.Column == 0 ? span : source.SpanAt(problem.Line, problem.Column, 1), problem.Reason, ""));
    }

    // The parser reads on from what is never closed, and stops where something else does not fit. What it says then is of another line.
    private bool ReportOpening(int stop)
    {
        string text = source.Text;
        if (YamlOpening.Find(text, start, stop, start + length) is not { } opening) return false;
        int line = source.LineOf(opening.Offset);
        string shown = (source.TextOfLine(line) ?? "").TrimEnd();
        if (text[opening.Offset] is '"' or '\'')
        {
            // A value by itself is written anew.
            int from = source.LineStart(line);
            YamlMistake? mistake = YamlMistake.Find(text, from, from, Math.Min(from + shown.Length, start + length));
            bag.Add(FrontMatterDiagnostics.BadYaml.At(source.Span(opening.Offset, mistake is null ? 1 : mistake.Length), "the quotation mark is never closed", mistake is null ? "" : $" Write: {mistake.Line}"));
            return true;
        }
        bool isOneLine = !shown.EndsWith(',') && opening.Offset < source.LineStart(line) + shown.Length - 1;
        bag.Add(FrontMatterDiagnostics.BadYaml.At(source.Span(opening.Offset, 1), "the bracket that opens here is never closed", isOneLine ? $" Write: {shown}{opening.Close}" : ""));
        return true;
    }

    // Behind what the parser has read: the beginning of the line in which that ends, or of the next one when it is a text of several lines.
    private int EndOf(ParsingEvent? last)
    {
        // A document begins for the parser where its first key ends.
        if (last is null or StreamStart or DocumentStart) return start;
        int at = Offset(last.Start);
        // Two lines without quotation marks were read as one text because of what is wrong with them; others are whole.
        if (last is Scalar { Style: not ScalarStyle.Plain })
        {
            at = Offset(last.End);
            if (last.End.Line > last.Start.Line && last.End.Column > 1)
            {
                int next = source.Text.IndexOf('\n', at);
                return next < 0 ? at : next + 1;
            }
        }
        return Math.Max(start, at == 0 ? 0 : source.Text.LastIndexOf('\n', at - 1) + 1);
    }

    private int? Conflict()
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(start, length);
        if (text.StartsWith(StrayMarkDiagnostics.ConflictStart, StringComparison.Ordinal)) return start;
        int at = text.IndexOf("\n" + StrayMarkDiagnostics.ConflictStart, StringComparison.Ordinal);
        return at < 0 ? null : start + at + 1;
    }

    // YamlDotNet stumbles over a tab on its own line or on the line before it, or names the beginning of what it stands in.
    private int? IndentingTab(int? errorLine)
    {
        string text = source.Text;
        bool indenting = true;
        for (int i = start; i < start + length; i++)
        {
            if (text[i] == '\n') indenting = true;
            else if (indenting && text[i] == '\t' && (errorLine is null || source.LineOf(i) - errorLine is 0 or 1)) return i;
            else if (text[i] != ' ') indenting = false;
        }
        return null;
    }

    private int Offset(Mark mark) => start + (int)Math.Clamp(mark.Index, 0, length);

    private static string Reason(string message)
    {
        // YamlDotNet puts the place before its words; ours is already known.
        int colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
    }
}
