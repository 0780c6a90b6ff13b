using System.Security.Cryptography;
using System.Text;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Editorial.Translations;

/// <summary>A stretch of an original that is compared as a whole: title and description, or lines between empty lines.</summary>
/// <param name="Hash">Eight hexadecimal digits of the SHA-256 of the text, white space and composed letters made alike.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Section">0 before the first heading of level 2, 1 from it to the next, and so on; -1 for title and description.</param>
/// <param name="StartsSection">Whether it begins with a heading of level 2.</param>
/// <param name="Words">Its first words, for reports.</param>
internal sealed record TextBlock(string Hash, int Line, int Section, bool StartsSection, string Words)
{
    private const int WordsShown = 48;

    /// <summary>The blocks of a page: title and description first, then those of its text.</summary>
    public static IReadOnlyList<TextBlock> Of(Page page, SourceText source)
    {
        List<TextBlock> blocks = [Create(page.Title + "\n" + page.Description, 1, -1, false)];
        int section = 0;
        int start = -1;
        bool fenced = false;
        string text = source.Text;
        for (int line = page.Body!.Start; line <= text.Length;)
        {
            int end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            ReadOnlySpan<char> content = text.AsSpan(line, end - line).Trim();
            if (content.Length > 0 && start < 0) start = line;
            if (start >= 0 && (content.StartsWith("```", StringComparison.Ordinal) || content.StartsWith("~~~", StringComparison.Ordinal))) fenced = !fenced;
            if (start >= 0 && ((content.Length == 0 && !fenced) || end == text.Length))
            {
                string block = text[start..end];
                bool heading = block.StartsWith("## ", StringComparison.Ordinal);
                if (heading) section++;
                blocks.Add(Create(block, source.Span(start, 0).Line, section, heading));
                start = -1;
            }
            line = end + 1;
        }
        return blocks;
    }

    /// <summary>Number of sections, the one before the first heading included.</summary>
    public static int Sections(IReadOnlyList<TextBlock> blocks) => blocks[^1].Section < 0 ? 1 : blocks[^1].Section + 1;

    private static TextBlock Create(string text, int line, int section, bool heading)
    {
        string normal = Composition.Compose(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal)).AsSpan(0, 4));
        return new TextBlock(hash, line, section, heading, normal.Length <= WordsShown ? normal : normal[..WordsShown] + "…");
    }
}
