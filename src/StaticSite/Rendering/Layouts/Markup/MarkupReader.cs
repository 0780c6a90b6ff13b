using System.Buffers;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>Reads the text between the tags of a template as HTML, beginning within whatever is open there.</summary>
/// <param name="template">The template.</param>
/// <param name="tags">Opens and closes the elements.</param>
internal sealed class MarkupReader(LayoutTemplate template, MarkupTags tags)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/><");
    private readonly string _text = template.Text;
    private int _at;
    private int _end;

    /// <summary>Reads a piece of text.</summary>
    public void Read(int from, int to, MarkupState state)
    {
        _at = from;
        _end = to;
        while (_at < _end && state.Mode != MarkupMode.Lost)
        {
            switch (state.Mode)
            {
                case MarkupMode.Text: ReadText(state); break;
                case MarkupMode.TagName: ReadTagName(state); break;
                case MarkupMode.InTag: ReadInTag(state); break;
                case MarkupMode.BeforeValue: ReadBeforeValue(state); break;
                case MarkupMode.Quoted: ReadQuoted(state); break;
                case MarkupMode.Unquoted: ReadUnquoted(state); break;
                case MarkupMode.Comment: ReadComment(state); break;
                case MarkupMode.Declaration: ReadDeclaration(state); break;
                case MarkupMode.RawText: ReadRawText(state); break;
            }
        }
    }

    /// <summary>Something is written here that the template does not say.</summary>
    public void Output(LiquidPiece piece, MarkupState state)
    {
        // Names that the template makes are taken for the same: their values may be.
        if (state.Mode == MarkupMode.TagName) state.Tag += "{{}}";
        if (state.Mode is not (MarkupMode.BeforeValue or MarkupMode.Unquoted)) return;
        state.Mode = MarkupMode.Unquoted;
        if (piece.Tag!.Length == 0) tags.Add(new MarkupFinding(LayoutDiagnostics.UnquotedValue, piece.From, piece.To - piece.From, _text[piece.From..piece.To]), state);
    }

    /// <summary>The template ends.</summary>
    public void End(MarkupState state)
    {
        switch (state.Mode)
        {
            case MarkupMode.Quoted: Unended("the quote that opens here is never closed", state.ValueStart, 1, state); break;
            case MarkupMode.Comment: Unended("the comment that begins here has no -->", state.Start, 4, state); break;
            case MarkupMode.TagName or MarkupMode.InTag or MarkupMode.Declaration when !template.IsPartial: TagWithoutEnd(state); break;
            // A partial may hold the beginning of a tag.
            case MarkupMode.TagName or MarkupMode.InTag or MarkupMode.BeforeValue or MarkupMode.Unquoted:
                tags.OpenElsewhere(state.Tag.ToLowerInvariant(), state.Start, state);
                break;
            case MarkupMode.Text or MarkupMode.RawText: tags.End(state); break;
        }
    }

    private void ReadText(MarkupState state)
    {
        int open = _text.IndexOf('<', _at, _end - _at);
        _at = open < 0 ? _end : open + 1;
        if (open < 0) return;
        bool isEnd = _at < _end && _text[_at] == '/';
        int name = isEnd ? _at + 1 : _at;
        if (name >= _end)
        {
            // The name is one that the template writes, or this is no tag.
            if (name < _text.Length && _text[name] == '{') state.Mode = MarkupMode.Lost;
            return;
        }
        state.Start = open;
        if (StartsWith("!--"))
        {
            _at += 3;
            state.Mode = MarkupMode.Comment;
        }
        else if (_text[_at] == '!') state.Mode = MarkupMode.Declaration;
        // XML has other rules.
        else if (_text[_at] == '?') state.Mode = MarkupMode.Lost;
        else if (char.IsAsciiLetter(_text[name]))
        {
            _at = name;
            state.Mode = MarkupMode.TagName;
            state.Tag = "";
            state.IsEnd = isEnd;
            state.HasSlash = false;
        }
    }

    private void ReadTagName(MarkupState state)
    {
        int end = _text.AsSpan(_at, _end - _at).IndexOfAny(NameEnds);
        end = end < 0 ? _end : _at + end;
        state.Tag += _text[_at..end];
        _at = end;
        if (_at < _end) state.Mode = MarkupMode.InTag;
    }

    private void ReadInTag(MarkupState state)
    {
        char sign = _text[_at++];
        if (sign == '>') EndTag(state);
        else if (sign == '=') state.Mode = MarkupMode.BeforeValue;
        else if (sign == '<')
        {
            _at--;
            TagWithoutEnd(state);
            int open = state.Open.Count;
            EndTag(state);
            if (state.Open.Count > open) state.Open[^1] = state.Open[^1] with { IsForgiven = true };
        }
        else if (sign is '"' or '\'') Lose("this quote belongs to no value", _at - 1, 1, state);
        else if (!char.IsWhiteSpace(sign)) state.HasSlash = sign == '/';
    }

    private void EndTag(MarkupState state)
    {
        if (state.IsEnd) tags.Close(state);
        else tags.Open(state);
    }

    private void ReadBeforeValue(MarkupState state)
    {
        char sign = _text[_at];
        if (char.IsWhiteSpace(sign)) _at++;
        else if (sign is '"' or '\'')
        {
            state.ValueStart = _at++;
            state.Quote = sign;
            state.HasSlash = false;
            state.Mode = MarkupMode.Quoted;
        }
        else state.Mode = sign == '>' ? MarkupMode.InTag : MarkupMode.Unquoted;
    }

    private void ReadQuoted(MarkupState state)
    {
        int close = _text.IndexOf(state.Quote, _at, _end - _at);
        _at = close < 0 ? _end : close + 1;
        if (close < 0) return;
        if (IsOpeningQuote(state.ValueStart + 1, close)) Lose("the quote that opens here is never closed", state.ValueStart, 1, state);
        else state.Mode = MarkupMode.InTag;
    }

    // The quote that should end a value opens the next one: name="value next="…
    private bool IsOpeningQuote(int from, int close)
    {
        ReadOnlySpan<char> value = _text.AsSpan(from, close - from).TrimEnd();
        bool isFollowed = close + 1 < _text.Length && !char.IsWhiteSpace(_text[close + 1]) && _text[close + 1] is not ('>' or '/');
        bool hasTag = value.Contains('>') && value.Contains('<');
        if (value is not [.. var name, '=']) return hasTag && isFollowed && char.IsLetterOrDigit(_text[close + 1]);
        if (hasTag) return true;
        int start = name.Length;
        while (start > 0 && (char.IsAsciiLetter(name[start - 1]) || name[start - 1] == '-')) start--;
        return isFollowed && start > 0 && start < name.Length && char.IsWhiteSpace(name[start - 1]);
    }

    private void ReadUnquoted(MarkupState state)
    {
        char sign = _text[_at];
        bool isLast = _at + 1 < _text.Length && (char.IsWhiteSpace(_text[_at + 1]) || _text[_at + 1] == '>');
        if (sign is '"' or '\'' && isLast) Lose("this quote ends a value that does not begin with one", _at, 1, state);
        else if (char.IsWhiteSpace(sign) || sign == '>') state.Mode = MarkupMode.InTag;
        else _at++;
    }

    private void ReadComment(MarkupState state)
    {
        int end = _text.IndexOf("-->", _at, _end - _at, StringComparison.Ordinal);
        int next = _text.IndexOf("<!--", _at, (end < 0 ? _end : end) - _at, StringComparison.Ordinal);
        // Old ways to show something to some browsers.
        bool isNext = next >= 0 && next + 4 < _text.Length && _text[next + 4] is not ('>' or '<' or '[') && _text[state.Start + 4] != '[';
        if (isNext)
        {
            Unended("the comment that begins here has no -->", state.Start, 4, state);
            state.Start = next;
            _at = next + 4;
            return;
        }
        _at = end < 0 ? _end : end + 3;
        if (end >= 0) state.Mode = MarkupMode.Text;
    }

    private void ReadDeclaration(MarkupState state)
    {
        if (StartsWith("![CDATA["))
        {
            state.Mode = MarkupMode.Lost;
            return;
        }
        int end = _text.IndexOf('>', _at, _end - _at);
        _at = end < 0 ? _end : end + 1;
        if (end >= 0) state.Mode = MarkupMode.Text;
    }

    private void ReadRawText(MarkupState state)
    {
        for (int open = _text.IndexOf('<', _at, _end - _at); open >= 0; open = _text.IndexOf('<', open + 1, _end - open - 1))
        {
            ReadOnlySpan<char> rest = _text.AsSpan(open + 1, _end - open - 1);
            if (rest is ['/', ..] && rest[1..].StartsWith(state.Tag, StringComparison.OrdinalIgnoreCase))
            {
                _at = open + 2;
                state.Start = open;
                state.Mode = MarkupMode.TagName;
                state.Tag = "";
                state.IsEnd = true;
                return;
            }
            if (state.Tag is not ("title" or "style" or "script") || !IsOfHead(rest) || (state.Tag == "script" && !IsFirstOfLine(open))) continue;
            // A script, a template in one, or a sheet may hold tags: what is closed before the next one begins is whole.
            int close = _text.IndexOf("</" + state.Tag, open, StringComparison.OrdinalIgnoreCase);
            int again = _text.IndexOf("<" + state.Tag, open, StringComparison.OrdinalIgnoreCase);
            if (close >= 0 && (again < 0 || close < again)) continue;
            // What follows is no text of a title or a sheet.
            _at = open;
            OpenElement element = state.Open[^1];
            tags.Add(new MarkupFinding(LayoutDiagnostics.UnclosedElement, element.Offset, element.Name.Length + 1, element.Name, $"{_text[open..(open + 1 + NameLength(rest))]}> in line {template.Span(open, 1).Line}"), state);
            state.Open.RemoveAt(state.Open.Count - 1);
            state.Crossed.Add((element.Name, element.Name));
            state.Mode = MarkupMode.Text;
            return;
        }
        _at = _end;
    }

    // A script may write tags.
    private bool IsFirstOfLine(int at)
    {
        while (at > 0 && _text[at - 1] is (' ' or '\t')) at--;
        return at == 0 || _text[at - 1] is '\n' or '>';
    }

    private static bool IsOfHead(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> name = rest[..NameLength(rest)];
        return name is "/head" or "body" or "meta" or "link" or "style" or "title" or "script";
    }

    private static int NameLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < rest.Length && (char.IsAsciiLetter(rest[length]) || rest[length] == '/')) length++;
        return length;
    }

    private bool StartsWith(string word) => _end - _at >= word.Length && string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;

    private void TagWithoutEnd(MarkupState state) => Unended("the tag that begins here has no >", state.Start, state.Tag.Length + 1, state);

    private void Lose(string what, int offset, int length, MarkupState state)
    {
        Unended(what, offset, length, state);
        state.Mode = MarkupMode.Lost;
    }

    private void Unended(string what, int offset, int length, MarkupState state) => tags.Add(new MarkupFinding(LayoutDiagnostics.Unended, offset, length, what), state);
}
