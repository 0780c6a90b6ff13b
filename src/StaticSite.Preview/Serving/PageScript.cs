using System.Security.Cryptography;
using System.Text;

namespace StaticSite.Preview.Serving;

/// <summary>Puts the script of the preview at the end of each page. It is in no file of the site and in no output.</summary>
internal static class PageScript
{
    // No file of a site has such a name: hidden files are not published.
    private const string Own = "/.preview/";

    private static readonly byte[] Program = Read();

    /// <summary>Where the state is told.</summary>
    public const string Events = Own + "events";

    /// <summary>Where it is told what is known of a page.</summary>
    public const string Panel = Own + "page";

    /// <summary>The page with the script.</summary>
    /// <param name="page">HTML.</param>
    /// <param name="version">The version of the site in which it was asked for.</param>
    /// <param name="words">What it says before it knows more.</param>
    public static byte[] Add(byte[] page, long version, BrowserWords words)
    {
        byte[] settings = StateJson.Write(json =>
        {
            json.WriteNumber("version", version);
            json.WriteString("events", Events);
            json.WriteString("panel", Panel);
            json.WriteString("language", words.Code);
            json.WriteString("name", words.Preview);
            json.WriteString("errors", words.Errors);
            json.WriteString("close", words.Close);
        });
        ReadOnlySpan<byte> html = page;
        int at = html.LastIndexOf("</body>"u8) is >= 0 and int end ? end : page.Length;
        // The hash tells the script whether the page it asks for again is the one that is shown.
        byte[] hash = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 8)));
        return [.. html[..at], .. "<script data-preview=\""u8, .. hash, .. "\">\n("u8, .. Program, .. ")("u8, .. settings, .. ")</script>\n"u8, .. html[at..]];
    }

    private static byte[] Read()
    {
        using Stream stream = typeof(PageScript).Assembly.GetManifestResourceStream("client.js") ?? throw new InvalidOperationException("client.js");
        using StreamReader reader = new(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n").Trim());
    }
}
