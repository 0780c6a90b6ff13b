using System.Buffers.Binary;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>A number for each address, in the order in which they were met, looked up by the address's bytes. For one thread.</summary>
internal sealed class AddressTable
{
    private readonly List<(uint Hash, int End)> _entries = [];
    private byte[] _bytes = new byte[16 * 1024];
    private int[] _slots = new int[1024];

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The bytes of an address (UTF-8).</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(Start(index).._entries[index].End);

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
        int start = Start(_entries.Count);
        if (_bytes.Length - start < address.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + address.Length));
        address.CopyTo(_bytes.AsSpan(start));
        _entries.Add((hash, start + address.Length));
        if (_entries.Count * 2 > _slots.Length) Grow();
        else _slots[slot & (uint)(_slots.Length - 1)] = _entries.Count;
        return _entries.Count - 1;
    }

    private int Start(int index) => index == 0 ? 0 : _entries[index - 1].End;

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
