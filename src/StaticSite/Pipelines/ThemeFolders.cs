using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Pipelines;

/// <summary>Finds what lies in the theme where nothing looks for it: a layout with another ending, a folder with another name.</summary>
internal static class ThemeFolders
{
    private const string Layout = ".liquid";
    private static readonly string[] Own = ["layouts", "partials", "i18n", "styles", "scripts"];

    /// <summary>Looks at the names in the theme folder; a theme that other sites share may hold more.</summary>
    public static void Check(BuildContext context)
    {
        if (context.Settings.SharedTheme) return;
        string theme = context.Options.ThemeFolder;
        string[] folders = [.. Own, .. context.Extensions.SelectMany(extension => extension.ThemeFolders)];
        try
        {
            foreach (string folder in Names(theme, isFolder: true))
            {
                if (!folders.Contains(folder, StringComparer.Ordinal)) Report("theme/" + folder, "theme", string.Join(", ", folders), Nearest.Hint(folder, folders), context);
            }
            foreach (string folder in (string[])["layouts", "partials"])
            {
                foreach (string file in Names(Path.Combine(theme, folder)))
                {
                    if (!file.EndsWith(Layout, StringComparison.Ordinal)) Report($"theme/{folder}/{file}", "theme/" + folder, "*" + Layout, "", context);
                }
            }
            string[] strings = [.. Language.All.Select(language => language.Code + ".yml")];
            foreach (string file in Names(Path.Combine(theme, "i18n")))
            {
                if (!context.Languages.Any(language => language.Code + ".yml" == file)) Report("theme/i18n/" + file, "theme/i18n", string.Join(", ", context.Languages.Select(language => language.Code + ".yml")), Nearest.Hint(file, strings), context);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the folder says so.
        }
    }

    private static void Report(string path, string folder, string expected, string hint, BuildContext context) =>
        context.Diagnostics.Add(PipelineDiagnostics.UnreadThemeFile.At(new SourceSpan(path), folder, expected, hint));

    // What explains a folder is for people.
    private static IEnumerable<string> Names(string folder, bool isFolder = false) =>
        Directory.Exists(folder) ? InputFolders.Names(folder).Where(name => name != "README.md" && Directory.Exists(Path.Combine(folder, name)) == isFolder) : [];
}
