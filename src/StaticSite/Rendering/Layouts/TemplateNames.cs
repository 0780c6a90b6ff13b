namespace StaticSite.Rendering.Layouts;

/// <summary>
/// The names that a template may read and does not set itself: all on which its text depends, beside the language. More than it reads is
/// harmless, less would be wrong, so every word counts that is not certainly something else.
/// </summary>
internal sealed class TemplateNames(LayoutTemplate template)
{
    // What they write depends on what was written before them.
    private static readonly string[] Stateful = ["increment", "decrement", "cycle", "ifchanged"];
    private static readonly string[] Conditions = ["if", "elsif", "unless", "case", "when"];
    private static readonly string[] Reserved = ["and", "or", "contains", "true", "false", "nil"];
    private readonly List<(string Path, int Offset)> _reads = [];
    // Where a name is more than asked about: its member, if it is not taken as a whole, and the partial that gets it under another name.
    private readonly List<Use> _uses = [];
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tested = new(StringComparer.Ordinal);
    private readonly List<(string Name, int From, int To)> _set = [];
    private readonly Stack<Block> _open = new();

    private readonly record struct Use(string Root, string? Member, string? Partial, string? Argument);

    private readonly record struct Block(string Tag, string? Variable, int From);

    /// <summary>Whether it reads nothing that changes while one page is written.</summary>
    public bool IsConstant { get; private set; } = true;

    /// <summary>What it reads from outside: names, and members of the page as <c>page.latest</c>.</summary>
    public IEnumerable<string> Outer => _reads.Where(read => !IsSet(read.Path, read.Offset)).Select(read => read.Path).Distinct(StringComparer.Ordinal);

    /// <summary>Every name that it reads, its own ones too.</summary>
    public IReadOnlyCollection<string> Roots => _roots;

    /// <summary>Names from outside whose members it shows whatever they are: what has nothing of that name lacks it.</summary>
    public IEnumerable<string> Needed => _shown.Where(name => !_tested.Contains(name) && !_set.Exists(range => range.Name == name));

    /// <summary>
    /// Whether it shows that member of a value or keeps it for later, or may: by a name that is made, or from the value as a whole. Conditions only ask
    /// about it.
    /// </summary>
    public bool Shows(string root, string member) => _uses.Exists(use => use.Root == root && use.Partial is null && (use.Member is null || use.Member == member));

    /// <summary>Partials that get a value as a whole, and the name that each has for it.</summary>
    public IEnumerable<(string Partial, string Argument)> Given(string root) => _uses.Where(use => use.Root == root && use.Partial is not null).Select(use => (use.Partial!, use.Argument!));

    /// <summary>Whether the template gives a name a value of its own anywhere.</summary>
    public bool Sets(string name) => Assigns(name) || _set.Exists(range => range.Name == name);

    /// <summary>Whether the template gives a name a value that others see behind it.</summary>
    public bool Assigns(string name) => _assigned.Contains(name);

    /// <summary>Whether the template has given a name a value of its own at a place.</summary>
    public bool IsSet(string name, int offset) => _set.Exists(range => range.Name == name && offset >= range.From && offset < range.To);

    /// <summary>Notes the words of one tag or output.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="isTag">Whether it is a tag.</param>
    /// <param name="end">Where it ends.</param>
    public void Read(IReadOnlyList<TemplateToken> tokens, bool isTag, int end)
    {
        if (tokens.Count == 0) return;
        int first = isTag ? 1 : 0;
        if (isTag) first += Tag(Text(tokens[0]), tokens.Count > 1 ? Text(tokens[1]) : null, tokens[0].Offset, end);
        for (int i = first; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Name || char.IsAsciiDigit(Text(tokens[i])[0])) continue;
            bool isMember = IsSign(tokens, i - 1, '.') && !IsSign(tokens, i - 2, '.');
            if (isMember || IsSign(tokens, i - 1, '|') || IsSign(tokens, i + 1, ':')) continue;
            string name = Text(tokens[i]);
            if (Array.IndexOf(Reserved, name) >= 0) continue;
            bool hasMember = IsSign(tokens, i + 1, '.') && i + 2 < tokens.Count && tokens[i + 2].Kind == TokenKind.Name;
            if (name == "forloop" && (!_open.Any(block => block.Variable is not null) || (hasMember && Text(tokens[i + 2]) == "parentloop"))) IsConstant = false;
            _roots.Add(name);
            if (hasMember && !isTag) _shown.Add(name);
            else if (isTag) _tested.Add(name);
            if (!isTag || Array.IndexOf(Conditions, Text(tokens[0])) < 0) _uses.Add(UseOf(tokens, i, name, hasMember, isTag));
            _reads.Add((name == "page" && hasMember ? "page." + Text(tokens[i + 2]) : name, tokens[i].Offset));
        }
    }

    private Use UseOf(IReadOnlyList<TemplateToken> tokens, int i, string name, bool hasMember, bool isTag)
    {
        if (hasMember) return new Use(name, Text(tokens[i + 2]), null, null);
        bool isGiven = isTag && i > 3 && Text(tokens[0]) is "include" or "render" && tokens[1].Kind == TokenKind.Text && IsSign(tokens, i - 1, ':') && !IsSign(tokens, i + 1, '.') && !IsSign(tokens, i + 1, '[');
        return isGiven ? new Use(name, null, Text(tokens[1]), Text(tokens[i - 2])) : new Use(name, null, null, null);
    }

    // How many words behind the name of the tag are no reading.
    private int Tag(string tag, string? word, int start, int end)
    {
        if (Array.IndexOf(Stateful, tag) >= 0) IsConstant = false;
        if (tag is "assign" or "capture" or "increment" or "decrement" && word is not null) _assigned.Add(word);
        switch (tag)
        {
            case "for" or "if" or "unless" or "case" or "capture":
                _open.Push(new Block(tag, tag == "for" ? word : null, end));
                return tag is "for" or "capture" ? 1 : 0;
            // What a loop over nothing writes does not know its variable.
            case "else" when _open.TryPeek(out Block loop) && loop.Variable is not null:
                Close(start);
                _open.Push(loop with { Variable = null });
                return 0;
            case "endfor" or "endif" or "endunless" or "endcase" or "endcapture":
                Close(start);
                return 0;
            case "assign":
                // Within a condition it may be left out, and the name is then another's.
                if (_open.Count == 0 && word is not null) _set.Add((word, end, int.MaxValue));
                return 1;
            default:
                return 0;
        }
    }

    private void Close(int end)
    {
        if (!_open.TryPop(out Block block) || block.Variable is null) return;
        _set.Add((block.Variable, block.From, end));
        _set.Add(("forloop", block.From, end));
    }

    private bool IsSign(IReadOnlyList<TemplateToken> tokens, int i, char sign) => i >= 0 && i < tokens.Count && tokens[i].IsSign(template.Text, sign);

    private string Text(TemplateToken token) => token.In(template.Text);
}
