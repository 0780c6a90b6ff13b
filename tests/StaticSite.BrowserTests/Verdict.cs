namespace StaticSite.BrowserTests;

/// <summary>What a judge said.</summary>
public sealed record Verdict(int ExitCode, string Output, string Errors);
