using StaticSite.Content;

namespace StaticSite.Offline;

/// <summary>The texts of several pages in one file that needs nothing else.</summary>
public sealed record GuidePage : Page, IMadeOfPages
{
    /// <summary>The pages whose texts it holds, in order.</summary>
    public required IReadOnlyList<Page> Parts { get; init; }

    IReadOnlyList<Page> IMadeOfPages.Shows => Parts;
}
