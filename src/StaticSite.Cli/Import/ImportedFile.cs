using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>A text of another generator, cut into its front matter and its body.</summary>
/// <param name="Relative">Its path below the imported folder, with forward slashes.</param>
/// <param name="Source">The whole file.</param>
/// <param name="FrontMatter">Its keys.</param>
/// <param name="BodyStart">Where its text begins.</param>
internal sealed partial record ImportedFile(string Relative, SourceText Source, YamlMapping FrontMatter, int BodyStart)
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdx", ".mkd"];

    // What generators make or download, and what is no content.
    private static readonly string[] NoContent = ["node_modules", "vendor", "_site", "public", "resources", "output", "dist", "bin", "obj", "_includes", "_layouts", "_data", "layouts", "themes", "archetypes"];

    /// <summary>The texts of a folder in ordinal order, by their paths below it. Links are not followed: they could leave the folder.</summary>
    public static IReadOnlyList<string> Find(string folder, Generator generator) => Find(folder, generator, Endings);

    /// <summary>The files of a folder whose names end so, where its texts are; see <see cref="Find(string, Generator)"/>.</summary>
    public static IReadOnlyList<string> Find(string folder, Generator generator, string[] endings)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        string[] parts = [.. generator.Folders.Select(part => Path.Combine(folder, part)).Where(Directory.Exists)];
        // Jekyll reads the posts of every folder.
        if (generator == Generator.Jekyll && !generator.Folders.Contains(Path.GetFileName(Path.GetFullPath(folder))))
        {
            parts = [.. Directory.EnumerateDirectories(folder, "*", options).Where(part => generator.Folders.Contains(Path.GetFileName(part)) && IsContent(Path.GetRelativePath(folder, part), isWhole: true))];
        }
        return [.. (parts.Length > 0 ? parts : [folder])
            .SelectMany(part => Directory.EnumerateFiles(part, "*", options).Select(file => (File: file, Below: Path.GetRelativePath(part, file))))
            .Where(item => endings.Contains(Path.GetExtension(item.File), StringComparer.OrdinalIgnoreCase) && IsContent(item.Below, isWhole: parts.Length == 0))
            .Select(item => Path.GetRelativePath(folder, item.File).Replace('\\', '/')).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file; null, with the reason in the bag, when its front matter cannot be read.</summary>
    /// <param name="folder">The imported folder as it was named, so that messages lead to its files.</param>
    /// <param name="relative">The file below it.</param>
    /// <param name="generator">The generator it was written for.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static ImportedFile? Read(string folder, string relative, Generator generator, DiagnosticBag bag)
    {
        string full = Path.Combine(folder, relative);
        if (SourceText.Load(full, full.Replace('\\', '/'), bag) is not { } source) return null;
        string text = source.Text;
        string first = text[..NextLine(text, 0)].Trim();
        if (first is "+++" || first.StartsWith('{'))
        {
            bag.Add(ImportDiagnostics.OtherFormat.At(source.Span(0, first.Length), first is "+++" ? "TOML" : "JSON"));
            return null;
        }
        bool isOpened = IsDashes(first);
        // Statiq's front matter needs no line above it: it ends at the first line of dashes.
        if ((isOpened || (generator == Generator.Statiq && KeyAtStart().IsMatch(first))) && Closing(text, isOpened ? NextLine(text, 0) : 0) is (int start, int end, int next))
        {
            int errors = bag.ErrorCount;
            YamlNode? node = YamlReader.Read(source, start, end - start, bag);
            if (bag.ErrorCount > errors) return null;
            if (node is YamlMapping mapping) return new ImportedFile(relative, source, mapping, next);
        }
        bag.Add(ImportDiagnostics.NoFrontMatter.At(source.Span(0, 1), generator.Title));
        return null;
    }

    // Names of other things count only where nothing says which folder the content is in.
    private static bool IsContent(string below, bool isWhole)
    {
        string[] parts = below.Replace('\\', '/').Split('/');
        return !parts.Any(part => part.StartsWith('.')) && !(isWhole && parts[..^1].Any(part => NoContent.Contains(part, StringComparer.OrdinalIgnoreCase))) && !parts[^1].StartsWith("README.", StringComparison.OrdinalIgnoreCase);
    }

    private static (int Start, int End, int Next)? Closing(string text, int start)
    {
        for (int line = start; line < text.Length;)
        {
            int next = NextLine(text, line);
            if (IsDashes(text[line..next].Trim())) return (start, line, next);
            line = next;
        }
        return null;
    }

    [GeneratedRegex(@"^[A-Za-z_][\w-]*\s*:")]
    private static partial Regex KeyAtStart();

    private static bool IsDashes(string line) => line.Length >= 3 && line.All(sign => sign == '-');

    private static int NextLine(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
