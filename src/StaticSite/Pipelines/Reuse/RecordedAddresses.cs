using StaticSite.Output.Audit;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Addresses by number, as a build left them. They can be read without being entered into a table, which only a build asks for that adds to them.</summary>
internal sealed class RecordedAddresses
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Lazy<(int Start, int Length)[]> _places;
    private readonly Lazy<AddressTable> _table;

    /// <summary>Addresses that are in a table already.</summary>
    public RecordedAddresses(AddressTable table)
    {
        _places = new([]);
        _table = new(table);
        _ = _table.Value;
    }

    /// <summary>Addresses that <see cref="Write"/> wrote; a <see cref="FormatException"/> when they are asked for and are none.</summary>
    public RecordedAddresses(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _places = new(Places);
        _table = new(Enter);
    }

    /// <summary>The addresses as a table.</summary>
    public AddressTable Table => _table.Value;

    /// <summary>How many there are.</summary>
    public int Count => _table.IsValueCreated ? Table.Count : _places.Value.Length;

    /// <summary>The bytes of an address.</summary>
    public ReadOnlySpan<byte> this[int number] => _table.IsValueCreated ? Table[number] : _bytes.Span.Slice(_places.Value[number].Start, _places.Value[number].Length);

    /// <summary>Writes the addresses, with the number of their bytes before them.</summary>
    public void Write(RecordWriter writer)
    {
        long length = RecordWriter.LengthOf(Table.Count);
        for (int i = 0; i < Table.Count; i++) length += RecordWriter.LengthOf(Table[i].Length) + Table[i].Length;
        writer.Number(length);
        writer.Number(Table.Count);
        for (int i = 0; i < Table.Count; i++) writer.Bytes(Table[i]);
    }

    private (int Start, int Length)[] Places()
    {
        RecordReader reader = new(_bytes.Span);
        (int, int)[] places = new (int, int)[reader.Count()];
        for (int i = 0; i < places.Length; i++)
        {
            int length = reader.Bytes().Length;
            places[i] = (reader.Position - length, length);
        }
        return places;
    }

    private AddressTable Enter()
    {
        AddressTable table = new();
        foreach ((int start, int length) in _places.Value) table.Add(_bytes.Span.Slice(start, length), out _);
        return table;
    }
}
