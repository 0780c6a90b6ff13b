using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Keys with values.</summary>
/// <param name="Entries">The entries in the order of the file; keys differ, whatever their case.</param>
/// <param name="Span">Where it begins.</param>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Where readers note what they ask for; null outside of making schemas.</summary>
    public KeyOutline? Outline { get; init; }

    /// <summary>The value of a key, whatever its case; null when it is not there.</summary>
    public YamlNode? Find(string key)
    {
        // Asked for every key that a page may have: an enumerator for each would be most of what a page takes.
        for (int i = 0; i < Entries.Count; i++)
        {
            if (string.Equals(Entries[i].Key.Value, key, StringComparison.OrdinalIgnoreCase)) return Entries[i].Value;
        }
        return null;
    }
}
