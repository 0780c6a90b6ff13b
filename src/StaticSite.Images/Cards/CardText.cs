using System.Text;
using SkiaSharp;

namespace StaticSite.Images.Cards;

/// <summary>A text broken into lines that fit a box.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">Size of the letters in pixels.</param>
internal sealed record CardText(IReadOnlyList<string> Lines, float Size)
{
    /// <summary>From one line to the next, in sizes.</summary>
    public const float LineHeight = 1.22f;

    private const string Ellipsis = "…";

    /// <summary>Sets a text as large as it fits; only a text that does not fit in the smallest size loses its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="font">A font in a size.</param>
    /// <param name="width">Width of the box in pixels.</param>
    /// <param name="height">Height of the box in pixels.</param>
    /// <param name="largest">The size to begin with.</param>
    /// <param name="smallest">The size to end with.</param>
    public static CardText Fit(string text, Func<float, SKFont> font, float width, float height, int largest, int smallest)
    {
        string[] words = Words(text);
        for (int size = largest; ; size -= 2)
        {
            using SKFont sized = font(size);
            int most = Math.Max(1, (int)(height / (size * LineHeight)));
            bool last = size <= smallest;
            if (!last && words.Any(word => sized.MeasureText(word) > width)) continue;
            List<string> lines = Wrap(words, sized, width);
            if (lines.Count <= most) return new CardText(Balanced(words, sized, width, lines), size);
            if (last) return new CardText(Cut(lines, sized, width, most), size);
        }
    }

    // A dash does not begin a line, and a word of one letter does not end one.
    private static string[] Words(string text)
    {
        List<string> words = [];
        foreach (string word in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            bool joins = words.Count > 0 && (word is "–" or "—" or "-" || (words[^1] is [var single] && char.IsLetter(single)));
            if (joins) words[^1] += "\u00A0" + word;
            else words.Add(word);
        }
        return [.. words];
    }

    private static List<string> Wrap(string[] words, SKFont font, float width)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in words)
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (font.MeasureText(longer) <= width)
            {
                line = longer;
                continue;
            }
            if (line.Length > 0) lines.Add(line);
            line = word;
            // A word that is wider than the box is broken where the box ends.
            while (font.MeasureText(line) > width && Head(line, font, width) is { Length: > 0 } head && head.Length < line.Length)
            {
                lines.Add(head);
                line = line[head.Length..];
            }
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    // As many lines in the narrowest box that holds them: no line with one short word.
    private static List<string> Balanced(string[] words, SKFont font, float width, List<string> lines)
    {
        if (lines.Count < 2 || words.Any(word => font.MeasureText(word) > width)) return lines;
        List<string> best = lines;
        float least = words.Max(word => font.MeasureText(word));
        for (int step = 1; step <= 16; step++)
        {
            List<string> narrower = Wrap(words, font, Math.Max(least, width - step * width / 32));
            if (narrower.Count > lines.Count) break;
            best = narrower;
        }
        return best;
    }

    private static List<string> Cut(List<string> lines, SKFont font, float width, int most)
    {
        List<string> kept = lines[..most];
        string line = kept[^1];
        while (line.Length > 0 && font.MeasureText(line + Ellipsis) > width) line = line[..^(char.IsLowSurrogate(line[^1]) ? 2 : 1)];
        kept[^1] = line.TrimEnd(' ', ',', '.', '–', '\u00A0') + Ellipsis;
        return kept;
    }

    private static string Head(string word, SKFont font, float width)
    {
        StringBuilder head = new();
        foreach (Rune rune in word.EnumerateRunes())
        {
            head.Append(rune);
            if (font.MeasureText(head.ToString()) <= width) continue;
            head.Length -= rune.Utf16SequenceLength;
            break;
        }
        return head.ToString();
    }
}
