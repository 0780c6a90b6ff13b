using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticSite.Diagnostics;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Finds lines of a paragraph that were meant as something else: as items of a list or rows of a table, as other programs write them, or
/// as a heading whose mark has a sign beside it that nobody sees. Most lines begin with a letter and are done at once.
/// </summary>
/// <param name="markdown">The Markdown of the page.</param>
internal sealed class StrayLines(MarkdownBody markdown)
{
    private const string Blanks = "\u00A0\u202F\u200B\u2060\uFEFF\u2007";
    // Bullets of word processors, those of their own fonts among them.
    private const string BulletSigns = "•▪▫■□●○◦‣⁃∙➢➤►▶✓✔✅☑\uF0B7\uF0A7\uF0D8\uF0FC\uF076";
    private static readonly SearchValues<char> Bullets = SearchValues.Create(BulletSigns);
    private static readonly SearchValues<char> Ornaments = SearchValues.Create(BulletSigns + " \t\u00A0");
    private readonly string _body = markdown.Text;
    private bool _hasBullet;
    private (MarkSpan Line, Start Start) _first;

    // How a line begins: the kind of its mark, its number, and where its words begin.
    private readonly record struct Start(char Kind, int Number, int Words);

    /// <summary>Looks at the lines of a paragraph.</summary>
    public void Check(ParagraphBlock paragraph)
    {
        // A cell holds no list.
        if (paragraph.Parent is TableCell || !DestinationPlace.IsInside(_body, paragraph.Span)) return;
        Start before = default;
        MarkSpan lineBefore = new(0, -1);
        int end = paragraph.Span.End + 1;
        bool hasTabs = _body.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Contains('\t');
        for (int at = paragraph.Span.Start; at < end;)
        {
            int length = _body.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            int next = length < 0 ? end : at + length;
            while (at < next && _body[at] is ' ' or '\t' or '>') at++;
            MarkSpan line = new(at, next - 1);
            if (line.Length > 0)
            {
                ReadOnlySpan<char> text = _body.AsSpan(at, next - at);
                bool isPlain = IsPlain(text);
                if (!isPlain && Hidden(text) is { } visible)
                {
                    markdown.Report(SlipDiagnostics.Invisible, line, visible);
                    return;
                }
                Start begin = isPlain ? default : Begin(text);
                if (begin.Kind != default && begin.Kind == before.Kind && (begin.Number == 0 || begin.Number == before.Number + 1))
                {
                    Report(lineBefore, before);
                    return;
                }
                if (lineBefore.Length == 0 && !_hasBullet && Bullets.Contains(begin.Kind) && IsSecond(line, begin)) return;
                if (hasTabs && Columns(text) is > 1 and var columns && lineBefore.Length > 0 && Columns(_body.AsSpan(lineBefore.Start, lineBefore.Length)) == columns)
                {
                    string row = $"| {string.Join(" | ", _body.Substring(lineBefore.Start, lineBefore.Length).Split('\t', StringSplitOptions.TrimEntries))} |";
                    markdown.Report(SlipDiagnostics.Tabs, lineBefore, row, string.Concat(Enumerable.Repeat("| --- ", columns)) + "|");
                    return;
                }
                (before, lineBefore) = (begin, line);
            }
            at = next;
            while (at < end && _body[at] is '\r' or '\n') at++;
        }
    }

    // Most lines begin with a letter that is no number of a list.
    private static bool IsPlain(ReadOnlySpan<char> text) => char.IsLetter(text[0]) && text[0] is not ('I' or 'V' or 'X') && !(text.Length > 1 && text[1] == ')');

    // One bullet may be an ornament; a second paragraph that begins with the same one makes a list.
    private bool IsSecond(MarkSpan line, Start start)
    {
        // Those of the fonts of word processors are ornaments nowhere.
        bool isSecond = _first.Start.Kind == start.Kind || start.Kind >= '\uE000';
        if (isSecond) Report(_first.Start.Kind == start.Kind ? _first.Line : line, _first.Start.Kind == start.Kind ? _first.Start : start);
        else _first = (line, start);
        return isSecond;
    }

    private void Report(MarkSpan line, Start start)
    {
        _hasBullet = true;
        string words = _body[start.Words..(line.End + 1)].Trim().TrimEnd('\\');
        markdown.Report(SlipDiagnostics.RunTogether, line, start.Number > 0 && start.Kind is not ('a' or 'а') ? $"{start.Number}. {words}" : $"- {words}");
    }

    private Start Begin(ReadOnlySpan<char> text)
    {
        char first = text[0];
        int offset = Offset(text);
        if (char.IsLetter(first))
        {
            // a) b) and I. II.
            if (text.Length > 2 && text[1] == ')' && text[2] is ' ' or '\u00A0') return new Start(first < '\u0400' ? 'a' : 'а', first, offset + 2);
            int roman = text.IndexOfAnyExcept("IVX");
            return roman is > 0 and < 5 && text.Length > roman + 1 && text[roman] is '.' or ')' && text[roman + 1] == ' ' && Roman(text[..roman]) is > 0 and var number ? new Start('I', number, offset + roman + 1) : default;
        }
        // A line of nothing else is an ornament.
        if (Bullets.Contains(first)) return text.IndexOfAnyExcept(Ornaments) < 0 ? default : new Start(first, 0, offset + 1);
        if (text.Length < 2) return default;
        switch (first)
        {
            // Speech begins so as well, and is made of sentences; lines that are broken on purpose are left alone.
            case '–' or '—' when char.IsWhiteSpace(text[1]) && !text.EndsWith("  ") && text[^1] is not ('\\' or '.' or '!' or '?' or '…' or '"' or '”' or '»') && !text[1..].ContainsAny('–', '—'):
                return new Start('–', 0, offset + 1);
            case '-' or '*' or '+' when char.IsLetter(text[1]) && !text[1..].Contains(first):
                return new Start(first, 0, offset + 1);
            case '(' or '№':
                int close = text[1..].IndexOfAnyExceptInRange('0', '9') + 1;
                if (close is < 2 or > 3 || (first == '(') != (text[close] == ')')) return default;
                return new Start(first, int.Parse(text[1..close]), offset + close + (first == '(' ? 1 : 0));
            case >= '0' and <= '9':
                int digits = text.IndexOfAnyExceptInRange('0', '9');
                return digits is 1 or 2 && text[digits] is '.' or ')' && text.Length > digits + 1 && (char.IsLetter(text[digits + 1]) || char.IsWhiteSpace(text[digits + 1]))
                    ? new Start('1', int.Parse(text[..digits]), offset + digits + 1) : default;
            default:
                return default;
        }
    }

    private int Offset(ReadOnlySpan<char> text)
    {
        _body.AsSpan().Overlaps(text, out int offset);
        return offset;
    }

    private static int Roman(ReadOnlySpan<char> letters)
    {
        int index = Array.IndexOf(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], letters.ToString());
        return index + 1;
    }

    // The line as it should be, where a sign that nobody sees stands before or right behind the mark of a heading or list.
    private static string? Hidden(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(Blanks);
        bool isBefore = rest.Length < text.Length;
        if (!isBefore && text[0] is not ('#' or '-' or '*' or '+' or '1')) return null;
        int signs = rest.IndexOfAnyExcept('#');
        int mark = signs is > 0 and < 7 ? signs : rest.Length > 0 && rest[0] is '-' or '*' or '+' ? 1 : rest.Length > 1 && rest[0] is '1' && rest[1] is '.' or ')' ? 2 : 0;
        if (mark == 0 || rest.Length <= mark) return null;
        ReadOnlySpan<char> words = rest[mark..].TrimStart(" " + Blanks);
        bool isBehind = rest[mark] != ' ' && Blanks.Contains(rest[mark], StringComparison.Ordinal);
        return words.Length > 0 && (isBehind || (isBefore && rest[mark] == ' ')) ? $"{rest[..mark]} {words.TrimEnd()}" : null;
    }

    private static int Columns(ReadOnlySpan<char> text) => text.TrimEnd().Count('\t') + 1;
}
