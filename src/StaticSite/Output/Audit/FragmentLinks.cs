namespace StaticSite.Output.Audit;

/// <summary>The links and anchors of a piece of text that many pages have in common: read once, and counted for each page.</summary>
internal sealed class FragmentLinks
{
    private string? _only;

    /// <summary>Its number on the sheet that reads it.</summary>
    public required int Number { get; init; }

    /// <summary>The numbers of addresses that mean the same on every page.</summary>
    public required int[] Addresses { get; init; }

    /// <summary>Anchors of its own page to which it leads, decoded.</summary>
    public required string[] OwnAnchors { get; init; }

    /// <summary>Anchors that it has.</summary>
    public required string[] Ids { get; init; }

    /// <summary>Whether nothing else in it matters, so that a reader may pass over it: whole tags, no code, no styles, no addresses that mean something else on each page.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>On how many places it stands since it was last counted.</summary>
    public int Count { get; private set; }

    /// <summary>The first file with it, by ordinal order of output paths.</summary>
    public string FirstPage { get; private set; } = "";

    /// <summary>The source of that file.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>Notes a place where it stands.</summary>
    public void Note(string page, string origin)
    {
        if (Count++ == 0)
        {
            _only = FirstPage = page;
            Origin = origin;
            return;
        }
        if (_only != page) _only = null;
        if (string.CompareOrdinal(page, FirstPage) >= 0) return;
        FirstPage = page;
        Origin = origin;
    }

    /// <summary>Whether a page other than this one has it.</summary>
    /// <param name="page">The file an address leads to.</param>
    public bool IsOnOther(LinkTarget page) => _only is not { } only || page.Value != AnchorKey.OfPage(only);

    /// <summary>Begins to count anew.</summary>
    public void Clear() => Count = 0;
}
