using System.Globalization;
using StaticSite.Languages;

namespace StaticSite.Cli;

/// <summary>Which article a text of another generator means by a path, a name or an address of the other site.</summary>
internal sealed class ImportedLinks
{
    // What lists of articles and single articles are commonly below.
    private static readonly string[] Prefixes = ["blog", "blogs", "post", "posts", "article", "articles", "news", "note", "notes", "writing", "entry", "entries", "journal", "story", "stories", "p"];

    // What is below these is no article, whatever its name.
    private static readonly string[] Lists = ["tag", "tags", "category", "categories", "topic", "topics", "author", "authors", "series", "archive", "archives", "page", "assets", "images", "img", "static", "files", "uploads", "media"];

    private readonly Dictionary<string, List<ImportedArticle>> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ImportedArticle>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ImportedArticle>> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly OldSite _site;
    private readonly string[] _languages;

    /// <summary>The links between some articles.</summary>
    /// <param name="articles">All that are imported.</param>
    /// <param name="generator">The generator of the other site.</param>
    /// <param name="site">What its settings say.</param>
    /// <param name="languages">The languages of this site.</param>
    public ImportedLinks(IReadOnlyList<ImportedArticle> articles, Generator generator, OldSite site, IReadOnlyList<Language> languages)
    {
        _site = site;
        _languages = [.. languages.Select(language => language.Code)];
        foreach (ImportedArticle article in articles)
        {
            string path = Bare(article.File.Relative), file = path[(path.LastIndexOf('/') + 1)..];
            string folder = path[..^file.Length], common = WithoutLanguage(file, article.Language);
            Add(_paths, path, article);
            Add(_paths, folder + common, article);
            // Generators that read the date from the name leave it out of the name, and write the name with or without it.
            string[] names = [file, common, article.Stem, WithoutLanguage(Bare(article.Name[11..]), article.Language), .. article.Slug is { } slug ? [slug] : Array.Empty<string>()];
            foreach (string name in names) Add(_names, name, article);
            foreach (string alias in article.Aliases) Add(_addresses, Page(alias), article);
            // The folder of a post is no part of its address there.
            if (generator == Generator.Jekyll) continue;
            string below = generator.Folders.FirstOrDefault(part => folder.StartsWith(part + "/", StringComparison.OrdinalIgnoreCase)) is { } root ? folder[(root.Length + 1)..] : folder;
            foreach (string name in names.Skip(1))
            {
                Add(_addresses, below + name, article);
                Add(_addresses, $"{article.Language}/{below}{name}", article);
            }
        }
    }

    /// <summary>The article that a file means by a path or a name; null when it is not clear which is meant.</summary>
    /// <param name="from">The article that links.</param>
    /// <param name="reference">What it writes, without an anchor.</param>
    public ImportedArticle? ByName(ImportedArticle from, string reference)
    {
        string path = Bare(reference.TrimStart('/'));
        string folder = from.File.Relative[..(from.File.Relative.LastIndexOf('/') + 1)];
        if (One(_paths, Whole(folder + path), from) is { } near) return near;
        if (path.Contains('/', StringComparison.Ordinal))
        {
            string end = "/" + path.TrimStart('.', '/');
            if (One([.. _paths.Where(known => known.Key.Equals(end[1..], StringComparison.OrdinalIgnoreCase) || known.Key.EndsWith(end, StringComparison.OrdinalIgnoreCase)).SelectMany(known => known.Value)], from) is { } below) return below;
        }
        return One(_names, path[(path.LastIndexOf('/') + 1)..], from);
    }

    /// <summary>The article that had an address on the other site; null when there is none, or when it is not clear.</summary>
    /// <param name="from">The article that links.</param>
    /// <param name="address">What it writes, without an anchor: from the root, whole, or from where it was itself.</param>
    public ImportedArticle? ByAddress(ImportedArticle from, string address)
    {
        if (_site.PathOf(address) is { } path) return At(from, Page(path));
        if (address.Length == 0 || address.AsSpan().IndexOfAny(":{") >= 0 || address.StartsWith("//", StringComparison.Ordinal)) return null;
        string page = Page(address);
        string own = Bare(from.File.Relative), folder = own[..(own.LastIndexOf('/') + 1)];
        // Where each text is a folder of its own, a path goes one step further up than the files do.
        foreach (string whole in (string[])[Whole(folder + from.Stem + "/" + page), Whole(folder + page)])
        {
            if (One(_paths, whole, from) is { } near) return near;
        }
        string last = page[(page.LastIndexOf('/') + 1)..];
        return last.Contains('-', StringComparison.Ordinal) && !page.Split('/').Intersect(Lists, StringComparer.OrdinalIgnoreCase).Any() ? One(_names, last, from) : null;
    }

    private ImportedArticle? At(ImportedArticle from, string page)
    {
        if (One(_addresses, page, from) is { } exact) return exact;
        string[] parts = page.Split('/');
        List<string> above = [.. parts[..^1]];
        string? language = above.Count > 0 ? Array.Find(_languages, code => code.Equals(above[0], StringComparison.OrdinalIgnoreCase)) : null;
        if (language is not null) above.RemoveAt(0);
        List<string> days = [];
        while (above.Count > 0 && days.Count < 3 && above[^1].All(char.IsAsciiDigit))
        {
            days.Insert(0, above[^1]);
            above.RemoveAt(above.Count - 1);
        }
        if (above.Intersect(Lists, StringComparer.OrdinalIgnoreCase).Any() || !_names.TryGetValue(parts[^1], out List<ImportedArticle>? named)) return null;
        List<ImportedArticle> meant = [.. named.Where(article => (language is null || article.Language == language) && (days.Count > 0 ? IsDay(days, article.Published) : IsBelow(above, parts[^1], article)))];
        return One(meant, from);
    }

    // The parts of an address before its name, year first. Where the site's time zone is another, the day may be the next.
    private static bool IsDay(List<string> parts, string published)
    {
        int[] numbers = [.. parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        DateOnly day = DateOnly.ParseExact(published[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Enumerable.Range(-1, 3).Where(step => step == 0 || numbers.Length == 3).Select(day.AddDays)
            .Any(near => numbers[0] == near.Year && (numbers.Length < 2 || numbers[1] == near.Month) && (numbers.Length < 3 || numbers[2] == near.Day));
    }

    // One word at the root may be a page of any kind; two words joined are rarely anything but the text of that name.
    private bool IsBelow(List<string> above, string name, ImportedArticle article)
    {
        if (above.Count == 0) return name.Contains('-', StringComparison.Ordinal);
        string[] folders = article.File.Relative.Split('/');
        return above.All(part => Prefixes.Contains(part, StringComparer.OrdinalIgnoreCase) || _site.Prefixes.Contains(part) || folders.Contains(part, StringComparer.OrdinalIgnoreCase));
    }

    private static void Add(Dictionary<string, List<ImportedArticle>> known, string key, ImportedArticle article)
    {
        if (!known.TryGetValue(key, out List<ImportedArticle>? articles)) known[key] = articles = [];
        if (!articles.Contains(article)) articles.Add(article);
    }

    private static ImportedArticle? One(Dictionary<string, List<ImportedArticle>> known, string key, ImportedArticle from) =>
        known.TryGetValue(key, out List<ImportedArticle>? articles) ? One(articles, from) : null;

    // What two files have means neither, unless they are in two languages: then it means that of the language it is said in.
    private static ImportedArticle? One(List<ImportedArticle> articles, ImportedArticle from)
    {
        ImportedArticle[] all = [.. articles.Distinct()];
        if (all.Length <= 1) return all.FirstOrDefault();
        ImportedArticle[] same = [.. all.Where(article => article.Language == from.Language)];
        return same.Length == 1 ? same[0] : null;
    }

    // An address as a page: decoded, without what stands for the file of a folder.
    private static string Page(string address)
    {
        int end = address.AsSpan().IndexOfAny("?#");
        string path = Uri.UnescapeDataString(end < 0 ? address : address[..end]).Trim('/');
        foreach (string ending in (string[])[".html", ".htm", ".md"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) path = path[..^ending.Length];
        }
        return path.Equals("index", StringComparison.OrdinalIgnoreCase) ? "" : path.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? path[..^"/index".Length] : path;
    }

    private static string WithoutLanguage(string name, string language) => name.EndsWith("." + language, StringComparison.OrdinalIgnoreCase) ? name[..^(language.Length + 1)] : name;

    private static string Bare(string path)
    {
        string ending = Path.GetExtension(path);
        string bare = ending.Equals(".md", StringComparison.OrdinalIgnoreCase) || ending.Equals(".mdx", StringComparison.OrdinalIgnoreCase) || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase) || ending.Equals(".mkd", StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length] : path;
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
