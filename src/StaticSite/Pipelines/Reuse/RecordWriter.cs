using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Writes what the next build may want to know, for <see cref="RecordReader"/>.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

    /// <summary>Writes a number that is not negative: seven bits a byte, the lowest first (LEB128).</summary>
    public void Number(long value)
    {
        Span<byte> place = _bytes.GetSpan(10);
        int length = 0;
        for (ulong rest = (ulong)value; ; rest >>= 7)
        {
            place[length++] = rest < 0x80 ? (byte)rest : (byte)(rest | 0x80);
            if (rest < 0x80) break;
        }
        _bytes.Advance(length);
    }

    /// <summary>Writes eight bytes.</summary>
    public void Eight(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    /// <summary>Writes sixteen bytes.</summary>
    public void Hash(UInt128 value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_bytes.GetSpan(16), value);
        _bytes.Advance(16);
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    /// <summary>Writes bytes with their number before them.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        _bytes.Write(bytes);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Everything that was written, behind its hash.</summary>
    public byte[] ToBytes()
    {
        byte[] all = new byte[SHA256.HashSizeInBytes + _bytes.WrittenCount];
        _bytes.WrittenSpan.CopyTo(all.AsSpan(SHA256.HashSizeInBytes));
        SHA256.HashData(_bytes.WrittenSpan, all);
        return all;
    }

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _bytes.ResetWrittenCount();
}
