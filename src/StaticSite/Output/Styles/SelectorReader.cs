using StaticSite.Reading;

namespace StaticSite.Output.Styles;

/// <summary>
/// Finds the selectors of a style sheet: the structure of CSS Syntax Level 3 (rules, declarations, blocks, strings, comments, escapes)
/// with nesting, and of Selectors Level 4 what names something. Our own and no library, since none keeps the place of each selector
/// and lets through what is newer than itself.
/// </summary>
internal sealed class SelectorReader
{
    private readonly SourceText _source;
    private readonly string _css;
    private readonly List<Selector> _selectors = [];
    private readonly Action<int, int>? _declared;
    private int _at;

    private SelectorReader(SourceText source, Action<int, int>? declared)
    {
        _source = source;
        _declared = declared;
        _css = source.Text;
    }

    /// <summary>Every selector of the sheet, in its order.</summary>
    /// <param name="source">The sheet.</param>
    /// <param name="declared">Told of each declaration of a rule or a font where it begins and ends.</param>
    public static IReadOnlyList<Selector> Read(SourceText source, Action<int, int>? declared = null)
    {
        SelectorReader reader = new(source, declared);
        // A brace too many ends a block that was never opened; what follows is read all the same.
        while (reader._at < reader._css.Length)
        {
            reader.ReadBlock(isNested: false);
            reader._at++;
        }
        return reader._selectors;
    }

    /// <summary>Reads rules, and declarations where they may stand, up to the brace that ends the block.</summary>
    private void ReadBlock(bool isNested)
    {
        while (_at < _css.Length && _css[_at] != '}')
        {
            if (char.IsWhiteSpace(_css[_at]) || _css[_at] == ';') _at++;
            else if (CssScan.IsComment(_css, _at)) _at = CssScan.SkipComment(_css, _at);
            else if (_css[_at] == '@') ReadAtRule(isNested);
            else ReadRule(isNested);
        }
    }

    private void ReadRule(bool isNested)
    {
        int start = _at;
        // A custom property may hold braces; it is no rule.
        bool isProperty = isNested && _css.AsSpan(start).StartsWith("--", StringComparison.Ordinal);
        _at = CssScan.FindEnd(_css, start, stopAtSemicolon: isNested);
        if (_at >= _css.Length || _css[_at] != '{')
        {
            if (isNested && _at < _css.Length) _declared?.Invoke(start, _at);
            return;
        }
        if (isProperty)
        {
            SkipBlock();
            return;
        }
        ReadSelectors(start, _at);
        _at++;
        ReadBlock(isNested: true);
        _at++;
    }

    private void ReadAtRule(bool isNested)
    {
        int start = _at + 1;
        int end = CssScan.NameEnd(_css, start);
        string name = _css[start..end].ToLowerInvariant();
        _at = CssScan.FindEnd(_css, end, stopAtSemicolon: true);
        if (_at >= _css.Length || _css[_at] != '{') return;
        if (name is "media" or "supports" or "layer" or "container" or "scope" or "starting-style")
        {
            _at++;
            ReadBlock(isNested);
            _at++;
        }
        else if (name == "font-face") ReadFont();
        else SkipBlock();
    }

    private void ReadFont()
    {
        for (_at++; _at < _css.Length && _css[_at] is not ('{' or '}');)
        {
            if (char.IsWhiteSpace(_css[_at]) || _css[_at] == ';') _at++;
            else if (CssScan.IsComment(_css, _at)) _at = CssScan.SkipComment(_css, _at);
            else
            {
                int start = _at;
                _at = CssScan.FindEnd(_css, start, stopAtSemicolon: true);
                if (_at < _css.Length && _css[_at] != '{') _declared?.Invoke(start, _at);
            }
        }
        // No block stands in it.
        if (_at < _css.Length && _css[_at] == '{') SkipBlock();
        else _at++;
    }

    // Frames of animations, pages: their blocks hold no selectors.
    private void SkipBlock()
    {
        int depth = 0;
        while (_at < _css.Length)
        {
            if (CssScan.IsComment(_css, _at)) _at = CssScan.SkipComment(_css, _at);
            else if (_css[_at] is '"' or '\'') _at = CssScan.SkipString(_css, _at);
            else
            {
                char sign = _css[_at++];
                if (sign == '{') depth++;
                else if (sign == '}' && --depth == 0) return;
            }
        }
    }

    private void ReadSelectors(int start, int end)
    {
        while (start < end)
        {
            int comma = CssScan.FindComma(_css, start, end);
            int from = start;
            int to = comma;
            while (from < to && (char.IsWhiteSpace(_css[from]) || CssScan.IsComment(_css, from))) from = char.IsWhiteSpace(_css[from]) ? from + 1 : CssScan.SkipComment(_css, from);
            while (to > from && char.IsWhiteSpace(_css[to - 1])) to--;
            if (to > from)
            {
                List<StyleName> names = [];
                SelectorNames.Add(_css, from, to, names);
                _selectors.Add(new Selector(_css[from..to], _source.Span(from, to - from), names));
            }
            start = comma + 1;
        }
    }
}
