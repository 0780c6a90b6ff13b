using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Output.Scripts;

/// <summary>
/// Finds what keeps browsers from reading a script at all: comments, texts and templates without an end, brackets that do not meet.
/// Only the tokens of ECMAScript (chapter 12) are told apart; where a slash may be a division or a pattern and that cannot be known, nothing is said.
/// </summary>
internal sealed class ScriptCheck
{
    private static readonly string[] BeforePattern =
        ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof", "yield", "await", "default", "extends"];

    // What stands in brackets behind them is no value.
    private static readonly string[] BeforeCondition = ["if", "while", "for", "with"];

    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _bag;
    private readonly Stack<Bracket> _open = new();
    private int _at;
    private bool _isValue;
    private string _word = "";

    private readonly record struct Bracket(char Sign, int Offset, bool IsCondition);

    private ScriptCheck(SourceText source, DiagnosticBag bag)
    {
        _source = source;
        _text = source.Text;
        _bag = bag;
    }

    /// <summary>Reads a script, and reports the first thing that is wrong with it: what follows may only follow from that.</summary>
    public static void Read(SourceText source, DiagnosticBag bag)
    {
        ScriptCheck check = new(source, bag);
        while (check._at < check._text.Length)
        {
            if (!check.Next()) return;
        }
        if (check._open.TryPop(out Bracket last)) check.Report(last.Offset, last.Sign == '`' ? "the text that begins here has no `" : $"this {last.Sign} is never closed");
    }

    // False when nothing more can be said.
    private bool Next()
    {
        char sign = _text[_at];
        if (char.IsWhiteSpace(sign)) _at++;
        else if (StartsWith("//") || (_at == 0 && StartsWith("#!"))) _at = LineEnd(_at);
        else if (StartsWith("/*"))
        {
            int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
            if (end < 0) return Report(_at, "the comment that begins here has no */");
            _at = end + 2;
        }
        else if (sign is '"' or '\'') return Quoted(sign);
        else if (sign == '`') return Template(_at, _at + 1);
        else if (sign == '/' && !_isValue) return Pattern();
        else if (IsWordPart(sign)) Word();
        else if (sign is '(' or '[' or '{')
        {
            _open.Push(new Bracket(sign, _at++, sign == '(' && Array.IndexOf(BeforeCondition, _word) >= 0));
            Become(isValue: false);
        }
        else if (sign is ')' or ']' or '}') return Close(sign);
        else
        {
            // What is counted up stays a value.
            bool isCount = StartsWith("++") || StartsWith("--");
            _at += isCount ? 2 : 1;
            Become(isCount && _isValue);
        }
        return true;
    }

    private void Word()
    {
        int start = _at;
        while (_at < _text.Length && IsWordPart(_text[_at])) _at++;
        bool isMember = start > 0 && _text[start - 1] == '.';
        Become(isValue: true);
        _word = isMember ? "" : _text[start.._at];
        _isValue = Array.IndexOf(BeforePattern, _word) < 0;
    }

    private bool Quoted(char quote)
    {
        for (int i = _at + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '\\') i += i + 2 < _text.Length && _text[i + 1] == '\r' && _text[i + 2] == '\n' ? 2 : 1;
            else if (_text[i] == quote)
            {
                _at = i + 1;
                return Become(isValue: true);
            }
        }
        return Report(_at, $"the text that begins here has no {quote}");
    }

    // From behind its beginning, or behind a value in it.
    private bool Template(int start, int from)
    {
        for (int i = from; i < _text.Length; i++)
        {
            if (_text[i] == '\\') i++;
            else if (_text[i] == '`')
            {
                _at = i + 1;
                return Become(isValue: true);
            }
            else if (_text[i] == '$' && i + 1 < _text.Length && _text[i + 1] == '{')
            {
                _open.Push(new Bracket('`', start, false));
                _at = i + 2;
                return Become(isValue: false);
            }
        }
        return Report(start, "the text that begins here has no `");
    }

    private bool Close(char sign)
    {
        if (!_open.TryPop(out Bracket bracket)) return Report(_at, $"this {sign} closes nothing");
        _at++;
        if (bracket.Sign == '`' && sign == '}') return Template(bracket.Offset, _at);
        char expected = bracket.Sign switch { '(' => ')', '[' => ']', _ => '}' };
        if (sign != expected) return Report(bracket.Offset, $"this {(bracket.Sign == '`' ? "${" : bracket.Sign.ToString())} is never closed");
        // Behind a block comes a statement, and nothing is divided by it.
        return Become(sign == ']' || (sign == ')' && !bracket.IsCondition));
    }

    // A regular expression, which ends on its line; otherwise this was none.
    private bool Pattern()
    {
        bool isClass = false;
        for (int i = _at + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '\\') i++;
            else if (_text[i] == '[') isClass = true;
            else if (_text[i] == ']') isClass = false;
            else if (_text[i] == '/' && !isClass)
            {
                _at = i + 1;
                while (_at < _text.Length && IsWordPart(_text[_at])) _at++;
                return Become(isValue: true);
            }
        }
        return false;
    }

    private bool Become(bool isValue)
    {
        _isValue = isValue;
        _word = "";
        return true;
    }

    private bool Report(int offset, string what)
    {
        _bag.Add(OutputDiagnostics.UnreadableScript.At(_source.Span(offset, 1), what));
        return false;
    }

    private int LineEnd(int at) => _text.IndexOf('\n', at) is >= 0 and var end ? end : _text.Length;

    private bool StartsWith(string word) => string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;

    private static bool IsWordPart(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '$' or '#' or '\\' || sign > '\u00FF';
}
