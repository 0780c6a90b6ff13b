using System.Buffers;
using System.Text;

namespace StaticSite.Rendering.Markdown;

/// <summary>Text that is written into Markdown.</summary>
public static class MarkdownText
{
    /// <summary>Characters that could begin markup, also in a table.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>|");

    /// <summary>Markdown that shows plain text as it is.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        StringBuilder escaped = new(text.Length + 8);
        foreach (char sign in text)
        {
            if (Special.Contains(sign)) escaped.Append('\\');
            escaped.Append(sign);
        }
        return escaped.ToString();
    }
}
