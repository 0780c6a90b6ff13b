namespace StaticSite.Rendering.Layouts;

/// <summary>A word, a quoted text or a sign within a tag.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it stands in the template, in UTF-16 units.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct TemplateToken(TokenKind Kind, int Offset, int Length)
{
    /// <summary>Its letters.</summary>
    /// <param name="text">The text of the template.</param>
    public string In(string text) => text.Substring(Offset, Length);

    /// <summary>Whether it is a sign, and this one.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="sign">The sign.</param>
    public bool IsSign(string text, char sign) => Kind == TokenKind.Sign && text[Offset] == sign;

    /// <summary>Reads up to the end of a tag; null when the tag does not end.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="close">What ends the tag: two signs.</param>
    /// <param name="at">Where to begin; afterwards behind the end.</param>
    public static List<TemplateToken>? Read(string text, string close, ref int at)
    {
        List<TemplateToken> tokens = [];
        while (at < text.Length)
        {
            char c = text[at];
            int start = at;
            if (string.CompareOrdinal(text, at, close, 0, 2) == 0)
            {
                at += 2;
                return tokens;
            }
            // What opens next is no part of this.
            if (c == '{' && at + 1 < text.Length && text[at + 1] is '{' or '%') return null;
            if (c is '"' or '\'')
            {
                int end = text.IndexOf(c, at + 1);
                if (end < 0) return null;
                at = end + 1;
                tokens.Add(new TemplateToken(TokenKind.Text, start + 1, end - start - 1));
            }
            else if (LayoutTemplate.IsNamePart(c))
            {
                while (at < text.Length && (LayoutTemplate.IsNamePart(text[at]) || (text[at] == '-' && at + 1 < text.Length && LayoutTemplate.IsNamePart(text[at + 1])))) at++;
                tokens.Add(new TemplateToken(TokenKind.Name, start, at - start));
            }
            else
            {
                at++;
                if (!char.IsWhiteSpace(c)) tokens.Add(new TemplateToken(TokenKind.Sign, start, 1));
            }
        }
        return null;
    }
}
