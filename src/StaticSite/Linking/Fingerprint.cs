using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StaticSite.Linking;

/// <summary>Many values as one number, the same in every run: different values have, by all likelihood, different numbers. Not against anybody who looks for two with the same.</summary>
internal struct Fingerprint
{
    private const ulong Prime = 0x9E3779B97F4A7C15;
    private ulong _value;

    /// <summary>The number of what was added so far; never 0.</summary>
    public readonly ulong Value => _value == 0 ? Prime : _value;

    /// <summary>Adds a number.</summary>
    public void Add(ulong value)
    {
        ulong mixed = (ulong.RotateLeft(_value, 23) ^ value) * Prime;
        _value = mixed ^ (mixed >> 29);
    }

    /// <summary>Adds sixteen bytes.</summary>
    public void Add(UInt128 value)
    {
        Add((ulong)value);
        Add((ulong)(value >> 64));
    }

    /// <summary>Adds a text; nothing is not an empty one.</summary>
    public void Add(string? text)
    {
        Add(text is null ? ulong.MaxValue : (ulong)text.Length);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan());
        for (; bytes.Length >= 8; bytes = bytes[8..]) Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        if (bytes.IsEmpty) return;
        ulong rest = 0;
        foreach (byte one in bytes) rest = (rest << 8) | one;
        Add(rest);
    }
}
