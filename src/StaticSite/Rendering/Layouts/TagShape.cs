namespace StaticSite.Rendering.Layouts;

/// <summary>
/// Finds the usual mistakes within a tag and says them in words of our own. What it does not know is left to the parser of the template
/// engine, whose words are English.
/// </summary>
/// <param name="text">The text of the template.</param>
internal sealed class TagShape(string text)
{
    /// <summary>What is wrong with an output, and at which of its words; null when that is not known to be anything.</summary>
    public (int Token, string What)? OfOutput(IReadOnlyList<TemplateToken> tokens)
    {
        if (tokens.Count == 0) return (-1, "there is nothing between {{ and }}");
        if (Filter(tokens) is { } filter) return filter;
        for (int i = 1; i < tokens.Count && !IsSign(tokens[i], '|'); i++)
        {
            if (IsValue(tokens[i]) && IsValue(tokens[i - 1]) && text.AsSpan(0, tokens[i].Offset).TrimEnd().Length < tokens[i].Offset) return (i, $"\"{Text(tokens[i])}\" is one word too many");
        }
        return null;
    }

    /// <summary>The same of a tag.</summary>
    /// <param name="tokens">Its words, the name first.</param>
    /// <param name="block">The block in which it stands; null for none.</param>
    public (int Token, string What)? OfTag(IReadOnlyList<TemplateToken> tokens, string? block)
    {
        string name = Text(tokens[0]);
        bool isInPlace = name switch
        {
            "else" => block is "if" or "unless" or "case" or "for",
            "elsif" => block is "if" or "unless",
            "when" => block == "case",
            _ => true,
        };
        if (!isInPlace) return (0, $"\"{name}\" stands in no block to which it belongs");
        return name switch
        {
            "if" or "elsif" or "unless" or "case" or "when" when tokens.Count == 1 => (0, $"the tag \"{name}\" has no condition"),
            "if" or "elsif" or "unless" => Condition(tokens),
            "else" when tokens.Count > 1 => (1, "\"else\" takes no condition; write \"elsif\""),
            "for" when tokens.Count < 4 || Text(tokens[2]) != "in" => (Math.Min(2, tokens.Count - 1), "a loop is written {% for name in list %}"),
            "assign" when tokens.Count < 4 || tokens[1].Kind != TokenKind.Name || !IsSign(tokens[2], '=') => (Math.Min(1, tokens.Count - 1), "a value is kept with {% assign name = value %}"),
            "assign" => Filter(tokens),
            "render" or "include" when tokens.Count > 3 && tokens[1].Kind == TokenKind.Text && tokens[2].Kind == TokenKind.Name && Text(tokens[2]) is "for" or "with" => (2, ForEach(name, tokens)),
            _ => null,
        };
    }

    // What other programs write {% render 'x' for items as item %} and {% render 'x' with value as item %}.
    private string ForEach(string tag, IReadOnlyList<TemplateToken> tokens)
    {
        string partial = Text(tokens[1]);
        int alias = 3;
        while (alias < tokens.Count && Text(tokens[alias]) != "as") alias++;
        string name = alias + 1 < tokens.Count ? Text(tokens[alias + 1]) : "item";
        string value = text[tokens[3].Offset..(tokens[Math.Min(alias, tokens.Count) - 1] is var last ? last.Offset + last.Length : 0)];
        return Text(tokens[2]) == "for"
            ? $"a partial is shown for each item of a list with {{% for {name} in {value} %}}{{% {tag} '{partial}', {name}: {name} %}}{{% endfor %}}"
            : $"what a partial gets is written with a name: {{% {tag} '{partial}', {name}: {value} %}}";
    }

    private (int Token, string What)? Condition(IReadOnlyList<TemplateToken> tokens)
    {
        for (int i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Sign) continue;
            bool isDouble = i + 1 < tokens.Count && tokens[i + 1].Offset == tokens[i].Offset + 1 && text[tokens[i + 1].Offset] == text[tokens[i].Offset];
            if (isDouble && IsSign(tokens[i], '&')) return (i, Operator("&&", "and"));
            if (isDouble && IsSign(tokens[i], '|')) return (i, Operator("||", "or"));
            if (isDouble && IsSign(tokens[i], '=')) i++;
            else if (IsSign(tokens[i], '=') && !(tokens[i - 1].Offset == tokens[i].Offset - 1 && text[tokens[i - 1].Offset] is '!' or '<' or '>')) return (i, "a single = compares nothing; write ==");
        }
        return null;
    }

    private static string Operator(string sign, string word) => $"the operator \"{sign}\" does not exist; write \"{word}\"";

    private (int Token, string What)? Filter(IReadOnlyList<TemplateToken> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (IsSign(tokens[i], '|') && (i + 1 == tokens.Count || tokens[i + 1].Kind != TokenKind.Name)) return (i, "no filter stands behind this |");
        }
        return null;
    }

    private static bool IsValue(TemplateToken token) => token.Kind != TokenKind.Sign;

    private bool IsSign(TemplateToken token, char sign) => token.IsSign(text, sign);

    private string Text(TemplateToken token) => token.In(text);
}
