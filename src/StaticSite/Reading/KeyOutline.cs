using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>
/// The keys that readers ask a mapping for, noted while they read. Schemas for editors are made from it, so that they
/// know the keys that the reader knows: a source with an outline is read as any other, and mappings that are not there
/// are read as if they were empty.
/// </summary>
public sealed class KeyOutline
{
    /// <summary>The key of a sample that stands for any key.</summary>
    public const string AnyKey = "*";

    private readonly List<KeyUse> _keys = [];

    /// <summary>The keys in the order in which they were asked for.</summary>
    public IReadOnlyList<KeyUse> Keys => _keys;

    /// <summary>What was noted of a key.</summary>
    public KeyUse this[string name]
    {
        get
        {
            if (_keys.Find(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
            KeyUse key = new(name);
            _keys.Add(key);
            return key;
        }
    }

    /// <summary>Whether a key was asked for.</summary>
    public bool Has(string name) => _keys.Exists(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same node, whose mappings note here what is asked of them.</summary>
    internal YamlNode Attach(YamlNode node)
    {
        if (node is not YamlMapping mapping) return node;
        List<YamlEntry> entries = [.. mapping.Entries.Select(entry => entry with { Value = this[entry.Key.Value].Attach(entry.Value) })];
        return mapping with { Entries = entries, Outline = this };
    }
}
