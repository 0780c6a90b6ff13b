using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StaticSite.Output.Audit;

/// <summary>Finds addresses in files that are no pages.</summary>
internal static class AddressScan
{
    private static readonly SearchValues<byte> AddressEnds = SearchValues.Create("\"'<>&\\ \t\r\n)"u8);

    /// <summary>Addresses of a style sheet: <c>url(…)</c>.</summary>
    public static void Css(ReadOnlySpan<byte> css, LinkSheet sheet)
    {
        for (int at; (at = css.IndexOf("url("u8)) >= 0;)
        {
            css = css[(at + 4)..];
            int end = css.IndexOf((byte)')');
            if (end < 0) return;
            sheet.Add(css[..end].Trim("\"' \t\r\n"u8));
        }
    }

    /// <summary>Whole addresses below a base: feeds, the sitemap and the like name pages by them.</summary>
    public static void Text(ReadOnlySpan<byte> text, ReadOnlySpan<byte> baseUrl, LinkSheet sheet)
    {
        for (int at; (at = text.IndexOf(baseUrl)) >= 0;)
        {
            text = text[at..];
            int end = text.IndexOfAny(AddressEnds);
            if (end < 0) end = text.Length;
            sheet.Add(text[..end]);
            text = text[end..];
        }
    }

    /// <summary>The style sheets of a feed: <c>&lt;?xml-stylesheet href="…"?&gt;</c>.</summary>
    public static void StyleSheets(ReadOnlySpan<byte> xml, LinkSheet sheet)
    {
        for (int at; (at = xml.IndexOf("<?xml-stylesheet "u8)) >= 0;)
        {
            xml = xml[(at + 17)..];
            int end = xml.IndexOf("?>"u8);
            int href = xml.IndexOf("href=\""u8);
            if (href < 0 || href > end) continue;
            ReadOnlySpan<byte> value = xml[(href + 6)..end];
            sheet.Add(value[..Math.Max(0, value.IndexOf((byte)'"'))]);
        }
    }

    /// <summary>Addresses of a web app manifest, relative to it (https://www.w3.org/TR/appmanifest/).</summary>
    public static void Manifest(ReadOnlySpan<byte> manifest, LinkSheet sheet)
    {
        Utf8JsonReader reader = new(manifest);
        bool isAddress = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) isAddress = reader.ValueTextEquals("src"u8) || reader.ValueTextEquals("start_url"u8) || reader.ValueTextEquals("url"u8);
            else if (reader.TokenType == JsonTokenType.String && isAddress) sheet.Add(Encoding.UTF8.GetBytes(reader.GetString()!));
        }
    }

    /// <summary>A calendar in whole lines: a line break and a space within a line mean nothing (RFC 5545, section 3.1).</summary>
    public static byte[] Unfolded(ReadOnlySpan<byte> calendar) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(calendar).Replace("\r\n ", "", StringComparison.Ordinal));
}
