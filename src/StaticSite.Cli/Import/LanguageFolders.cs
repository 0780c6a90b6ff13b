namespace StaticSite.Cli;

/// <summary>Folders that hold the texts of one language each. One that is only called so, such as <c>ml</c> for machine learning, is none.</summary>
internal sealed class LanguageFolders
{
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folders among the paths of all texts.</summary>
    /// <param name="paths">The paths, with forward slashes.</param>
    /// <param name="site">What the settings of the other site say.</param>
    public LanguageFolders(IReadOnlyList<string> paths, OldSite site)
    {
        HashSet<(string Above, string Name)> codes = [];
        foreach (string path in paths)
        {
            string[] parts = path.Split('/');
            for (int i = 0; i < parts.Length - 1; i++)
            {
                if (LanguageCodes.Is(parts[i])) codes.Add((string.Join('/', parts[..i]), parts[i]));
            }
        }
        // Two beside each other, or one that the settings name as a language.
        foreach (IGrouping<string, (string Above, string Name)> siblings in codes.GroupBy(code => code.Above, StringComparer.OrdinalIgnoreCase))
        {
            bool isEach = siblings.Count() > 1 && (site.Languages.Count == 0 || siblings.Any(code => site.Languages.Contains(code.Name)));
            foreach ((string above, string name) in siblings)
            {
                if (isEach || site.Languages.Contains(name)) _folders.Add($"{above}/{name}");
            }
        }
    }

    /// <summary>The name of the first such folder that a text is in; null when there is none.</summary>
    /// <param name="above">The folders above the text, the outermost first.</param>
    public string? Of(string[] above)
    {
        for (int i = 0; i < above.Length; i++)
        {
            if (_folders.Contains($"{string.Join('/', above[..i])}/{above[i]}")) return above[i];
        }
        return null;
    }
}
