using StaticSite.Diagnostics;
using StaticSite.Rendering.Layouts.Markup;

namespace StaticSite.Rendering.Layouts;

/// <summary>
/// Reads the words of a template with their exact places: tags, filters, names of other templates and
/// keys of strings. The parser of the template engine knows only roughly where it found an error.
/// </summary>
internal sealed class TemplateScanner(LayoutTemplate template, IReadOnlyCollection<string> filters, IReadOnlyCollection<string> globals, DiagnosticBag bag)
{
    private const int Deepest = 101;
    private static readonly string[] Blocks = ["if", "unless", "case", "for", "capture", "ifchanged", "comment", "raw"];
    private static readonly string[] Simple =
        ["elsif", "else", "when", "break", "continue", "assign", "increment", "decrement", "cycle", "render", "include", "layout", "content"];
    private static readonly string[] Known = [.. Simple, .. Blocks, .. Blocks.Select(block => "end" + block)];

    private readonly string _text = template.Text;
    private readonly TagShape _shape = new(template.Text);
    private readonly Stack<(string Name, int Offset)> _open = new();
    // Tags of which something was said.
    private readonly HashSet<int> _wrong = [];
    private int _at;
    private bool _anyOutput;
    private bool _isCrossed;

    public List<TemplateReference> References { get; } = [];

    public List<StringKeyUse> Keys { get; } = [];

    /// <summary>Texts that the template shows as they are; names of strings among them lack the filter.</summary>
    public List<StringKeyUse> Shown { get; } = [];

    /// <summary>Which names the template reads.</summary>
    public TemplateNames Names { get; } = new(template);

    /// <summary>Everything that is no text, in its order.</summary>
    public List<LiquidPiece> Pieces { get; } = [];

    public bool HasContent { get; private set; }

    /// <summary>Whether anything was found that the parser would stumble over, too.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reads the whole text.</summary>
    public void Scan()
    {
        while (_at < _text.Length)
        {
            int open = _text.IndexOf('{', _at);
            if (open < 0 || open + 1 >= _text.Length) break;
            if (_text[open + 1] is not ('{' or '%'))
            {
                _anyOutput |= !_text.AsSpan(_at, open + 1 - _at).IsWhiteSpace();
                _at = open + 1;
                CheckBraces(open);
                continue;
            }
            _anyOutput |= !_text.AsSpan(_at, open - _at).IsWhiteSpace();
            bool isTag = _text[open + 1] == '%';
            _at = open + 2;
            if (_at < _text.Length && _text[_at] == '-') _at++;
            if (TemplateToken.Read(_text, isTag ? "%}" : "}}", ref _at) is not { } tokens)
            {
                Error(LayoutDiagnostics.Syntax, open, 2, isTag ? "this {% has no %}" : "this {{ has no }}");
                return;
            }
            int end = _at;
            bool isRight = HasRightShape(tokens, isTag, open);
            if (isTag) ReadTag(tokens);
            AddPieces(open, end, isTag ? tokens : null);
            if (isRight) ReadFilters(tokens, isTag, open);
            Names.Read(tokens, isTag, _at);
            if (!isTag && tokens is [{ Kind: TokenKind.Text } text]) Shown.Add(new StringKeyUse(Text(text), template.Span(text.Offset, text.Length)));
            if (!isTag) _anyOutput = true;
        }
        while (!_isCrossed && _open.TryPop(out (string Name, int Offset) block))
        {
            if (!_wrong.Contains(block.Offset)) Error(LayoutDiagnostics.Syntax, block.Offset, block.Name.Length, $"the block \"{block.Name}\" has no \"end{block.Name}\"");
        }
    }

    // What stands in a comment is not there, and what stands between raw and its end is text.
    private void AddPieces(int open, int end, List<TemplateToken>? tag)
    {
        string? name = tag is null ? "" : tag.Count == 0 ? null : Text(tag[0]);
        if (name == "raw")
        {
            Pieces.Add(new LiquidPiece(open, end, null));
            Pieces.Add(new LiquidPiece(_text.LastIndexOf("{%", _at - 1, StringComparison.Ordinal), _at, null));
        }
        else Pieces.Add(new LiquidPiece(open, _at, name == "comment" ? null : name));
    }

    private void CheckBraces(int open)
    {
        if (SingleBraces.At(_text, open, _open.Count > 0, globals) is not var (kind, length, inside)) return;
        Error(kind, open, length, inside);
        if (kind != LayoutDiagnostics.SingleBraceTag) return;
        // Its end is right, and what follows stands in it.
        string name = inside.Split(' ')[0];
        if (name is "if" or "unless" or "for") _open.Push((name, open + 1));
        else if (name.StartsWith("end", StringComparison.Ordinal)) Close(name, open + 1);
    }

    private void ReadTag(List<TemplateToken> tokens)
    {
        if (tokens.Count == 0 || tokens[0].Kind != TokenKind.Name) return;
        string name = Text(tokens[0]);
        int offset = tokens[0].Offset;
        if (Array.IndexOf(Known, name) < 0)
        {
            Error(LayoutDiagnostics.UnknownTag, offset, name.Length, name, Nearest.Hint(name, Known));
            // Its other half is right.
            string? meant = Nearest.Of(name, Known);
            if (meant is not (null or "raw" or "comment") && Array.IndexOf(Blocks, meant) >= 0)
            {
                _open.Push((meant, offset));
                _wrong.Add(offset);
            }
            else if (meant is not null && meant.StartsWith("end", StringComparison.Ordinal)) Close(meant, offset);
            return;
        }
        if (Array.IndexOf(Blocks, name) >= 0) Open(name, offset);
        else if (name.StartsWith("end", StringComparison.Ordinal)) Close(name, offset);
        if (name is "assign" or "capture" or "increment" or "decrement" && tokens.Count > 1) template.Declared.Add(Text(tokens[1]));
        if (name == "for") CheckOffset(tokens);
        if (name == "content")
        {
            HasContent = true;
            if (template.IsPartial) Error(LayoutDiagnostics.MisplacedContent, offset, name.Length);
        }
        if (name == "layout" && (template.IsPartial || _anyOutput)) Error(LayoutDiagnostics.MisplacedLayout, offset, name.Length);
        if (name is "layout" or "render" or "include" && tokens.Count > 1 && tokens[1].Kind == TokenKind.Text)
        {
            References.Add(new TemplateReference(name, Text(tokens[1]), tokens[1].Offset, Arguments(tokens), tokens.Count == 2 || IsSign(tokens[2], ',')));
        }
        if (name is not ("comment" or "endcomment")) _anyOutput = true;
    }

    private bool HasRightShape(List<TemplateToken> tokens, bool isTag, int open)
    {
        if (isTag && (tokens.Count == 0 || tokens[0].Kind != TokenKind.Name)) return true;
        string? block = _open.TryPeek(out (string Name, int Offset) inner) ? inner.Name : null;
        if ((isTag ? _shape.OfTag(tokens, block) : _shape.OfOutput(tokens)) is not var (token, what)) return true;
        if (isTag) _wrong.Add(tokens[0].Offset);
        Error(LayoutDiagnostics.Syntax, token < 0 ? open : tokens[token].Offset, token < 0 ? 2 : tokens[token].Length, what);
        return false;
    }

    private void CheckOffset(List<TemplateToken> tokens)
    {
        for (int i = 4; i + 2 < tokens.Count; i++)
        {
            if (Text(tokens[i]) != "offset" || !IsSign(tokens[i + 1], ':') || Text(tokens[i + 2]) != "continue") continue;
            Error(LayoutDiagnostics.Syntax, tokens[i + 2].Offset, tokens[i + 2].Length, "a loop cannot continue another one; write the number to start from");
        }
    }

    private void Open(string name, int offset)
    {
        if (name is not ("raw" or "comment"))
        {
            _open.Push((name, offset));
            // Whoever reads on would need a stack as deep.
            if (_open.Count == Deepest) Error(LayoutDiagnostics.Syntax, offset, name.Length, "more than a hundred blocks stand within each other");
            return;
        }
        for (int depth = 1, at = _at; ; )
        {
            at = _text.IndexOf("{%", at, StringComparison.Ordinal);
            if (at < 0)
            {
                _open.Push((name, offset));
                _at = _text.Length;
                return;
            }
            ReadOnlySpan<char> rest = _text.AsSpan(at + 2).TrimStart('-').TrimStart();
            if (rest.StartsWith("end" + name, StringComparison.Ordinal)) depth--;
            else if (name == "comment" && rest.StartsWith(name, StringComparison.Ordinal)) depth++;
            at += 2;
            if (depth > 0) continue;
            int end = _text.IndexOf("%}", at, StringComparison.Ordinal);
            _at = end < 0 ? _text.Length : end + 2;
            return;
        }
    }

    private void Close(string name, int offset)
    {
        if (_open.TryPeek(out (string Name, int Offset) block) && name == "end" + block.Name) _open.Pop();
        else if (!_isCrossed)
        {
            _isCrossed = true;
            Error(LayoutDiagnostics.Syntax, offset, name.Length, $"\"{name}\" has no \"{name[3..]}\" to end here");
        }
    }

    private string[] Arguments(List<TemplateToken> tokens)
    {
        List<string> names = [];
        for (int i = 2; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Name && IsSign(tokens[i + 1], ':')) names.Add(Text(tokens[i]));
        }
        return [.. names];
    }

    private void ReadFilters(List<TemplateToken> tokens, bool isTag, int open)
    {
        for (int i = 1; i + 1 < tokens.Count; i++)
        {
            if (!IsSign(tokens[i], '|') || tokens[i + 1].Kind != TokenKind.Name) continue;
            string name = Text(tokens[i + 1]);
            if (!filters.Contains(name)) Error(LayoutDiagnostics.UnknownFilter, tokens[i + 1].Offset, name.Length, name, Nearest.Hint(name, filters));
            if (name != "t" || tokens[i - 1].Kind != TokenKind.Text) continue;
            bool isInput = isTag ? i >= 2 && IsSign(tokens[i - 2], '=') : i == 1;
            if (!isInput && i >= 3 && IsSign(tokens[i - 2], ':')) isInput = tokens[i - 3].Kind == TokenKind.Name && Text(tokens[i - 3]) == "default";
            TemplateToken key = tokens[i - 1];
            if (isInput) Keys.Add(new StringKeyUse(Text(key), template.Span(key.Offset, key.Length), i == 1 || isTag ? Given(tokens, i + 2, isTag, open) : null));
        }
    }

    // How many values a filter gets; null where the text may get them later: what is kept for later, changed by another filter or left to a script.
    private int? Given(List<TemplateToken> tokens, int at, bool isKept, int open)
    {
        int end = tokens.FindIndex(at, token => IsSign(token, '|'));
        int given = at < tokens.Count && IsSign(tokens[at], ':') ? 1 + tokens[at..(end < 0 ? tokens.Count : end)].Count(token => IsSign(token, ',')) : 0;
        return end >= 0 || (given == 0 && (isKept || IsInDataAttribute(open))) ? null : given;
    }

    private bool IsInDataAttribute(int at)
    {
        int quote = _text.AsSpan(0, at).LastIndexOfAny('"', '\'', '>');
        if (quote < 1 || _text[quote - 1] != '=') return false;
        int name = _text.AsSpan(0, quote).LastIndexOfAny(" \t\r\n<");
        return _text.AsSpan(name + 1).StartsWith("data-", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsSign(TemplateToken token, char sign) => token.IsSign(_text, sign);

    private string Text(TemplateToken token) => token.In(_text);

    private void Error(DiagnosticDescriptor descriptor, int offset, int length, params string[] arguments)
    {
        HasErrors = true;
        bag.Add(descriptor.At(template.Span(offset, length), arguments));
    }
}
