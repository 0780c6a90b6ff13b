namespace StaticSite.Offline;

/// <summary>One tag of HTML that a generator wrote: names in small letters, values in double quotes.</summary>
/// <param name="Name">The name of the element.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Attributes">Names with their values as written; null for an attribute without one.</param>
/// <param name="End">Where the text behind the tag begins.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, List<(string Name, string? Value)> Attributes, int End)
{
    /// <summary>Reads the tag at a place.</summary>
    /// <param name="html">The whole text.</param>
    /// <param name="open">Where the sign <c>&lt;</c> stands.</param>
    public static HtmlTag Read(string html, int open)
    {
        int at = open + 1;
        bool isEnd = at < html.Length && html[at] == '/';
        if (isEnd) at++;
        string name = Word(html, ref at);
        List<(string, string?)> attributes = [];
        while (at < html.Length && html[at] != '>')
        {
            string attribute = Word(html, ref at);
            if (attribute.Length == 0) at++;
            else if (at + 1 < html.Length && html[at] == '=' && html[at + 1] == '"')
            {
                int close = html.IndexOf('"', at + 2);
                if (close < 0) close = html.Length - 1;
                attributes.Add((attribute, html[(at + 2)..close]));
                at = close + 1;
            }
            else attributes.Add((attribute, null));
        }
        return new HtmlTag(name, isEnd, attributes, Math.Min(at + 1, html.Length));
    }

    private static string Word(string html, ref int at)
    {
        int start = at;
        while (at < html.Length && html[at] is not ('>' or '=' or '/' or '"') && !char.IsWhiteSpace(html[at])) at++;
        return html[start..at];
    }
}
