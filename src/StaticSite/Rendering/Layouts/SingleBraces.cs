using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>Tells values and tags that stand between single braces, and are shown as they are written, from the braces of styles, scripts and texts.</summary>
internal static partial class SingleBraces
{
    /// <summary>What was meant by a brace; null when it may be right.</summary>
    /// <param name="text">The template.</param>
    /// <param name="open">Where the brace is.</param>
    /// <param name="isInBlock">Whether a block of the template is open there.</param>
    /// <param name="globals">The names that every template knows.</param>
    /// <returns>What is wrong, how long it is with its braces, and what stands between them.</returns>
    public static (DiagnosticDescriptor Kind, int Length, string Inside)? At(string text, int open, bool isInBlock, IReadOnlyCollection<string> globals)
    {
        int end = text.AsSpan(open + 1).IndexOfAny('}', '\n', '{');
        if (end < 0 || text[open + 1 + end] != '}') return null;
        // ${name.part} is a script's.
        if (open > 0 && text[open - 1] == '$') return null;
        string inside = text.Substring(open + 1, end).Trim();
        // A path of names is no part of a style.
        if (Value().IsMatch(inside) && (inside[0] == '\'' || IsValue(text, inside[..inside.IndexOf('.', StringComparison.Ordinal)], globals))) return (LayoutDiagnostics.SingleBraces, end + 2, inside);
        if (!Tag().IsMatch(inside)) return null;
        inside = inside.Trim('%').Trim();
        string name = inside.Split(' ')[0];
        // Words between braces may be a part of the text: a block has an end, and an else stands in one.
        bool isText = name is "if" or "unless" or "for" ? text.IndexOf("end" + name, open, StringComparison.Ordinal) < 0 : name is "else" or "elsif" && !isInBlock;
        return isText ? null : (LayoutDiagnostics.SingleBraceTag, end + 2, inside);
    }

    // {see.above} and {form.pdf} are a part of the text: a value has a name that every template knows, or one that this template uses as one.
    private static bool IsValue(string text, string root, IReadOnlyCollection<string> globals)
    {
        if (globals.Contains(root) || root == "forloop") return true;
        for (int at = text.IndexOf(root, StringComparison.Ordinal); at >= 0; at = text.IndexOf(root, at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd(" \t-");
            if (at + root.Length < text.Length && LayoutTemplate.IsNamePart(text[at + root.Length])) continue;
            if (before.EndsWith("{{") || before.EndsWith("{% for") || before.EndsWith("{% assign") || before.EndsWith("{% capture") || before.EndsWith("{% if") || before.EndsWith("{% unless")) return true;
        }
        return false;
    }

    [GeneratedRegex(@"^(?:[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+(?:\s*\|.*)?|'[\w.-]+'\s*\|\s*t\b.*)$")]
    private static partial Regex Value();

    // No line of a script or a sheet is written like this.
    [GeneratedRegex(@"^(?:(?:include|render|layout)\s+(?:'[^']*'|""[^""]*"").*|end(?:if|for|unless|case|capture)|else|(?:if|unless|elsif)\s+[A-Za-z_].*|for\s+\w+\s+in\s.*|assign\s+\w+\s*=.*)%?$")]
    private static partial Regex Tag();
}
