using System.Buffers;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Finds marks of Markdown in what was read as plain text: an author meant something by them, and they do nothing. A backslash before
/// a mark says that it is meant as it is. Nearly every text holds none, which one search tells.
/// </summary>
/// <param name="markdown">The Markdown of the page.</param>
internal sealed class StrayMarks(MarkdownBody markdown)
{
    private const int LongestShown = 60;
    private const string Www = "www.";
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*{#|<:");
    private static readonly string[] Addresses = ["http://", "https://", "www.", "mailto:", "tel:", "./", "../", "/", "#"];
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private readonly string _body = markdown.Text;
    private bool _hasStars;
    private bool _hasTable;
    private int _done;

    /// <summary>Whether git left two versions in this block, so that nothing else about it needs saying.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>Begins a paragraph, heading or cell.</summary>
    public void Begin() => _hasStars = _hasTable = HasConflict = false;

    /// <summary>Looks at what was read as plain text.</summary>
    public void Check(LiteralInline literal)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        // The backslash is in the place of the text, and not in its content.
        int start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        for (int i = literal.IsFirstCharacterEscaped ? 1 : 0; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAny(Marks);
            if (next < 0) break;
            i += next;
            int at = start + i;
            // What does not stand so in the file was made of something else, such as an entity.
            if (at < _done || at >= _body.Length || _body[at] != text[i]) continue;
            if (text[i] != ':') Check(at);
            else if (text[i..].StartsWith("://", StringComparison.Ordinal)) CheckAddress(start + text[..i].LastIndexOfAnyExcept(Letters) + 1, literal);
        }
        int www = text.IndexOf(Www, StringComparison.Ordinal);
        if (www >= 0 && start + www >= _done && start + www < _body.Length) CheckAddress(start + www, literal);
    }

    private void Check(int at)
    {
        MarkSpan line = markdown.LineOf(at);
        (int lineStart, int lineEnd) = (line.Start, line.End + 1);
        ReadOnlySpan<char> rest = _body.AsSpan(at, lineEnd - at);
        bool begins = _body.AsSpan(lineStart, at - lineStart).Trim(" \t>").IsEmpty;
        switch (rest[0])
        {
            case '[' when rest.StartsWith("[^", StringComparison.Ordinal):
                CheckFootnote(at, rest);
                break;
            case '[' when at > lineStart && _body[at - 1] == ')' && rest.IndexOf(']') is > 0 and var end && IsAddress(rest[1..end]):
                Show(StrayMarkDiagnostics.Link, Math.Max(lineStart, _body.LastIndexOf('(', at, at - lineStart + 1)), at + end + 1);
                break;
            case ']':
                CheckLink(at, lineStart, rest);
                break;
            case '*' when rest.StartsWith("**", StringComparison.Ordinal):
                int stars = rest.IndexOfAnyExcept('*') is >= 0 and var length ? length : rest.Length;
                if (!_hasStars) Report(StrayMarkDiagnostics.Stars, at, at + stars);
                _hasStars = true;
                _done = at + stars;
                break;
            case '{' when rest.StartsWith("{{", StringComparison.Ordinal) || rest.StartsWith("{%", StringComparison.Ordinal):
                int close = rest.IndexOf(rest[1] == '{' ? "}}" : "%}", StringComparison.Ordinal);
                Show(StrayMarkDiagnostics.Template, at, close < 0 ? at + 2 : at + close + 2);
                break;
            case '#' when begins && rest.IndexOfAnyExcept('#') is >= 2 and <= 6 and var signs && !char.IsWhiteSpace(rest[signs]):
                Report(StrayMarkDiagnostics.Heading, at, lineEnd, new string('#', signs), rest[signs..].TrimEnd().ToString());
                break;
            case '|' when begins && !_hasTable && rest.TrimEnd() is [_, .., '|'] row:
                Report(StrayMarkDiagnostics.Table, at, at + row.Length, string.Concat(Enumerable.Repeat("| --- ", row.Count('|') - 1)) + "|");
                _hasTable = true;
                break;
            case '<' when begins && rest.StartsWith(StrayMarkDiagnostics.ConflictStart, StringComparison.Ordinal):
                Report(StrayMarkDiagnostics.Conflict, at, lineEnd);
                HasConflict = true;
                break;
        }
    }

    // From where a web address may begin; its words are the words of a link, where there is one around it.
    private void CheckAddress(int start, LiteralInline literal)
    {
        for (Inline? outer = literal.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline) return;
        }
        if (start > 0 && char.IsLetterOrDigit(_body[start - 1])) return;
        string address = WebAddress.AtStart(_body.AsSpan(start));
        if (address.StartsWith(Www, StringComparison.Ordinal)) Report(StrayMarkDiagnostics.Address, start, start + address.Length, address, "https://" + address);
        else if (WebAddress.IsWhole(address)) Report(StrayMarkDiagnostics.Address, start, start + address.Length, address, address);
    }

    private void CheckFootnote(int at, ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(']');
        if (end < 3 || rest[1..end].ContainsAny(" \t[")) return;
        Report(StrayMarkDiagnostics.FootnoteText, at, at + end + 1, rest[..(end + 1)].ToString());
    }

    // [words](address, [words] (address), [words][name].
    private void CheckLink(int at, int lineStart, ReadOnlySpan<char> rest)
    {
        int open = _body.LastIndexOf('[', at, at - lineStart + 1);
        if (open < 0 || rest.Length < 2 || (open > lineStart && _body[open - 1] == '\\')) return;
        // [[page]], as notebooks and wikis write links.
        if (open > lineStart && _body[open - 1] == '[' && rest.StartsWith("]]", StringComparison.Ordinal) && (rest.Length == 2 || rest[2] is not ('(' or '[')) && _body.AsSpan(open + 1, at - open - 1).ContainsAny(Letters))
        {
            Show(StrayMarkDiagnostics.Link, open - 1 - (open > lineStart + 1 && _body[open - 2] == '!' ? 1 : 0), at + 2);
            return;
        }
        if (open > lineStart && _body[open - 1] == '!') open--;
        int close = rest[1] == '[' ? rest[1..].IndexOf(']') + 1 : rest.IndexOf(')');
        bool isMeant = rest[1] switch
        {
            '(' => true,
            ' ' => rest.StartsWith("] (", StringComparison.Ordinal) && close > 0 && IsAddress(rest[3..close]),
            '[' => close > 2 && rest[2] != '^',
            _ => false,
        };
        if (!isMeant) return;
        Show(StrayMarkDiagnostics.Link, open, at + (close > 0 ? close + 1 : WebAddress.Reach(rest)));
    }

    private void Show(DiagnosticDescriptor descriptor, int start, int end)
    {
        string shown = _body[start..end];
        Report(descriptor, start, end, shown.Length > LongestShown ? shown[..LongestShown] + "…" : shown);
    }

    private void Report(DiagnosticDescriptor descriptor, int start, int end, params string[] arguments)
    {
        markdown.Report(descriptor, new MarkSpan(start, end - 1), arguments);
        _done = end;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (string start in Addresses)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return text.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || text.Contains(".md#", StringComparison.OrdinalIgnoreCase);
    }
}
