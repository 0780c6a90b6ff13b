namespace StaticSite.Diagnostics;

/// <summary>A file whose lines can be read when somebody wants to see one: most places in files are never shown.</summary>
internal interface ILineSource
{
    /// <summary>Path as the author knows it, with forward slashes.</summary>
    string DisplayPath { get; }

    /// <summary>A line (from 1) without its line break; null when the file has no such line any more, or cannot be read.</summary>
    string? Line(int number);

    /// <summary>The same for many lines: what has to be read for them is read once.</summary>
    ILineSource Open();
}
