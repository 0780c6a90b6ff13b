namespace StaticSite.Output;

/// <summary>A page taken apart, so that a message can say where its weight is.</summary>
internal static class PageParts
{
    private static readonly string[] Names = ["head", "styles", "scripts", "header", "main content", "footer"];

    /// <summary>Bytes of each part of a page, compressed on its own: together they are a little more than the page.</summary>
    public static IReadOnlyList<(string Name, int Size)> Weigh(ReadOnlySpan<byte> html, int quality)
    {
        List<byte>[] parts = Split(html);
        return [.. Names.Select((name, i) => (name, parts[i].Count == 0 ? 0 : PageBudget.Compressed(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts[i]), quality)))];
    }

    private static List<byte>[] Split(ReadOnlySpan<byte> html)
    {
        List<byte>[] parts = [[], [], [], [], [], []];
        int body = Place(html, "<body"u8, html.Length);
        int main = Place(html, "<main"u8, body);
        int end = html.LastIndexOf("</main>"u8) is >= 0 and int close ? close : html.Length;
        AddOutside(html[..body], parts, 0);
        if (main > body) AddOutside(html[body..main], parts, 3);
        if (end > main) AddOutside(html[main..end], parts, 4);
        AddOutside(html[Math.Max(main, end)..], parts, 5);
        return parts;
    }

    // Styles and scripts are parts of their own wherever they stand.
    private static void AddOutside(ReadOnlySpan<byte> html, List<byte>[] parts, int part)
    {
        while (!html.IsEmpty)
        {
            int style = Place(html, "<style"u8, html.Length);
            int script = Place(html, "<script"u8, html.Length);
            int start = Math.Min(style, script);
            parts[part].AddRange(html[..start]);
            html = html[start..];
            if (html.IsEmpty) return;
            ReadOnlySpan<byte> closing = style < script ? "</style>"u8 : "</script>"u8;
            int end = html.IndexOf(closing) is >= 0 and int at ? at + closing.Length : html.Length;
            parts[style < script ? 1 : 2].AddRange(html[..end]);
            html = html[end..];
        }
    }

    private static int Place(ReadOnlySpan<byte> html, ReadOnlySpan<byte> tag, int otherwise) => html.IndexOf(tag) is >= 0 and int at ? at : otherwise;
}
