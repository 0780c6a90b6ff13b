using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Texts of the other site that are not written in Markdown.</summary>
internal static class OtherTexts
{
    private static readonly Dictionary<string, string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "HTML",
        [".htm"] = "HTML",
        [".adoc"] = "AsciiDoc",
        [".asciidoc"] = "AsciiDoc",
        [".rst"] = "reStructuredText",
        [".org"] = "Org",
        [".textile"] = "Textile",
        [".mdoc"] = "Markdoc",
        [".ipynb"] = "a Jupyter notebook",
    };

    /// <summary>Reports each of them.</summary>
    /// <param name="folder">The folder of the other site as it was named.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="bag">Takes the reports.</param>
    /// <returns>How many there are.</returns>
    public static int Report(string folder, Generator generator, DiagnosticBag bag)
    {
        int count = 0;
        foreach (string path in ImportedFile.Find(folder, generator, [.. Formats.Keys]))
        {
            string ending = Path.GetExtension(path), full = Path.Combine(folder, path);
            if (Formats[ending] == "HTML" && !IsText(path, full)) continue;
            bag.Add(ImportDiagnostics.OtherText.At(new SourceSpan(full.Replace('\\', '/')), Formats[ending]));
            count++;
        }
        return count;
    }

    // Most HTML beside texts is a part of a theme or of an old page: a text has a day.
    private static bool IsText(string path, string full)
    {
        string name = Path.GetFileName(path);
        if (name.StartsWith('_') || name.Equals("index.html", StringComparison.OrdinalIgnoreCase)) return false;
        if (path.Split('/').Contains("_posts") || (name.Length > 11 && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[3]) && name[4] == '-' && name[7] == '-')) return true;
        string[] lines = [.. File.ReadLines(full).Take(40)];
        return lines.Length > 0 && lines[0].TrimEnd() is "---" or "+++" && lines.Skip(1).TakeWhile(line => line.TrimEnd() is not ("---" or "+++")).Any(line => line.StartsWith("date:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("pubDate:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("date =", StringComparison.OrdinalIgnoreCase));
    }
}
