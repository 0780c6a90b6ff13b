using System.Net;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Maps the front matter of one generator to that of articles. Nothing is guessed: what an article needs and the file does not say leaves the file out.</summary>
/// <param name="generator">The generator.</param>
/// <param name="site">The site that takes the articles.</param>
/// <param name="language">The language of texts that name none.</param>
/// <param name="fallbackTag">The tag of texts that have none; null to leave them out.</param>
/// <param name="addsTags">Whether tags that the site does not have are added to it.</param>
/// <param name="folders">Folders that hold the texts of one language each, by their paths.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed partial class ArticleMapping(Generator generator, BuildContext site, Language language, string? fallbackTag, bool addsTags, LanguageFolders folders, DiagnosticBag bag)
{
    private static readonly string[] Yes = ["true", "True", "TRUE", "yes"];
    private static readonly string[] No = ["false", "False", "FALSE", "no"];

    /// <summary>The article; null, with the reasons in the bag, when it cannot be one.</summary>
    public ImportedArticle? Map(ImportedFile file)
    {
        int errors = bag.ErrorCount;
        List<ImportedKey> keys = [];
        Dictionary<string, YamlNode> values = Values(file.FrontMatter, keys);
        SourceSpan place = file.FrontMatter.Span;
        string[] above = file.Relative.Split('/')[..^1];
        string stem = Path.GetFileNameWithoutExtension(file.Relative);
        if (stem == "_index" || stem.StartsWith("_index.", StringComparison.Ordinal))
        {
            bag.Add(ImportDiagnostics.NoArticle.At(file.Source.WholeFile));
            return null;
        }
        string? code = Code(file, ref stem, above, values);
        if (stem == "index" && above.Length > 0) stem = above[^1];
        string? day = DayOf(ref stem);
        if (code is null) return null;

        string? published = Date(values, "published") ?? Date(values, "date");
        if (published is null && bag.ErrorCount == errors && day is not null && generator.DatedNames) published = ImportedDate.ToIso(day);
        if (published is null && bag.ErrorCount == errors) Lack(place, "date");
        string title = Words(values, "title") ?? BodyText.FirstHeading(file) ?? Lack(place, "title");
        string? written = Words(values, "description") ?? Words(values, "summary");
        string description = written ?? BodyText.FirstParagraph(file) ?? Lack(place, "description and no paragraph that could be one");
        List<string> tags = [];
        List<UnknownTag> unknown = [];
        foreach (Located<string> tag in Texts(values, "category").Concat(Texts(values, "tags"))) AddTag(tags, unknown, tag);
        if (tags.Count == 0 && fallbackTag is not null) tags.Add(fallbackTag);
        if (tags.Count == 0) Lack(place, "tag");
        string? updated = Date(values, "updated"), expires = Date(values, "expires");
        string name = site.DefaultLanguage.Slug(stem);
        if (name.Length == 0) Lack(place, "name of which an address can be made");
        string? slug = Text(values, "slug") is { } last && site.DefaultLanguage.Slug(last[(last.LastIndexOf('/') + 1)..]) is { Length: > 0 } made && made != name ? made : null;
        if (bag.ErrorCount > errors) return null;
        if (written is null) bag.Add(ImportDiagnostics.TakenDescription.At(place));
        FrontPictures.Report(file, keys, bag);
        string ending = code == site.DefaultLanguage.Code ? ".md" : $".{code}.md";
        return new ImportedArticle(file, $"input/articles/{published![..10]}-{name}{ending}")
        {
            Language = code,
            Stem = stem,
            Keys = keys,
            UnknownTags = unknown,
            Title = title,
            Description = description,
            Published = published,
            Updated = updated,
            Expires = expires,
            Tags = tags,
            Authors = [.. Texts(values, "authors").Select(author => author.Value).Distinct(StringComparer.Ordinal)],
            Aliases = [.. Texts(values, "aliases").Concat(Address(values)).Select(alias => PathOf(alias.Value)).Distinct(StringComparer.Ordinal)],
            Slug = slug,
            TranslationKey = Text(values, "translation_key"),
            Draft = (unknown.Count > 0 && !addsTags) || Says(values, "draft", Yes) || Says(values, "shown", No) || Says(values, "address", No) || above.Contains("_drafts"),
        };
    }

    // The values by what they become.
    private Dictionary<string, YamlNode> Values(YamlMapping mapping, List<ImportedKey> keys)
    {
        Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries.Where(entry => entry.Value switch { YamlScalar scalar => scalar.Value.Trim().Length > 0 && !scalar.IsNull, YamlSequence list => list.Items.Count > 0, _ => true }))
        {
            bool isTaken = generator.Keys.TryGetValue(Generator.Plain(entry.Key.Value), out string? target) && IsUsable(target, entry.Value) && values.TryAdd(target, entry.Value);
            keys.Add(new ImportedKey(entry, isTaken ? target : null));
        }
        // Hugo holds a page back until publishDate, as this site does until published; date is then another day.
        if (values.ContainsKey("published")) Leave("date");
        if (values.ContainsKey("description")) Leave("summary");
        return values;

        void Leave(string target)
        {
            if (values.Remove(target)) keys[keys.FindIndex(key => key.Target == target)] = new ImportedKey(keys.Find(key => key.Target == target)!.Entry, null);
        }
    }

    private static bool IsUsable(string target, YamlNode node) => target switch
    {
        "tags" or "category" or "aliases" or "authors" => true,
        // A pattern such as /:year/:title/ is no address.
        "address" => node is YamlScalar address && address.Value.AsSpan().IndexOfAny(":{*") < 0,
        _ => node is YamlScalar,
    };

    /// <summary>The key of an article that a meaning of <see cref="Generator.Keys"/> is written under.</summary>
    public static string Shown(string target) => target switch { "date" => "published", "summary" => "description", "category" => "tags", "shown" => "draft", "address" => "aliases", _ => target };

    private string? Code(ImportedFile file, ref string stem, string[] above, Dictionary<string, YamlNode> values)
    {
        string? inName = null;
        int dot = stem.LastIndexOf('.');
        if (dot > 0 && (Known(stem[(dot + 1)..]) is not null || LanguageCodes.Is(stem[(dot + 1)..])))
        {
            inName = stem[(dot + 1)..];
            stem = stem[..dot];
        }
        if (values.GetValueOrDefault("language") is YamlScalar stated)
        {
            // en-US and en_US are English.
            return Known(stated.Value.Trim().Split('-', '_')[0]) ?? Named(stated.Value.Trim()) ?? Refuse(stated.Span, stated.Value);
        }
        if (inName is not null) return Known(inName.Split('-', '_')[0]) ?? Refuse(file.Source.WholeFile, inName);
        if (folders.Of(above) is { } folder) return Known(folder.Split('-', '_')[0]) ?? Refuse(file.Source.WholeFile, folder);
        // Hugo and Astro may keep each language in a folder of its own.
        return (generator == Generator.Hugo || generator == Generator.Astro ? above.Select(Known).FirstOrDefault(found => found is not null) : null) ?? language.Code;
    }

    private string? Refuse(SourceSpan place, string written)
    {
        bag.Add(ImportDiagnostics.UnknownLanguage.At(place, written, string.Join(", ", site.Languages.Select(other => other.Code))));
        return null;
    }

    private string? Named(string name) => site.Languages.FirstOrDefault(known => known.NativeName.Equals(name, StringComparison.OrdinalIgnoreCase) || (known.Code == "en" && name.Equals("english", StringComparison.OrdinalIgnoreCase)))?.Code;

    private string? Known(string code) => site.Languages.FirstOrDefault(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase))?.Code;

    private string? Date(Dictionary<string, YamlNode> values, string key)
    {
        if (values.GetValueOrDefault(key) is not YamlScalar scalar) return null;
        if (ImportedDate.ToIso(scalar.Value) is { } iso) return iso;
        bag.Add(ImportDiagnostics.UnclearDate.At(scalar.Span, scalar.Value, Shown(key)));
        return null;
    }

    // Other generators write a title into the page as it is: what stands for a sign there is one here.
    private static string? Words(Dictionary<string, YamlNode> values, string key) => Text(values, key) is { } text ? WebUtility.HtmlDecode(text) : null;

    private static string? Text(Dictionary<string, YamlNode> values, string key) =>
        values.GetValueOrDefault(key) is YamlScalar scalar ? Spaces().Replace(scalar.Value.Trim(), " ") : null;

    private IEnumerable<Located<string>> Texts(Dictionary<string, YamlNode> values, string key)
    {
        YamlNode? node = values.GetValueOrDefault(key);
        // Jekyll parts tags in one line at spaces.
        if (node is YamlScalar one && generator == Generator.Jekyll && key is "tags" or "category") return one.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Located<string>(word, one.Span));
        return (node is YamlSequence list ? list.Items : node is null ? [] : [node])
            .Select(item => item is YamlMapping group ? group.Find("name") ?? group.Find("title") : item)
            .OfType<YamlScalar>().Where(item => !item.IsNull && item.Value.Trim().Length > 0).Select(item => new Located<string>(item.Value.Trim(), item.Span));
    }

    private void AddTag(List<string> tags, List<UnknownTag> unknown, Located<string> words)
    {
        string? id = site.Tags.Values.FirstOrDefault(tag => Is(tag.Id.Value, words.Value) || site.Languages.Any(known => Is(tag.Label[known.Code], words.Value) || Is(tag.Slug[known.Code], words.Value)))?.Id.Value;
        bool isKnown = id is not null;
        id ??= TagIds.Of(words.Value, site.DefaultLanguage);
        if (id.Length == 0) return;
        // Tags of the site are told apart from these by their ids, so the same id is the same tag.
        if (!isKnown && site.Tags.TryGetValue(id, out TagDefinition? same))
        {
            isKnown = true;
            if (TagIds.Differ(same.Id.Value, words.Value)) bag.Add(ImportDiagnostics.MergedTag.At(words.Span, words.Value, same.Label[site.DefaultLanguage.Code], id));
        }
        if (!isKnown) unknown.Add(new UnknownTag(id, words));
        if (!tags.Contains(id)) tags.Add(id);
    }

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Located<string>> Address(Dictionary<string, YamlNode> values) => Says(values, "address", No) ? [] : Texts(values, "address");

    private static string PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url.AbsolutePath : "/" + address.TrimStart('/');

    private static bool Says(Dictionary<string, YamlNode> values, string key, string[] words) => values.GetValueOrDefault(key) is YamlScalar scalar && words.Contains(scalar.Value.Trim());

    private string Lack(SourceSpan place, string what)
    {
        bag.Add(ImportDiagnostics.Missing.At(place, what));
        return "";
    }

    // The day in front of a name, which is taken off it. Jekyll takes years of two digits and days without a zero too.
    private string? DayOf(ref string stem)
    {
        Match dated = generator == Generator.Jekyll ? ShortDatedName().Match(stem) : DatedName().Match(stem);
        if (!dated.Success) return null;
        stem = dated.Groups["name"].Value;
        string year = dated.Groups["year"].Value;
        // As Ruby reads them.
        if (year.Length == 2) year = (string.CompareOrdinal(year, "69") < 0 ? "20" : "19") + year;
        return $"{year}-{dated.Groups["month"].Value.PadLeft(2, '0')}-{dated.Groups["day"].Value.PadLeft(2, '0')}";
    }

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[-_](?<name>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DatedName();

    [GeneratedRegex(@"^(?<year>\d{4}|\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})[-_](?<name>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ShortDatedName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
