namespace StaticSite.Diagnostics;

/// <summary>One line of a text that is kept, for the places in it.</summary>
/// <param name="displayPath">Path as the author knows it.</param>
/// <param name="number">Which line it is, from 1.</param>
/// <param name="text">The line without its line break.</param>
internal sealed class KeptLine(string displayPath, int number, string text) : ILineSource
{
    /// <inheritdoc/>
    public string DisplayPath => displayPath;

    /// <summary>Which line it is, from 1.</summary>
    public int Number => number;

    /// <summary>The line without its line break.</summary>
    public string Text => text;

    string? ILineSource.Line(int asked) => asked == number ? text : null;

    ILineSource ILineSource.Open() => this;
}
