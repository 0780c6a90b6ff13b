using System.Text;

namespace StaticSite.Rendering.Pages;

/// <summary>Makes a style sheet smaller without changing its meaning: comments go, and white space that separates nothing. Strings stay as they are.</summary>
public static class CssText
{
    /// <summary>The sheet on one line.</summary>
    public static string Minify(string css)
    {
        StringBuilder text = new(css.Length);
        for (int i = 0; i < css.Length;)
        {
            char sign = css[i];
            if (sign == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                int end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 2;
            }
            else if (sign is '"' or '\'')
            {
                int end = StringEnd(css, i);
                text.Append(css, i, end - i);
                i = end;
            }
            else if (char.IsWhiteSpace(sign))
            {
                while (i < css.Length && char.IsWhiteSpace(css[i])) i++;
                if (text.Length > 0 && i < css.Length && !IsSeparator(text[^1]) && css[i] is not ('{' or '}' or ';' or ',')) text.Append(' ');
            }
            else
            {
                if (sign == '}' && text.Length > 0 && text[^1] == ';') text.Length--;
                if (sign is '{' or '}' or ';' or ',' && text.Length > 0 && text[^1] == ' ') text.Length--;
                text.Append(sign);
                i++;
            }
        }
        return text.ToString().Trim();
    }

    // Around a colon a space can mean something (a :hover is not a:hover), so it stays.
    private static bool IsSeparator(char sign) => sign is '{' or '}' or ';' or ',' or ' ';

    private static int StringEnd(string css, int start)
    {
        for (int i = start + 1; i < css.Length; i++)
        {
            if (css[i] == '\\') i++;
            else if (css[i] == css[start]) return i + 1;
        }
        return css.Length;
    }
}
