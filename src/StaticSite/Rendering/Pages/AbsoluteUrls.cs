using System.Text;

namespace StaticSite.Rendering.Pages;

/// <summary>Makes the addresses in a page's HTML absolute, so that it can be read away from the site.</summary>
public static class AbsoluteUrls
{
    private static readonly string[] Attributes = ["href=\"", "src=\""];

    /// <summary>Rewrites <c>/path</c> against the origin and <c>#fragment</c> against the page. The HTML is our own: quotes in text are escaped, so an attribute is what looks like one.</summary>
    public static string Rewrite(string html, string origin, string pageUrl)
    {
        StringBuilder? result = null;
        int copied = 0;
        for (int i = 0; i < html.Length; i++)
        {
            foreach (string attribute in Attributes)
            {
                if (string.CompareOrdinal(html, i, attribute, 0, attribute.Length) != 0) continue;
                int value = i + attribute.Length;
                string? prefix = value >= html.Length ? null : html[value] == '#' ? pageUrl : html[value] == '/' && (value + 1 >= html.Length || html[value + 1] != '/') ? origin : null;
                if (prefix is null) break;
                result ??= new StringBuilder(html.Length + 256);
                result.Append(html, copied, value - copied).Append(prefix);
                copied = value;
                i = value;
                break;
            }
        }
        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();
    }
}
