using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Writes what the next build may want to know, for <see cref="RecordReader"/>.</summary>
internal sealed class RecordWriter
{
    // Room for the hash that stands before a whole record.
    private const int Start = SHA256.HashSizeInBytes;
    private byte[] _bytes = new byte[1024];
    private int _length = Start;

    /// <summary>Writes a number that is not negative: seven bits a byte, the lowest first (LEB128).</summary>
    public void Number(long value)
    {
        Span<byte> place = Room(10);
        int length = 0;
        for (ulong rest = (ulong)value; ; rest >>= 7)
        {
            place[length++] = rest < 0x80 ? (byte)rest : (byte)(rest | 0x80);
            if (rest < 0x80) break;
        }
        _length += length;
    }

    /// <summary>Writes eight bytes.</summary>
    public void Eight(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);
        _length += 8;
    }

    /// <summary>Writes sixteen bytes.</summary>
    public void Hash(UInt128 value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(Room(16), value);
        _length += 16;
    }

    /// <summary>Writes a text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        _length += Encoding.UTF8.GetBytes(text, Room(length));
    }

    /// <summary>Writes bytes with their number before them.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(Start, _length - Start);

    /// <summary>Everything that was written, behind its hash; valid until the next write.</summary>
    public ReadOnlySpan<byte> Whole()
    {
        SHA256.HashData(Written, _bytes);
        return _bytes.AsSpan(0, _length);
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = Start;

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length);
    }
}
