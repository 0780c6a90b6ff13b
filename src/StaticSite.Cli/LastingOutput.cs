using System.Text;

namespace StaticSite.Cli;

/// <summary>
/// Standard output that may end at any time: a CI closes it, or the disk is full that it goes to. The work is done to its end all the same; only then
/// is it said that not all of what it had to say was written.
/// </summary>
/// <param name="inner">Where it is written.</param>
internal sealed class LastingOutput(TextWriter inner) : TextWriter
{
    /// <summary>Why something could not be written; null when all was.</summary>
    public string? Problem { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (Problem is not null) return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problem = e.Message;
        }
    }
}
