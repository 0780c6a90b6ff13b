namespace StaticSite.Cli;

/// <summary>A generator whose sites can be imported: how its folders look and what its front matter means.</summary>
/// <param name="Name">The word for <c>--from</c>.</param>
/// <param name="Title">Its name as people write it.</param>
/// <param name="Marks">Files and folders that only its sites have; <c>*</c> stands for any part of a name.</param>
/// <param name="Folders">Where its texts lie; the whole folder when none of them is there.</param>
/// <param name="Keys">What its keys become here; written in small letters without hyphens and underscores.</param>
/// <param name="DatedNames">Whether the generator itself reads the date of publication from the name of a file.</param>
internal sealed record Generator(string Name, string Title, IReadOnlyList<string> Marks, IReadOnlyList<string> Folders, IReadOnlyDictionary<string, string> Keys, bool DatedNames)
{
    /// <summary>Statiq Web.</summary>
    public static Generator Statiq { get; } = new("statiq", "Statiq Web", ["input/_Layout.cshtml", "input/_layout.cshtml", "appsettings.json", "settings.yml", "statiq.json", "*.csproj"], ["input"],
        Map(("published", "published"), ("date", "published"), ("updated", "updated"), ("lead", "description"), ("excluded", "draft"), ("redirectfrom", "aliases")), DatedNames: true);

    /// <summary>Jekyll.</summary>
    public static Generator Jekyll { get; } = new("jekyll", "Jekyll", ["_config.yml", "_config.yaml", "_posts"], ["_posts", "_drafts"],
        Map(("date", "published"), ("published", "shown"), ("lastmodifiedat", "updated"), ("redirectfrom", "aliases"), ("permalink", "address"), ("slug", "slug")), DatedNames: true);

    /// <summary>Hugo.</summary>
    public static Generator Hugo { get; } = new("hugo", "Hugo", ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "archetypes"], ["content"],
        Map(("date", "date"), ("publishdate", "published"), ("pubdate", "published"), ("published", "published"), ("lastmod", "updated"), ("modified", "updated"), ("expirydate", "expires"), ("unpublishdate", "expires"), ("aliases", "aliases"), ("url", "address"), ("slug", "slug"), ("translationkey", "translation_key")), DatedNames: false);

    /// <summary>Eleventy.</summary>
    public static Generator Eleventy { get; } = new("eleventy", "Eleventy", [".eleventy.js", "eleventy.config.*"], [],
        Map(("date", "published"), ("permalink", "address")), DatedNames: true);

    /// <summary>Astro.</summary>
    public static Generator Astro { get; } = new("astro", "Astro", ["astro.config.*", "src/content"], ["src/content", "src/data", "src/pages"],
        Map(("pubdate", "published"), ("pubdatetime", "published"), ("publishdate", "published"), ("date", "published"), ("updateddate", "updated"), ("moddatetime", "updated"), ("slug", "slug")), DatedNames: false);

    /// <summary>All of them, those whose marks are the clearest first: any .NET project may have the marks of Statiq.</summary>
    public static IReadOnlyList<Generator> All { get; } = [Jekyll, Hugo, Eleventy, Astro, Statiq];

    /// <summary>The generator whose marks a folder has, and the first of them; null when there are none.</summary>
    public static (Generator Generator, string Mark)? Recognise(string folder)
    {
        foreach (Generator generator in All)
        {
            if (generator.Marks.FirstOrDefault(mark => Has(folder, mark)) is { } found) return (generator, found);
        }
        return null;
    }

    /// <summary>A key as <see cref="Keys"/> writes it.</summary>
    public static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool Has(string folder, string mark)
    {
        if (!mark.Contains('*', StringComparison.Ordinal)) return Path.Exists(Path.Combine(folder, mark));
        return Directory.EnumerateFiles(folder, mark).Any();
    }

    private static Dictionary<string, string> Map(params (string Key, string Target)[] own)
    {
        Dictionary<string, string> keys = new(StringComparer.Ordinal)
        {
            ["title"] = "title",
            ["description"] = "description",
            ["summary"] = "summary",
            ["excerpt"] = "summary",
            ["tags"] = "tags",
            ["tag"] = "tags",
            ["category"] = "category",
            ["categories"] = "category",
            ["author"] = "authors",
            ["authors"] = "authors",
            ["draft"] = "draft",
            ["lang"] = "language",
            ["language"] = "language",
            ["locale"] = "language",
        };
        foreach ((string key, string target) in own) keys[key] = target;
        return keys;
    }
}
