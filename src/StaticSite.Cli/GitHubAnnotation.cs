using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>A diagnostic as a workflow command of GitHub Actions, which shows it at its line (docs.github.com, "Workflow commands").</summary>
internal static class GitHubAnnotation
{
    /// <summary>The name of the service on the command line.</summary>
    public const string Service = "github";

    /// <summary>The command, on one line.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        List<string> properties = ["file=" + Property(Visible(span.File))];
        if (span.Line > 0) properties.Add($"line={span.Line}");
        if (span is { Line: > 0, Column: > 0 }) properties.Add($"col={span.Column}");
        if (span is { Line: > 0, Column: > 0, Length: > 1 }) properties.Add($"endColumn={span.Column + span.Length}");
        properties.Add("title=" + Property(diagnostic.Code + ": " + diagnostic.Descriptor.Title));
        return $"::{(diagnostic.Severity == Severity.Error ? "error" : "warning")} {string.Join(',', properties)}::{Text(Visible(diagnostic.Message) + "\n" + Visible(diagnostic.Help))}";
    }

    // An annotation shows line breaks, but no other sign of control.
    private static string Visible(string text) => VisibleText.Of(text, keepsLines: true);

    private static string Text(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
