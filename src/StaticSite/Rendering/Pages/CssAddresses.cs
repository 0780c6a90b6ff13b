using System.Text;

namespace StaticSite.Rendering.Pages;

/// <summary>Files that a sheet of the theme asks for, under the names by which they are published.</summary>
internal static class CssAddresses
{
    private const string Opening = "url(";
    // What a sheet names beside it.
    private static readonly Uri Folder = new("https://site.invalid/styles/");

    /// <summary><c>url(rules.svg)</c> as <c>url(/styles/rules.0123456789.svg)</c>: whole, since the same sheet may stand in a page and be a file.</summary>
    /// <param name="css">The sheet.</param>
    /// <param name="published">The address of a file by its path, <c>styles/rules.svg</c>; null when there is none.</param>
    public static string Publish(string css, Func<string, string?> published)
    {
        if (!css.Contains(Opening, StringComparison.Ordinal)) return css;
        StringBuilder text = new(css.Length);
        int at = 0;
        for (int open; (open = css.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0;)
        {
            int start = open + Opening.Length;
            int end = css.IndexOf(')', start);
            if (end < 0) break;
            text.Append(css, at, start - at);
            string address = css[start..end].Trim(' ', '\t', '\r', '\n', '"', '\'');
            text.Append(IsRelative(address) && Uri.TryCreate(Folder, address, out Uri? full) && published(Uri.UnescapeDataString(full.AbsolutePath)[1..]) is { } url ? url + full.Fragment : css[start..end]);
            at = end;
        }
        return text.Append(css, at, css.Length - at).ToString();
    }

    // No other scheme or host, no place in the page, and not what stands from the root.
    private static bool IsRelative(string address) => address.Length > 0 && address[0] is not ('#' or '/') && !address.Contains(':');
}
