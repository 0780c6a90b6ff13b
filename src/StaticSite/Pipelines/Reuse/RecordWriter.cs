using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Writes what the next build may want to know, for <see cref="RecordReader"/>.</summary>
internal sealed class RecordWriter
{
    /// <summary>Bytes of the checksum that stands before a whole record: XXH128, which finds damage and is no proof of who wrote it.</summary>
    public const int Start = 16;

    // A record of a large site is larger than what the site needs in memory besides.
    private const int Piece = 256 * 1024;
    private readonly Stream? _stream;
    private readonly XxHash128? _hash;
    private byte[] _bytes = new byte[1024];
    private int _length = Start;

    /// <summary>A writer that keeps what is written.</summary>
    public RecordWriter()
    {
    }

    private RecordWriter(Stream stream, XxHash128 hash)
    {
        _stream = stream;
        _hash = hash;
    }

    /// <summary>Writes a whole record into a file as it is made, beside the file until it is whole.</summary>
    /// <returns>Its checksum.</returns>
    public static UInt128 WriteFile(string path, Action<RecordWriter> write)
    {
        string beside = path + "." + Environment.ProcessId;
        UInt128 sum;
        Span<byte> head = stackalloc byte[Start];
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            stream.Write(head);
            XxHash128 hash = new();
            RecordWriter writer = new(stream, hash);
            write(writer);
            writer.Flush();
            sum = hash.GetCurrentHashAsUInt128();
            BinaryPrimitives.WriteUInt128LittleEndian(head, sum);
            stream.Position = 0;
            stream.Write(head);
        }
        File.Move(beside, path, overwrite: true);
        return sum;
    }

    /// <summary>Makes room for what will be written.</summary>
    /// <param name="count">About how many bytes.</param>
    public void Reserve(int count)
    {
        if (_stream is null && _bytes.Length - _length < count) Array.Resize(ref _bytes, _length + count);
    }

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

    /// <summary>How many bytes <see cref="Number"/> writes.</summary>
    public static int LengthOf(long value) => Math.Max(1, (64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value) + 6) / 7);

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
        // Making room may move what was written: the place comes first.
        Span<byte> place = Room(length);
        _length += Encoding.UTF8.GetBytes(text, place);
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
        if (_stream is not null && bytes.Length > Piece)
        {
            Flush();
            _hash!.Append(bytes);
            _stream.Write(bytes);
            return;
        }
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>What was written so far, unless it goes into a file.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(Start, _length - Start);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = Start;

    private Span<byte> Room(int count)
    {
        if (_stream is not null && _length > Piece) Flush();
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length);
    }

    private void Flush()
    {
        _hash!.Append(Written);
        _stream!.Write(Written);
        _length = Start;
    }
}
