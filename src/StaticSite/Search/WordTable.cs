using System.Runtime.InteropServices;

namespace StaticSite.Search;

/// <summary>A number for each word, looked up by the word's characters. The caller makes the hash while it looks for the word's end, so each character is read once.</summary>
internal sealed class WordTable
{
    /// <summary>The hash of no characters.</summary>
    public const uint EmptyHash = 2166136261;

    private readonly List<(uint Hash, string Word, int Value)> _entries = [];
    private int[] _slots = new int[1024];

    /// <summary>All words, in the order they were added.</summary>
    public IEnumerable<string> Words => _entries.Select(entry => entry.Word);

    /// <summary>The hash of some characters and one more (FNV-1a, over UTF-16 units).</summary>
    public static uint Hash(uint hash, char next) => (hash ^ next) * 16777619;

    /// <summary>Whether a word is known, and its number.</summary>
    public bool TryGet(ReadOnlySpan<char> word, uint hash, out int value)
    {
        for (uint slot = hash; ; slot++)
        {
            int index = _slots[slot & (uint)(_slots.Length - 1)] - 1;
            if (index < 0) break;
            ref readonly (uint Hash, string Word, int Value) entry = ref CollectionsMarshal.AsSpan(_entries)[index];
            if (entry.Hash != hash || !word.SequenceEqual(entry.Word)) continue;
            value = entry.Value;
            return true;
        }
        value = 0;
        return false;
    }

    /// <summary>Adds a word that is not known.</summary>
    public void Add(string word, uint hash, int value)
    {
        _entries.Add((hash, word, value));
        if (_entries.Count * 2 <= _slots.Length)
        {
            Place(hash, _entries.Count);
            return;
        }
        _slots = new int[_slots.Length * 2];
        for (int i = 0; i < _entries.Count; i++) Place(_entries[i].Hash, i + 1);
    }

    private void Place(uint hash, int number)
    {
        uint slot = hash;
        while (_slots[slot & (uint)(_slots.Length - 1)] != 0) slot++;
        _slots[slot & (uint)(_slots.Length - 1)] = number;
    }
}
