namespace StaticSite.Cli;

/// <summary>Which article a text of another generator means by a path or a name.</summary>
internal sealed class ImportedLinks
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The links between some articles.</summary>
    public ImportedLinks(IReadOnlyList<ImportedArticle> articles)
    {
        foreach (ImportedArticle article in articles)
        {
            string path = Bare(article.File.Relative);
            _paths[path] = article.Name;
            string name = path[(path.LastIndexOf('/') + 1)..];
            // Generators that read the date from the name leave it out of the name, and write the name with or without it.
            foreach (string written in (string[])[name, Bare(article.Name[11..])])
            {
                // A name that two files have means neither.
                if (!_names.TryAdd(written, article.Name) && _names[written] != article.Name) _names[written] = null;
            }
        }
    }

    /// <summary>The file of the article beside the one that links to it; null when it is not clear which is meant.</summary>
    /// <param name="from">The file that links.</param>
    /// <param name="reference">What it writes.</param>
    public string? Find(ImportedFile from, string reference)
    {
        string path = Bare(reference.TrimStart('/'));
        string folder = from.Relative[..(from.Relative.LastIndexOf('/') + 1)];
        if (_paths.TryGetValue(Whole(folder + path), out string? near)) return near;
        if (_paths.FirstOrDefault(known => known.Key.Equals(path, StringComparison.OrdinalIgnoreCase) || known.Key.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase)).Value is { } below && path.Contains('/', StringComparison.Ordinal)) return below;
        return _names.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string Bare(string path)
    {
        string ending = Path.GetExtension(path);
        string bare = ending.Equals(".md", StringComparison.OrdinalIgnoreCase) || ending.Equals(".mdx", StringComparison.OrdinalIgnoreCase) || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length] : path;
        return bare.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? bare[..^"/index".Length] : bare;
    }

    private static string Whole(string path)
    {
        Stack<string> parts = new();
        foreach (string part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..") parts.Push(part);
            else if (parts.Count > 0) parts.Pop();
        }
        return string.Join('/', parts.Reverse());
    }
}
