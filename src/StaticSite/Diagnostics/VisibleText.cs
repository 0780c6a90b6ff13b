using System.Text;

namespace StaticSite.Diagnostics;

/// <summary>What files say, as a terminal or a log may show it: nothing in it is obeyed, and every sign keeps its place.</summary>
internal static class VisibleText
{
    // The pictures of the control characters begin there in their order.
    private const int Pictures = 0x2400;
    private const char PictureOfDelete = '\u2421';

    /// <summary>A text with pictures of control characters in their places: a file cannot move a terminal's cursor, or give orders to a CI that reads its log line by line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsLines">Whether line feeds stay.</param>
    public static string Of(string text, bool keepsLines = false)
    {
        StringBuilder? visible = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (Shown(text[i], keepsLines) is { } sign) (visible ??= new StringBuilder(text))[i] = sign;
        }
        return visible?.ToString() ?? text;
    }

    private static char? Shown(char sign, bool keepsLines) => sign switch
    {
        '\n' when keepsLines => null,
        < ' ' => (char)(Pictures + sign),
        '\u007F' => PictureOfDelete,
        >= '\u0080' and <= '\u009F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029' => '\uFFFD',
        _ => null,
    };
}
