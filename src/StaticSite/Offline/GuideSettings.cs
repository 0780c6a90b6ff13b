using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Offline;

/// <summary>The group <c>guide</c> of <c>input/site.yml</c>.</summary>
/// <param name="File">Name of the file, one in the folder of each language.</param>
/// <param name="Pages">The pages in order; see <see cref="PageSelection"/>.</param>
/// <param name="Budget">Bytes that the file may have as it is; 0 for any number.</param>
internal sealed record GuideSettings(Located<string> File, IReadOnlyList<Located<string>> Pages, int Budget)
{
    private const string Example = "pages: [page:safety, page:safety/*]";

    /// <summary>Reads the group.</summary>
    public static GuideSettings Read(MappingReader reader)
    {
        Located<string> file = reader.Required("file", "file: safety-guide.html");
        IReadOnlyList<Located<string>> pages = reader.Texts("pages", Example);
        if (pages.Count == 0) reader.Required("pages", Example);
        return new GuideSettings(file, pages, reader.Number("budget", 0, 0, int.MaxValue));
    }
}
