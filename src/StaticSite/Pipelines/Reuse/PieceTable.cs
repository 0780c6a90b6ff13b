namespace StaticSite.Pipelines.Reuse;

/// <summary>Pieces of text that files have in common, by number: the numbers of their addresses, and their anchors.</summary>
internal sealed class PieceTable
{
    private readonly List<(int[] Addresses, string[] Ids)> _all = [];
    private Dictionary<(int[] Addresses, string[] Ids), int>? _numbers;

    /// <summary>The pieces.</summary>
    public IReadOnlyList<(int[] Addresses, string[] Ids)> All => _all;

    /// <summary>Reads pieces; a <see cref="FormatException"/> when they are none.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="addresses">How many addresses there are.</param>
    public static PieceTable Read(ReadOnlySpan<byte> bytes, int addresses)
    {
        PieceTable table = new();
        RecordReader reader = new(bytes);
        for (int left = reader.Count(); left > 0; left--)
        {
            int[] numbers = new int[reader.Count()];
            for (int i = 0; i < numbers.Length; i++) numbers[i] = reader.Below(addresses);
            string[] ids = new string[reader.Count()];
            for (int i = 0; i < ids.Length; i++) ids[i] = reader.Text();
            table._all.Add((numbers, ids));
        }
        return table;
    }

    /// <summary>Writes the pieces for <see cref="Read"/>.</summary>
    public void Write(RecordWriter writer)
    {
        writer.Number(_all.Count);
        foreach ((int[] addresses, string[] ids) in _all)
        {
            writer.Number(addresses.Length);
            foreach (int address in addresses) writer.Number(address);
            writer.Number(ids.Length);
            foreach (string id in ids) writer.Text(id);
        }
    }

    /// <summary>The number of a piece.</summary>
    public int Add(int[] addresses, string[] ids)
    {
        if (_numbers is not { } numbers)
        {
            _numbers = numbers = new Dictionary<(int[] Addresses, string[] Ids), int>(new SamePiece());
            for (int i = 0; i < _all.Count; i++) numbers[_all[i]] = i;
        }
        if (numbers.TryGetValue((addresses, ids), out int number)) return number;
        numbers[(addresses, ids)] = _all.Count;
        _all.Add((addresses, ids));
        return _all.Count - 1;
    }

    private sealed class SamePiece : IEqualityComparer<(int[] Addresses, string[] Ids)>
    {
        public bool Equals((int[] Addresses, string[] Ids) x, (int[] Addresses, string[] Ids) y) => x.Addresses.AsSpan().SequenceEqual(y.Addresses) && x.Ids.AsSpan().SequenceEqual(y.Ids);

        public int GetHashCode((int[] Addresses, string[] Ids) piece)
        {
            HashCode hash = new();
            foreach (int address in piece.Addresses) hash.Add(address);
            foreach (string id in piece.Ids) hash.Add(id, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }
}
