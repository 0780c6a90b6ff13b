using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Output.Styles;

/// <summary>Finds what browsers pass over without a word in the sheets of a theme: braces that do not meet, custom properties that nobody sets, files that are not there.</summary>
/// <param name="hasAsset">Tells whether the site publishes a file, by its path: <c>assets/field.jpg</c>.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class SheetCheck(Func<string, bool> hasAsset, DiagnosticBag bag)
{
    // Nobody writes so, and whoever reads on would need a stack as deep.
    private const int Deepest = 200;
    // Files of the theme's sheets are published there.
    private static readonly Uri Folder = new("https://site.invalid/styles/");
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourceSpan Span)> _used = [];
    private bool _isFunction;

    /// <summary>Whether the sheet that was read last is too deep for whoever reads on.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Reads one sheet.</summary>
    /// <returns>Whether its braces meet, so that the rest of it can be read.</returns>
    public bool Read(SourceText source)
    {
        string css = source.Text;
        Stack<int> open = [];
        IsTooDeep = false;
        bool isWhole = true;
        for (int at = 0; at < css.Length;)
        {
            int end = CssScan.NameEnd(css, at);
            if (end > at)
            {
                at = Word(source, at, end);
                continue;
            }
            // Up to its end everything is a part of it, so nothing else can be said.
            if (IsUnended(css, at) is { } what) return Report(OutputDiagnostics.UnendedInSheet, source, at, what);
            if (css[at] is '(' or '[' or '{') open.Push(at);
            // The parameters of a function are set by whoever calls it.
            if (css[at] == '{') _isFunction = false;
            if (open.Count > Deepest)
            {
                IsTooDeep = true;
                return Report(OutputDiagnostics.Braces, source, open.Last(), "more than 200 others stand within this");
            }
            else if (css[at] is ')' or ']' && open.TryPeek(out int bracket) && css[bracket] != '{') open.Pop();
            else if (css[at] is '}' && open.Count == 0) isWhole = Report(OutputDiagnostics.Braces, source, at, "this } closes nothing");
            else if (css[at] is '}' && open.TryPop(out int other) && css[other] != '{') return Report(OutputDiagnostics.Braces, source, other, $"this {css[other]} is never closed");
            at = CssScan.IsComment(css, at) ? CssScan.SkipComment(css, at) : css[at] is '"' or '\'' ? CssScan.SkipString(css, at) : at + 1;
        }
        return open.TryPop(out int last) ? Report(OutputDiagnostics.Braces, source, last, $"this {css[last]} is never closed") : isWhole;
    }

    // A text ends on its line, unless a backslash leads it on.
    private static string? IsUnended(string css, int at)
    {
        if (CssScan.IsComment(css, at)) return css.IndexOf("*/", at + 2, StringComparison.Ordinal) < 0 ? "the comment that begins here has no */" : null;
        if (css[at] is not ('"' or '\'')) return null;
        int end = CssScan.SkipString(css, at);
        bool isClosed = end - at > 1 && css[end - 1] == css[at];
        int line = css.AsSpan(at, end - at).IndexOf('\n');
        return isClosed && (line < 0 || css[at + line - 1] is '\\' or '\r') ? null : "the text that begins here has no " + css[at];
    }

    private bool Report(DiagnosticDescriptor descriptor, SourceText source, int at, string what)
    {
        bag.Add(descriptor.At(source.Span(at, 1), what));
        return false;
    }

    /// <summary>Reports what no sheet sets; once all are read.</summary>
    /// <param name="isNamed">Tells whether a name stands in a script or a layout, which may set it.</param>
    public void End(Func<string, bool> isNamed)
    {
        foreach ((string name, SourceSpan span) in _used)
        {
            if (!_set.Contains(name) && !isNamed(name)) bag.Add(OutputDiagnostics.UnsetProperty.At(span, name, Nearest.Hint(name, _set)));
        }
    }

    // The place behind it.
    private int Word(SourceText source, int start, int end)
    {
        string css = source.Text;
        ReadOnlySpan<char> word = css.AsSpan(start, end - start);
        int next = SkipSpace(css, end);
        if (word.StartsWith("--", StringComparison.Ordinal) && next < css.Length && css[next] is ':' or '{') _set.Add(CssScan.Name(css, start, end));
        if (_isFunction && word.StartsWith("--", StringComparison.Ordinal)) _set.Add(CssScan.Name(css, start, end));
        if (word.Equals("function", StringComparison.OrdinalIgnoreCase) && start > 0 && css[start - 1] == '@') _isFunction = true;
        if (end >= css.Length || css[end] != '(') return end;
        if (word.Equals("var", StringComparison.OrdinalIgnoreCase)) Use(source, SkipSpace(css, end + 1));
        else if (word.Equals("url", StringComparison.OrdinalIgnoreCase)) return Address(source, end);
        return end;
    }

    // A second value stands in where the property is not set.
    private void Use(SourceText source, int start)
    {
        int end = CssScan.NameEnd(source.Text, start);
        int next = SkipSpace(source.Text, end);
        if (end > start && next < source.Text.Length && source.Text[next] == ')') _used.Add((CssScan.Name(source.Text, start, end), source.Span(start, end - start)));
    }

    private int Address(SourceText source, int bracket)
    {
        string css = source.Text;
        int start = SkipSpace(css, bracket + 1);
        bool isQuoted = start < css.Length && css[start] is '"' or '\'';
        int end = isQuoted ? css.IndexOf(css[start], start + 1) : css.AsSpan(start).IndexOfAny(" \t\r\n)") is >= 0 and var length ? start + length : -1;
        if (end < 0) return css.Length;
        if (isQuoted) start++;
        string address = css[start..end];
        // Another scheme, another host, or a place in the page itself; and what stands from the root is known only when all files are.
        if (address.Length > 0 && address[0] is not ('#' or '/') && !address.AsSpan(0, address.AsSpan().IndexOf('/') is >= 0 and var slash ? slash : address.Length).Contains(':')
            && Uri.TryCreate(Folder, address, out Uri? full) && !hasAsset(Uri.UnescapeDataString(full.AbsolutePath)[1..]))
        {
            bag.Add(OutputDiagnostics.SheetLink.At(source.Span(start, end - start), address, Uri.UnescapeDataString(full.AbsolutePath)[1..]));
        }
        return isQuoted ? end + 1 : end;
    }

    private static int SkipSpace(string css, int at)
    {
        while (at < css.Length && char.IsWhiteSpace(css[at])) at++;
        return at;
    }
}
