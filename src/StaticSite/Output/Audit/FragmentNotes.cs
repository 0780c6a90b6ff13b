namespace StaticSite.Output.Audit;

/// <summary>What a sheet notes while it reads a piece of text that many pages have in common. One for each sheet: there are as many pieces as articles.</summary>
internal sealed class FragmentNotes
{
    /// <summary>The numbers of addresses.</summary>
    public List<int> Addresses { get; } = [];

    /// <summary>Anchors of its own page to which the piece leads.</summary>
    public List<string> OwnAnchors { get; } = [];

    /// <summary>Anchors that it has.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Whether a reader may pass over it.</summary>
    public bool IsPlain { get; set; } = true;

    /// <summary>What was noted, and nothing noted any more.</summary>
    /// <param name="number">The number of the piece.</param>
    public FragmentLinks End(int number)
    {
        FragmentLinks links = new() { Number = number, Addresses = [.. Addresses], OwnAnchors = [.. OwnAnchors], Ids = [.. Ids], IsPlain = IsPlain };
        Addresses.Clear();
        OwnAnchors.Clear();
        Ids.Clear();
        IsPlain = true;
        return links;
    }
}
