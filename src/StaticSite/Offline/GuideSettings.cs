using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Offline;

/// <summary>The group <c>guide</c> of <c>input/site.yml</c>.</summary>
/// <param name="File">Name of the file, one in the folder of each language.</param>
/// <param name="Pages">The pages in order; see <see cref="PageSelection"/>.</param>
/// <param name="Budget">Bytes that the file may have as it is; 0 for any number.</param>
internal sealed record GuideSettings(Located<string> File, IReadOnlyList<Located<string>> Pages, int Budget)
{
    private const string Ending = ".html";
    private const string Example = "pages: [page:safety, page:safety/*]";

    /// <summary>Reads the group.</summary>
    public static GuideSettings Read(MappingReader reader)
    {
        Located<string> file = reader.Required("file", "file: safety-guide.html");
        if (file.Value.Length > 0 && (!file.Value.EndsWith(Ending, StringComparison.Ordinal) || !file.Value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.')))
        {
            string stem = file.Value.Contains('.', StringComparison.Ordinal) ? file.Value[..file.Value.LastIndexOf('.')] : file.Value;
            reader.Fail(FrontMatterDiagnostics.BadValue.At(file.Span, "file", file.Value, "a name of letters, digits and hyphens that ends with .html", Nearest.Hint(string.Join('-', stem.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant() + Ending)));
        }
        IReadOnlyList<Located<string>> pages = reader.Names("pages", Example);
        if (pages.Count == 0) reader.Required("pages", Example);
        return new GuideSettings(file, pages, reader.Number("budget", 0, 0, int.MaxValue));
    }
}
