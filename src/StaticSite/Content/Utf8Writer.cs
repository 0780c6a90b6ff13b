using System.Buffers;
using System.Text;

namespace StaticSite.Content;

/// <summary>A text writer that keeps UTF-8 in one buffer, which is used again for the next page.</summary>
public sealed class Utf8Writer : TextWriter, IBufferWriter<byte>
{
    private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();
    private readonly char[] _chars = new char[4096];
    private byte[] _bytes = new byte[64 * 1024];
    private int _charCount;
    private int _byteCount;
    private readonly List<(int Start, TextFragment Fragment)> _fragments = [];

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written since the last <see cref="Clear"/>; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Encode(true);
            return _bytes.AsSpan(0, _byteCount);
        }
    }

    /// <summary>The pieces among it that other pages have too, with the byte at which each begins.</summary>
    public IReadOnlyList<(int Start, TextFragment Fragment)> Fragments => _fragments;

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear()
    {
        _fragments.Clear();
        _charCount = 0;
        _byteCount = 0;
        _encoder.Reset();
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (_charCount == _chars.Length) Encode(false);
        _chars[_charCount++] = value;
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_charCount == _chars.Length) Encode(false);
            int length = Math.Min(buffer.Length, _chars.Length - _charCount);
            buffer[..length].CopyTo(_chars.AsSpan(_charCount));
            _charCount += length;
            buffer = buffer[length..];
        }
    }

    /// <summary>Writes a piece that other pages have too.</summary>
    public void Write(TextFragment fragment)
    {
        Encode(true);
        _fragments.Add((_byteCount, fragment));
        Reserve(fragment.Length);
        fragment.Bytes.CopyTo(_bytes.AsSpan(_byteCount));
        _byteCount += fragment.Length;
    }

    // Everything is in memory, so the asynchronous calls of the layout language complete at once.

    /// <inheritdoc/>
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task FlushAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Advance(int count) => _byteCount += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Encode(false);
        Reserve(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(_byteCount);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Encode(bool last)
    {
        if (_charCount == 0 && !last) return;
        Reserve(_charCount * 3 + 8);
        _byteCount += _encoder.GetBytes(_chars.AsSpan(0, _charCount), _bytes.AsSpan(_byteCount), last);
        _charCount = 0;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _byteCount < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _byteCount + count));
    }
}
