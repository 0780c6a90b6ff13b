using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Reads what <see cref="RecordWriter"/> wrote. A record that is whole and not ours ends in a <see cref="FormatException"/>, wherever that is found out.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The first byte that is not read yet.</summary>
    public int Position { get; private set; }

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsAtEnd => Position == _bytes.Length;

    /// <summary>The checksum of a whole record; null when the bytes are not as they were written.</summary>
    public static UInt128? Checksum(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < RecordWriter.Start) return null;
        UInt128 sum = BinaryPrimitives.ReadUInt128LittleEndian(bytes);
        return XxHash128.HashToUInt128(bytes[RecordWriter.Start..]) == sum ? sum : null;
    }

    /// <summary>A number.</summary>
    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value <= long.MaxValue ? (long)value : throw new FormatException();
        }
        throw new FormatException();
    }

    /// <summary>How many of something follow, each of at least one byte.</summary>
    public int Count()
    {
        long count = Number();
        return count <= _bytes.Length - Position ? (int)count : throw new FormatException();
    }

    /// <summary>A number below a limit.</summary>
    public int Below(int limit)
    {
        long value = Number();
        return value < limit ? (int)value : throw new FormatException();
    }

    /// <summary>Eight bytes.</summary>
    public ulong Eight() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>Sixteen bytes.</summary>
    public UInt128 Hash() => BinaryPrimitives.ReadUInt128LittleEndian(Take(16));

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>Bytes.</summary>
    public ReadOnlySpan<byte> Bytes() => Take(Count());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - Position) throw new FormatException();
        ReadOnlySpan<byte> taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}
