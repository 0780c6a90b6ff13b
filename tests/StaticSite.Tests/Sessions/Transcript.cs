using System.Text.RegularExpressions;

namespace StaticSite.Tests.Sessions;

/// <summary>What a terminal showed, without what differs from day to day and from machine to machine.</summary>
internal static partial class Transcript
{
    /// <summary>The lines as a guide shows them.</summary>
    /// <param name="lines">The lines of the terminal.</param>
    /// <param name="day">The day that stands in names of files; the guide has a day of its own.</param>
    /// <param name="shownDay">The day of the guide.</param>
    public static string Of(IEnumerable<string> lines, string day, string shownDay)
    {
        string text = string.Join('\n', lines) + "\n";
        text = Prompt().Replace(text, "$$ ");
        text = Warning().Replace(text, "");
        text = Table().Replace(text, "…\n");
        text = NextChange().Replace(text, "");
        text = Built().Replace(text, "Built output: … files, … bytes, 0 warnings, … ms");
        text = Would().Replace(text, "A build would succeed: 0 warnings, … ms");
        text = Found().Replace(text, "$1, 0 warnings.");
        return text.Replace(day, shownDay, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?m)^\d+:\d+\$ ?")]
    private static partial Regex Prompt();

    // A review that becomes due on some day is no part of the session.
    [GeneratedRegex(@"(?m)^\S+: warning SS\d+: .*\n(  .*\n)*\n?")]
    private static partial Regex Warning();

    [GeneratedRegex(@"(?m)^╭.*\n([│├].*\n)*╰.*\n")]
    private static partial Regex Table();

    [GeneratedRegex(@"(?m)^Next scheduled change: .*\n")]
    private static partial Regex NextChange();

    [GeneratedRegex(@"(?m)^Built .*$")]
    private static partial Regex Built();

    [GeneratedRegex(@"(?m)^A build would succeed: .*$")]
    private static partial Regex Would();

    [GeneratedRegex(@"(?m)^(Found .*), \d+ warnings?\.$")]
    private static partial Regex Found();
}
