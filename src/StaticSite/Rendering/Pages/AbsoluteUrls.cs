using System.Text;

namespace StaticSite.Rendering.Pages;

/// <summary>Makes the addresses in a page's HTML absolute, so that it can be read away from the site.</summary>
public static class AbsoluteUrls
{
    private const string Value = "=\"";
    private const string SourceSet = "srcset";
    private static readonly string[] Attributes = ["href", "src", SourceSet];

    /// <summary>Rewrites <c>/path</c> against the origin and <c>#fragment</c> against the page. The HTML is our own: quotes in text are escaped, so an attribute is what looks like one.</summary>
    public static string Rewrite(string html, string origin, string pageUrl)
    {
        StringBuilder? result = null;
        int copied = 0;
        for (int at = 0; (at = html.IndexOf(Value, at, StringComparison.Ordinal)) >= 0;)
        {
            ReadOnlySpan<char> before = html.AsSpan(0, at);
            at += Value.Length;
            foreach (string attribute in Attributes)
            {
                if (!before.EndsWith(attribute, StringComparison.Ordinal)) continue;
                Insert(at);
                if (attribute == SourceSet) at = Candidates(at);
                break;
            }
        }
        return result is null ? html : result.Append(html, copied, html.Length - copied).ToString();

        void Insert(int value)
        {
            string? prefix = value >= html.Length ? null : html[value] == '#' ? pageUrl : html[value] == '/' && (value + 1 >= html.Length || html[value + 1] != '/') ? origin : null;
            if (prefix is null) return;
            result ??= new StringBuilder(html.Length + 256);
            result.Append(html, copied, value - copied).Append(prefix);
            copied = value;
        }

        // Behind the first address of a set: each of the others follows a comma and a space.
        int Candidates(int start)
        {
            int end = html.IndexOf('"', start);
            if (end < 0) return html.Length;
            for (int comma = start; (comma = html.IndexOf(", ", comma, end - comma, StringComparison.Ordinal)) >= 0;)
            {
                comma += 2;
                Insert(comma);
            }
            return end;
        }
    }
}
