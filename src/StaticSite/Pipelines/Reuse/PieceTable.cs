using System.Text;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Pieces of text that files have in common, by number: the numbers of their addresses, and their anchors.</summary>
internal sealed class PieceTable
{
    private readonly List<(int[] Addresses, string[] Ids)> _all = [];
    private Dictionary<string, int>? _numbers;

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
            _numbers = numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < _all.Count; i++) numbers[Key(_all[i].Addresses, _all[i].Ids)] = i;
        }
        string key = Key(addresses, ids);
        if (numbers.TryGetValue(key, out int number)) return number;
        numbers[key] = _all.Count;
        _all.Add((addresses, ids));
        return _all.Count - 1;
    }

    private static string Key(int[] addresses, string[] ids) => new StringBuilder().AppendJoin(' ', addresses).Append('|').AppendJoin('|', ids).ToString();
}
