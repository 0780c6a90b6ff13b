using System.Text;

namespace StaticSite.Rendering.Pages;

/// <summary>
/// Makes a page's HTML fit for reading elsewhere, beside other texts and without our styles: it keeps the attributes that carry meaning and leaves
/// out the rest. Ids go because those of two items would clash; links to them lead to the page. Drawings go because they need our styles; a table follows each.
/// </summary>
internal static class FeedHtml
{
    private const string Drawing = "svg";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept = new HashSet<string>(StringComparer.Ordinal)
    {
        "href", "src", "srcset", "sizes", "media", "alt", "title", "width", "height", "lang", "dir", "hreflang", "rel", "type", "datetime", "value", "cite",
        "colspan", "rowspan", "scope", "headers", "span", "start", "open", "checked", "disabled",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The HTML without what is only for the page. It is our own: every <c>&lt;</c> in text and every <c>&gt;</c> and quote in a value is escaped.</summary>
    public static string Portable(string html)
    {
        StringBuilder result = new(html.Length);
        ReadOnlySpan<char> rest = html;
        while (true)
        {
            int open = rest.IndexOf('<');
            if (open < 0) return result.Append(rest).ToString();
            result.Append(rest[..open]);
            rest = rest[open..];
            int close = rest.IndexOf('>');
            if (close < 0) return result.Append(rest).ToString();
            ReadOnlySpan<char> tag = rest[1..close];
            rest = rest[(close + 1)..];
            int name = tag.IndexOf(' ');
            if ((name < 0 ? tag : tag[..name]).SequenceEqual(Drawing))
            {
                int end = rest.IndexOf("</" + Drawing + ">", StringComparison.Ordinal);
                rest = end < 0 ? default : rest[(end + Drawing.Length + 3)..];
                continue;
            }
            result.Append('<');
            if (name < 0) result.Append(tag);
            else Tag(result, tag, name);
            result.Append('>');
        }
    }

    private static void Tag(StringBuilder result, ReadOnlySpan<char> tag, int name)
    {
        result.Append(tag[..name]);
        ReadOnlySpan<char> rest = tag[name..];
        while (!(rest = rest.TrimStart()).IsEmpty)
        {
            int end = rest.IndexOfAny(' ', '=');
            if (end < 0) end = rest.Length;
            ReadOnlySpan<char> attribute = rest[..end];
            if (end < rest.Length && rest[end] == '=') end = ValueEnd(rest, end + 1);
            if (Kept.Contains(attribute) || attribute.SequenceEqual("/")) result.Append(' ').Append(rest[..end]);
            rest = rest[end..];
        }
    }

    private static int ValueEnd(ReadOnlySpan<char> text, int start)
    {
        bool isQuoted = start < text.Length && text[start] is '"' or '\'';
        int length = isQuoted ? text[(start + 1)..].IndexOf(text[start]) + 2 : text[start..].IndexOf(' ');
        return length < (isQuoted ? 2 : 0) ? text.Length : start + length;
    }
}
