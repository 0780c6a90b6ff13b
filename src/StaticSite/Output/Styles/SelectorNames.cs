namespace StaticSite.Output.Styles;

/// <summary>
/// Which names a page must have for a selector to match. States (<c>:hover</c>, <c>::marker</c>, <c>[open]</c>) come and go in the
/// browser and ask for nothing; what <c>:not()</c> excludes need not be there.
/// </summary>
internal static class SelectorNames
{
    /// <summary>Attributes that the browser itself sets and removes.</summary>
    private static readonly string[] StateAttributes = ["open"];

    /// <summary>Elements that the parser adds where a page leaves out their tags (HTML, 13.2.6).</summary>
    private static readonly string[] ImpliedElements = ["html", "head", "body", "tbody", "colgroup"];

    /// <summary>Adds the names that stand between two places.</summary>
    public static void Add(string css, int at, int end, List<StyleName> names)
    {
        while (at < end)
        {
            char sign = css[at];
            if (CssScan.IsComment(css, at)) at = CssScan.SkipComment(css, at);
            else if (sign is '.' or '#')
            {
                int start = at + 1;
                at = Math.Max(start, CssScan.NameEnd(css, start));
                names.Add(new StyleName(sign == '.' ? StyleNameKind.Class : StyleNameKind.Id, CssScan.Name(css, start, at)));
            }
            else if (sign == '[') at = AddAttribute(css, at, end, names);
            else if (sign == ':') at = AddPseudo(css, at, end, names);
            else if (CssScan.NameEnd(css, at) is int nameEnd && nameEnd > at)
            {
                // A namespace is declared by the sheet itself (@namespace); a page need not have it.
                if (nameEnd + 1 < end && css[nameEnd] == '|' && css[nameEnd + 1] != '=')
                {
                    at = nameEnd + 1;
                    continue;
                }
                string name = CssScan.Name(css, at, nameEnd).ToLowerInvariant();
                if (!ImpliedElements.Contains(name, StringComparer.Ordinal)) names.Add(new StyleName(StyleNameKind.Element, name));
                at = nameEnd;
            }
            else at++;
        }
    }

    private static int AddAttribute(string css, int at, int end, List<StyleName> names)
    {
        int close = CssScan.FindClosing(css, at, end);
        int start = at + 1;
        while (start < close && char.IsWhiteSpace(css[start])) start++;
        string name = CssScan.Name(css, start, CssScan.NameEnd(css, start)).ToLowerInvariant();
        if (name.Length > 0 && !StateAttributes.Contains(name, StringComparer.Ordinal)) names.Add(new StyleName(StyleNameKind.Attribute, name));
        return close + 1;
    }

    private static int AddPseudo(string css, int at, int end, List<StyleName> names)
    {
        int start = at;
        while (start < end && css[start] == ':') start++;
        int nameEnd = CssScan.NameEnd(css, start);
        if (nameEnd >= end || css[nameEnd] != '(') return Math.Max(nameEnd, at + 1);
        int close = CssScan.FindClosing(css, nameEnd, end);
        // Each alternative must be able to match; arguments of others are no selectors, or name what must not be there.
        if (css[start..nameEnd].ToLowerInvariant() is "is" or "where" or "has" or "host" or "slotted" or "-webkit-any") Add(css, nameEnd + 1, close, names);
        return close + 1;
    }
}
