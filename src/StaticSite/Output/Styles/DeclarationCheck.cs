using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Output.Styles;

/// <summary>Finds declarations of a sheet that browsers drop: a property that is misspelt, a colon or a semicolon that is missing.</summary>
internal static class DeclarationCheck
{
    /// <summary>Reads one declaration.</summary>
    /// <param name="source">The sheet.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where its semicolon or the brace behind it stands.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static void Read(SourceText source, int from, int to, DiagnosticBag bag)
    {
        string css = source.Text;
        int end = Math.Min(CssScan.NameEnd(css, from), to);
        // Names of one browser, of the sheet itself, and what made old browsers different.
        if (end == from || css[from] is '-' or '_') return;
        int colon = SkipSpace(css, end, to);
        if (colon >= to || css[colon] != ':')
        {
            bag.Add(OutputDiagnostics.BrokenDeclaration.At(source.Span(from, end - from), "it has no colon behind the property"));
            return;
        }
        string name = CssScan.Name(css, from, end);
        // What comes to CSS after this list was written has a name that no other one is like.
        if (!CssProperties.All.Contains(name) && Nearest.Of(name, CssProperties.All, limit: 2) is { } near) bag.Add(OutputDiagnostics.UnknownProperty.At(source.Span(from, end - from), name, Nearest.Hint(near)));
        for (int at = colon + 1; at < to;)
        {
            at = SkipSpace(css, at, to);
            int line = css.AsSpan(0, at).LastIndexOf('\n');
            int word = CssScan.NameEnd(css, at);
            if (word > at && word < to && css[SkipSpace(css, word, to)] == ':' && line > colon && css.AsSpan(line + 1, at - line - 1).IsWhiteSpace() && CssProperties.All.Contains(css[at..word]))
            {
                bag.Add(OutputDiagnostics.BrokenDeclaration.At(source.Span(from, end - from), "it has no semicolon at its end"));
                return;
            }
            at = word > at ? word : Step(css, at, to);
        }
    }

    private static int Step(string css, int at, int to)
    {
        if (at >= to) return to;
        if (css[at] is '"' or '\'') return CssScan.SkipString(css, at);
        return css[at] is '(' or '[' ? CssScan.FindClosing(css, at, to) + 1 : at + 1;
    }

    private static int SkipSpace(string css, int at, int to)
    {
        while (at < to && (char.IsWhiteSpace(css[at]) || CssScan.IsComment(css, at))) at = char.IsWhiteSpace(css[at]) ? at + 1 : CssScan.SkipComment(css, at);
        return at;
    }
}
