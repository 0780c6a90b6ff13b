using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Offline;

/// <summary>The group <c>offline</c> of <c>input/site.yml</c>.</summary>
/// <param name="Page">The page that is shown for what is not kept, as <c>page:NAME</c>.</param>
/// <param name="Precache">The pages that are kept; see <see cref="PageSelection"/>.</param>
/// <param name="Budget">Bytes that the kept pages of a language may have when compressed; 0 for any number.</param>
internal sealed record OfflineSettings(Located<string> Page, IReadOnlyList<Located<string>> Precache, int Budget)
{
    private const string Example = "precache: [home, page:safety, page:safety/*]";

    /// <summary>Every page that is kept, by name.</summary>
    public IEnumerable<Located<string>> All => Precache.Prepend(Page);

    /// <summary>Reads the group.</summary>
    public static OfflineSettings Read(MappingReader reader)
    {
        Located<string> page = reader.Required("page", "page: page:offline");
        IReadOnlyList<Located<string>> precache = reader.Names("precache", Example);
        if (precache.Count == 0) reader.Required("precache", Example);
        return new OfflineSettings(page, precache, reader.Number("budget", 0, 0, int.MaxValue));
    }
}
