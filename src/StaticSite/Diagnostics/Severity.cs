namespace StaticSite.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>Something to look at; the site is still built.</summary>
    Warning,

    /// <summary>The site is not published; the output of an earlier build stays as it is.</summary>
    Error,
}
