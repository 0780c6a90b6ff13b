using System.Globalization;

namespace StaticSite.Preview;

/// <summary>The words of what a preview shows in the browser; in English where nothing else is said.</summary>
public sealed record BrowserWords
{
    /// <summary>The code of the language, for <c>lang</c> attributes.</summary>
    public string Code { get; init; } = "en";

    /// <summary>On the button that opens what is known of a page.</summary>
    public string Preview { get; init; } = "preview";

    /// <summary>The name of the sheet with errors.</summary>
    public string Errors { get; init; } = "Errors";

    /// <summary>On the button that puts this sheet aside.</summary>
    public string Close { get; init; } = "Look at the page";

    /// <summary>A number of errors.</summary>
    public Func<int, string> ErrorCount { get; init; } = count => count == 1 ? "1 error" : $"{count} errors";

    /// <summary>A number of warnings.</summary>
    public Func<int, string> WarningCount { get; init; } = count => count == 1 ? "1 warning" : $"{count} warnings";

    /// <summary>While the whole site is checked.</summary>
    public string Checking { get; init; } = "checking…";

    /// <summary>Before the file and the line where the text of a page begins.</summary>
    public string Source { get; init; } = "Source";

    /// <summary>Before the file of the layout.</summary>
    public string Layout { get; init; } = "Layout";

    /// <summary>Before the code of the language.</summary>
    public string Language { get; init; } = "Language";

    /// <summary>The codes of a page's language and of the one in which it is shown.</summary>
    public Func<string, string, string> NotTranslated { get; init; } = (code, shown) => $"{code}, not translated: shown in {shown}";

    /// <summary>Before the reason.</summary>
    public string NotPublished { get; init; } = "Not published";

    /// <summary>Before the size.</summary>
    public string Weight { get; init; } = "Weight";

    /// <summary>A size in bytes, and how many there may be, if that is limited.</summary>
    public Func<int, int?, string> Bytes { get; init; } = (size, most) => most is { } limit ? $"{Number(size)} of {Number(limit)} bytes (Brotli)" : $"{Number(size)} bytes (Brotli)";

    /// <summary>Instead of a page.</summary>
    public string NoSettings { get; init; } = "The settings of the site cannot be read yet.";

    /// <summary>Instead of a page.</summary>
    public string NoPage { get; init; } = "This page cannot be shown yet.";

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
