using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Output.Styles;

/// <summary>Finds the declarations in attributes <c>style</c> of layouts. What the template writes in them is taken for a value.</summary>
internal static class StyleAttributes
{
    private const string Name = "style=";

    /// <summary>Reads the attributes of one layout or partial.</summary>
    public static void Read(SourceText source, DiagnosticBag bag)
    {
        string text = source.Text;
        for (int at = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int from = at + Name.Length + 1;
            if (from >= text.Length || text[from - 1] is not ('"' or '\'') || !IsAttribute(text, at)) continue;
            int to = text.IndexOf(text[from - 1], from);
            // A tag in it means that its end is missing, which was said; a condition may write a part of a declaration.
            if (to < 0 || text.AsSpan(from, to - from).ContainsAny('<', '>', '&') || text.AsSpan(from, to - from).Contains("{%", StringComparison.Ordinal)) continue;
            ReadDeclarations(source, from, to, bag);
        }
    }

    // Within a start tag, and not in a comment of the page or of the template.
    private static bool IsAttribute(string text, int at)
    {
        if (at == 0 || !char.IsWhiteSpace(text[at - 1])) return false;
        int tag = text.AsSpan(0, at).LastIndexOfAny('<', '>');
        if (tag < 0 || text[tag] != '<' || !char.IsAsciiLetter(text[tag + 1])) return false;
        if (text.LastIndexOf("<!--", at, StringComparison.Ordinal) > text.LastIndexOf("-->", at, StringComparison.Ordinal)) return false;
        int comment = text.LastIndexOf("comment", at, StringComparison.Ordinal);
        return comment < 3 || text.AsSpan(0, comment).EndsWith("end") || !text.AsSpan(0, comment).TrimEnd(" -").EndsWith("{%");
    }

    private static void ReadDeclarations(SourceText source, int from, int to, DiagnosticBag bag)
    {
        string text = source.Text;
        for (int at = from; at < to;)
        {
            while (at < to && (char.IsWhiteSpace(text[at]) || text[at] == ';')) at++;
            int end = Math.Min(End(text, at, to), to);
            int colon = text.AsSpan(at, end - at).IndexOf(':');
            int output = text.AsSpan(at, end - at).IndexOf("{{", StringComparison.Ordinal);
            // A name that the template writes may be any.
            if (end > at && (output < 0 || (colon >= 0 && colon < output))) DeclarationCheck.Read(source, at, end, bag);
            at = end;
        }
    }

    // A value of the template may hold a semicolon between quotes.
    private static int End(string text, int at, int to)
    {
        while (at < to && text[at] != ';')
        {
            if (text[at] == '{' && at + 1 < to && text[at + 1] == '{' && text.IndexOf("}}", at, StringComparison.Ordinal) is > 0 and var close) at = close + 2;
            else if (text[at] == '(' && text.IndexOf(')', at, to - at) is > 0 and var bracket) at = bracket + 1;
            else at++;
        }
        return at;
    }
}
