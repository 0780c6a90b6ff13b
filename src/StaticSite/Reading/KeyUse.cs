namespace StaticSite.Reading;

/// <summary>What a reader takes a key for.</summary>
/// <param name="name">The key.</param>
public sealed class KeyUse(string name)
{
    /// <summary>The key.</summary>
    public string Name => name;

    /// <summary>The kind of value.</summary>
    public KeyKind Kind { get; private set; }

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>The words of which it is one.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>The least number.</summary>
    public int Least { get; private set; }

    /// <summary>The greatest number.</summary>
    public int Most { get; private set; }

    /// <summary>The keys of the group or groups; null when it is none.</summary>
    public KeyOutline? Group { get; private set; }

    internal void Require() => IsRequired = true;

    // A key may be asked for more than once, the first time only whether it is there: what says the most counts.
    internal void Note(KeyKind kind)
    {
        if (kind > Kind) Kind = kind;
    }

    internal void NoteWords(IReadOnlyList<string> words)
    {
        Note(KeyKind.Word);
        Words = words;
    }

    internal void NoteNumber(int least, int most)
    {
        Note(KeyKind.Number);
        (Least, Most) = (least, most);
    }

    internal KeyOutline NoteGroup(KeyKind kind)
    {
        Note(kind);
        return Group ??= new KeyOutline();
    }

    internal YamlNode Attach(YamlNode node) => node switch
    {
        YamlMapping => NoteGroup(KeyKind.Group).Attach(node),
        YamlSequence { Items: [YamlMapping, ..] } list => list with { Items = [.. list.Items.Select(NoteGroup(KeyKind.Groups).Attach)] },
        _ => node,
    };
}
