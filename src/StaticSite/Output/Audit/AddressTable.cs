using System.Buffers.Binary;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>A number for each address, in the order in which they were met, looked up by the address's bytes. For one thread.</summary>
internal sealed class AddressTable
{
    // Bytes of a piece; what is in it is never copied.
    private const int Piece = 1 << PieceBits;
    private const int PieceBits = 16;
    private readonly ChunkedList<Entry> _entries = new();
    private readonly List<byte[]> _pieces = [];
    private int _used;
    private int[] _slots = new int[1024];

    /// <summary>Where an address is.</summary>
    /// <param name="Hash">A hash of its bytes.</param>
    /// <param name="Start">The number of its piece, and the place in that.</param>
    /// <param name="Length">How many bytes it has.</param>
    private readonly record struct Entry(uint Hash, int Start, int Length);

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The bytes of an address (UTF-8).</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            Entry entry = _entries[index];
            return _pieces[entry.Start >> PieceBits].AsSpan(entry.Start & (Piece - 1), entry.Length);
        }
    }

    /// <summary>An address as text.</summary>
    public string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>The number of an address.</summary>
    /// <param name="address">Its bytes.</param>
    /// <param name="isNew">Whether it was not known before.</param>
    public int Add(ReadOnlySpan<byte> address, out bool isNew)
    {
        uint hash = Hash(address);
        uint slot = hash;
        for (; ; slot++)
        {
            int index = _slots[slot & (uint)(_slots.Length - 1)] - 1;
            if (index < 0) break;
            if (_entries[index].Hash != hash || !address.SequenceEqual(this[index])) continue;
            isNew = false;
            return index;
        }
        isNew = true;
        _entries.Add(new Entry(hash, Keep(address), address.Length));
        if (_entries.Count * 2 > _slots.Length) Grow();
        else _slots[slot & (uint)(_slots.Length - 1)] = _entries.Count;
        return _entries.Count - 1;
    }

    private int Keep(ReadOnlySpan<byte> address)
    {
        // A piece is never quite full: the place of what comes next is within it, even of an address without bytes.
        if (_pieces.Count == 0 || Piece - _used <= address.Length)
        {
            // One that is longer than a piece, a picture in an address say, has one of its own.
            _pieces.Add(new byte[Math.Max(Piece, address.Length)]);
            _used = 0;
        }
        int start = ((_pieces.Count - 1) << PieceBits) | _used;
        address.CopyTo(_pieces[^1].AsSpan(_used));
        _used = Math.Min(Piece, _used + address.Length);
        return start;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int i = 0; i < _entries.Count; i++)
        {
            uint slot = _entries[i].Hash;
            while (_slots[slot & (uint)(_slots.Length - 1)] != 0) slot++;
            _slots[slot & (uint)(_slots.Length - 1)] = i + 1;
        }
    }

    // Addresses of one site begin alike, so every byte counts; eight at a time.
    private static uint Hash(ReadOnlySpan<byte> address)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)address.Length * Prime;
        for (; address.Length >= 8; address = address[8..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(address));
        ulong rest = 0;
        foreach (byte b in address) rest = (rest << 8) | b;
        hash = Mix(hash ^ rest);
        return (uint)(hash >> 32);

        static ulong Mix(ulong value)
        {
            value *= Prime;
            return value ^ (value >> 29);
        }
    }
}
