using System.CommandLine.Completions;

namespace StaticSite.Cli;

/// <summary>What a shell suggests for a folder or a file: the shells complete files by themselves only where the program suggests nothing.</summary>
internal static class FolderCompletion
{
    private const string TextEnding = ".md";

    /// <summary>Folders that begin with what was typed.</summary>
    public static IEnumerable<CompletionItem> Folders(CompletionContext context) => Below(context.WordToComplete, null);

    /// <summary>Folders and Markdown files that begin with what was typed.</summary>
    public static IEnumerable<CompletionItem> Texts(CompletionContext context) => Below(context.WordToComplete, TextEnding);

    // In the words of the one who types: a path stays relative.
    private static IEnumerable<CompletionItem> Below(string word, string? ending)
    {
        string folder = word[..(word.LastIndexOf('/') + 1)];
        string start = word[folder.Length..];
        try
        {
            DirectoryInfo place = new(folder.Length == 0 ? "." : folder);
            return [.. place.EnumerateFileSystemInfos().Where(IsSuggested).Select(item => folder + item.Name + (item is DirectoryInfo ? "/" : "")).Order(StringComparer.Ordinal).Select(path => new CompletionItem(path))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }

        bool IsSuggested(FileSystemInfo item) => item.Name.StartsWith(start, StringComparison.Ordinal) && (start.Length > 0 || item.Name[0] != '.') && (item is DirectoryInfo || (ending is not null && item.Name.EndsWith(ending, StringComparison.Ordinal)));
    }
}
