using System.Text;

namespace StaticSite.Offline;

/// <summary>
/// Fits the HTML of one page into a file with the texts of others: ids get a prefix, headings go down, links lead within the
/// file, and whatever would ask the network is left out. The HTML is our own, so tags are closed and values are in quotes.
/// </summary>
/// <param name="prefix">The id of the section, which stands before each id within it.</param>
/// <param name="down">By how many levels headings go down.</param>
/// <param name="section">The id of the section with the text of a page, by the page's address; null when the file has none.</param>
internal sealed class SectionHtml(string prefix, int down, Func<string, string?> section)
{
    // Ids of sections are made of names of files and have none.
    private const string Separator = ".";
    private static readonly string[] Dropped = ["figure", "picture", "svg", "script", "style", "iframe", "video", "audio"];
    private static readonly string[] References = ["aria-labelledby", "aria-describedby", "aria-controls", "headers"];

    /// <summary>The text as it stands in the file.</summary>
    public string Rewrite(string html)
    {
        StringBuilder text = new(html.Length);
        Stack<bool> links = new();
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) break;
            text.Append(html, at, open - at);
            HtmlTag tag = HtmlTag.Read(html, open);
            at = tag.End;
            if (tag is { IsEnd: false } && Array.IndexOf(Dropped, tag.Name) >= 0) at = Skip(html, tag);
            else if (tag.Name == "a") Link(tag, links, text);
            else if (tag.Name is not ("img" or "source")) Write(tag, text);
        }
        // A paragraph may have held nothing but a picture.
        return text.Append(html, at, html.Length - at).Replace("<p></p>\n", "").ToString();
    }

    private void Link(HtmlTag tag, Stack<bool> links, StringBuilder text)
    {
        if (tag.IsEnd)
        {
            if (links.Count == 0 || links.Pop()) text.Append("</a>");
            return;
        }
        string? target = tag.Attributes.Find(attribute => attribute.Name == "href").Value is { } href ? Target(href) : "";
        links.Push(target is not null);
        if (target is null) return;
        text.Append("<a");
        if (target.Length > 0) text.Append(" href=\"").Append(target).Append('"');
        foreach ((string name, string? value) in tag.Attributes.Where(attribute => attribute.Name is not ("href" or "class"))) Attribute(name, value, text);
        text.Append('>');
    }

    // Null for a page of the site that the file does not hold: its words stay, the link goes.
    private string? Target(string href)
    {
        if (href.StartsWith('#')) return $"#{Own(href[1..])}";
        if (!href.StartsWith('/')) return href;
        int hash = href.IndexOf('#', StringComparison.Ordinal);
        return section(hash < 0 ? href : href[..hash]) is { } id ? "#" + id + (hash < 0 ? "" : Separator + href[(hash + 1)..]) : null;
    }

    private string Own(string id) => prefix + Separator + id;

    private void Write(HtmlTag tag, StringBuilder text)
    {
        string name = tag.Name is ['h', >= '1' and <= '6'] ? "h" + (char)Math.Min(tag.Name[1] + down, '6') : tag.Name;
        if (tag.IsEnd)
        {
            text.Append("</").Append(name).Append('>');
            return;
        }
        text.Append('<').Append(name);
        foreach ((string attribute, string? value) in tag.Attributes) if (!IsMark(name, attribute)) Attribute(attribute, value, text);
        text.Append('>');
    }

    // Classes of words are for the checks of the whole site.
    private static bool IsMark(string element, string attribute) => attribute == "class" && element is "strong" or "em" or "span" or "abbr";

    private void Attribute(string name, string? value, StringBuilder text)
    {
        text.Append(' ').Append(name);
        if (value is null) return;
        if (name == "id") value = Own(value);
        else if (Array.IndexOf(References, name) >= 0) value = string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Own));
        text.Append("=\"").Append(value).Append('"');
    }

    // Behind the end tag of the element, elements of the same name within it included.
    private static int Skip(string html, HtmlTag start)
    {
        int depth = 1;
        int at = start.End;
        while (depth > 0)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) return html.Length;
            HtmlTag tag = HtmlTag.Read(html, open);
            if (tag.Name == start.Name) depth += tag.IsEnd ? -1 : 1;
            at = tag.End;
        }
        return at;
    }
}
