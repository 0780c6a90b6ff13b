using StaticSite.Diagnostics;

namespace StaticSite.Preview;

/// <summary>The words of what a preview shows in the browser.</summary>
public sealed record BrowserWords
{
    /// <summary>The code of the language, for <c>lang</c> attributes.</summary>
    public required string Code { get; init; }

    /// <summary>On the button that opens what is known of a page.</summary>
    public required string Preview { get; init; }

    /// <summary>The name of the sheet with errors.</summary>
    public required string Errors { get; init; }

    /// <summary>On the button that puts this sheet aside.</summary>
    public required string Close { get; init; }

    /// <summary>A number of errors.</summary>
    public required Func<int, string> ErrorCount { get; init; }

    /// <summary>A number of warnings.</summary>
    public required Func<int, string> WarningCount { get; init; }

    /// <summary>While the whole site is checked.</summary>
    public required string Checking { get; init; }

    /// <summary>Before the file and the line where the text of a page begins.</summary>
    public required string Source { get; init; }

    /// <summary>Before the file of the layout.</summary>
    public required string Layout { get; init; }

    /// <summary>Before the code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>The codes of a page's language and of the one in which it is shown.</summary>
    public required Func<string, string, string> NotTranslated { get; init; }

    /// <summary>Before the reason.</summary>
    public required string NotPublished { get; init; }

    /// <summary>Before the size.</summary>
    public required string Weight { get; init; }

    /// <summary>A size in bytes, and how many there may be, if that is limited.</summary>
    public required Func<int, int?, string> Bytes { get; init; }

    /// <summary>Instead of a page.</summary>
    public required string NoSettings { get; init; }

    /// <summary>Instead of a page.</summary>
    public required string NoPage { get; init; }

    /// <summary>What is wrong, in the language.</summary>
    public required Func<Diagnostic, Diagnostic> Translate { get; init; }
}
