using System.Text;

namespace StaticSite.Editorial.Translations;

/// <summary>The value of <c>translates</c>: the hashes of the original's blocks, with a slash before each that begins a section.</summary>
/// <param name="Hashes">The hashes in their order.</param>
/// <param name="Sections">Number of sections, the one before the first heading included.</param>
internal sealed record TranslationStamp(IReadOnlyList<string> Hashes, int Sections)
{
    /// <summary>The stamp of an original as it is now.</summary>
    public static string Of(IReadOnlyList<TextBlock> blocks)
    {
        StringBuilder text = new();
        foreach (TextBlock block in blocks) text.Append(text.Length == 0 ? "" : " ").Append(block.StartsSection ? "/ " : "").Append(block.Hash);
        return text.ToString();
    }

    /// <summary>Reads a stamp; null when it is none.</summary>
    public static TranslationStamp? Parse(string text)
    {
        List<string> hashes = [];
        int sections = 1;
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "/") sections++;
            else if (part.Length == 8 && part.All(char.IsAsciiHexDigitLower)) hashes.Add(part);
            else return null;
        }
        return hashes.Count == 0 ? null : new TranslationStamp(hashes, sections);
    }
}
