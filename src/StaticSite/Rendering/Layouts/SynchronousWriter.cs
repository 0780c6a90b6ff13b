using System.Text;

namespace StaticSite.Rendering.Layouts;

/// <summary>Turns the asynchronous writes of the template engine into plain ones, so that a render never waits.</summary>
internal sealed class SynchronousWriter(TextWriter inner) : TextWriter
{
    /// <summary>Where it writes.</summary>
    public TextWriter Inner => inner;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    public override Task WriteAsync(char value)
    {
        inner.Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        inner.Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        inner.Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        inner.Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync() => Task.CompletedTask;
}
