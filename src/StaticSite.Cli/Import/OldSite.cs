using System.Text.RegularExpressions;

namespace StaticSite.Cli;

/// <summary>What the settings of the other site say of its addresses and languages. They are read as text: some are programs.</summary>
/// <param name="Roots">Where it was published, host and path without a scheme, such as <c>blog.example.org</c>.</param>
/// <param name="Prefixes">What its texts' addresses begin with, by the patterns of its settings.</param>
/// <param name="Languages">The codes of its languages.</param>
internal sealed partial record OldSite(IReadOnlyList<string> Roots, IReadOnlySet<string> Prefixes, IReadOnlySet<string> Languages)
{
    private const int MaxBytes = 1 << 18;

    private static readonly string[] Settings =
    [
        "_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/config.toml", "config/_default/config.yaml", "config/_default/hugo.yaml", "config/_default/languages.toml", "config/_default/languages.yaml", "config/_default/permalinks.toml", "config/_default/permalinks.yaml",
        "astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.cjs", "src/config.ts", "src/site.config.ts", "src/consts.ts",
        ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "_data/site.json", "_data/metadata.json", "_data/metadata.js", "src/_data/site.json", "src/_data/metadata.json", "appsettings.json", "settings.yml", "statiq.json",
    ];

    /// <summary>Reads what is there of the settings.</summary>
    /// <param name="folder">The folder of the other site.</param>
    /// <param name="address">Its address, where somebody named it.</param>
    public static OldSite Read(string folder, string? address)
    {
        HashSet<string> roots = new(StringComparer.OrdinalIgnoreCase), prefixes = new(StringComparer.OrdinalIgnoreCase), languages = new(StringComparer.OrdinalIgnoreCase);
        if (address is not null) roots.Add(Bare(address));
        foreach (string file in Settings.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            if (new FileInfo(file).Length > MaxBytes) continue;
            string text = File.ReadAllText(file);
            foreach (Match match in Root().Matches(text)) roots.Add(Bare(match.Groups["url"].Value));
            foreach (Match match in Pattern().Matches(text)) prefixes.UnionWith(match.Groups["fixed"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries));
            foreach (Match match in LanguageTable().Matches(text)) languages.Add(match.Groups["code"].Value);
            foreach (Match match in LanguageBlock().Matches(text)) languages.UnionWith(match.Groups["code"].Captures.Select(code => code.Value));
            foreach (Match match in LanguageList().Matches(text)) languages.UnionWith(Word().Matches(match.Groups["codes"].Value).Select(word => word.Value));
        }
        return new OldSite([.. roots.OrderByDescending(root => root.Length)], prefixes, languages);
    }

    /// <summary>The path of an address on the other site, with its query and fragment; null when it leads elsewhere.</summary>
    public string? PathOf(string address)
    {
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)) return address;
        if (Scheme().Match(address) is not { Success: true } scheme) return null;
        string bare = WithoutWww(address[scheme.Length..]);
        string? root = Roots.FirstOrDefault(root => bare.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (bare.Length == root.Length || bare[root.Length] is '/' or '#' or '?'));
        return root is null ? null : "/" + bare[root.Length..].TrimStart('/');
    }

    private static string Bare(string url) => WithoutWww(url[Scheme().Match(url).Length..].TrimEnd('/'));

    private static string WithoutWww(string bare) => bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare["www.".Length..] : bare;

    [GeneratedRegex("^(https?:)?//", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("""^[ \t{,]*(export\s+const\s+\w+\s*=\s*)?["']?(url|baseurl|site|siteurl|website|host|linkroot)["']?[ \t]*[:=][ \t]*["']?(?<url>(https?:)?//[^\s"',#]+)""", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    // permalink: /insights/:year/:title/ and posts = "/insights/:slug/".
    [GeneratedRegex("""^[ \t]*["']?[\w-]+["']?[ \t]*[:=][ \t]*["']?(?<fixed>/?([\w-]+/)+):[a-z]""", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[ \t]*\[languages\.""?(?<code>[A-Za-z]{2}(-[A-Za-z]+)?)""?\]", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex LanguageTable();

    [GeneratedRegex(@"^languages:[ \t]*\r?\n((?<in>[ \t]+)(?<code>[A-Za-z]{2}(-[A-Za-z]+)?):[^\n]*\n?(\k<in>[ \t]+[^\n]*\n?)*)+", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex LanguageBlock();

    [GeneratedRegex("""["']?(locales|languages)["']?[ \t]*[:=][ \t]*\[(?<codes>[^\]]*)\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageList();

    [GeneratedRegex(@"\b[A-Za-z]{2}(-[A-Za-z]+)?\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
