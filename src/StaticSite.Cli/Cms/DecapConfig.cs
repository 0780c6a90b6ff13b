using System.Text;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>The configuration of Decap CMS for a site: articles, pages and the first page in each language, with the keys that their readers know.</summary>
internal sealed class DecapConfig
{
    private readonly StringBuilder _text = new();
    private readonly BuildContext _site;
    private readonly IReadOnlyList<SchemaSubject> _subjects;
    private readonly DecapFields _fields;

    private DecapConfig(BuildContext site)
    {
        _site = site;
        _fields = new DecapFields(_text, [.. site.Tags.Values.Select(tag => (tag.Id.Value, tag.Label[site.DefaultLanguage.Code]))]);
        _subjects = SiteOutlines.Of(site);
    }

    /// <summary>The configuration as YAML. The site is of no other use afterwards.</summary>
    /// <param name="site">The site as it was read.</param>
    /// <param name="backend">Where the files are kept: <c>github</c>, <c>gitlab</c>, or <c>test-repo</c> for none.</param>
    /// <param name="repository">The repository as its host names it; null for none.</param>
    /// <param name="branch">The branch that is published.</param>
    public static string Write(BuildContext site, string backend, string? repository, string branch)
    {
        string[] folders = [.. site.Site.Sources.Where(source => source.StartsWith("input/pages/", StringComparison.Ordinal)).Select(source => source["input/".Length..source.LastIndexOf('/')]).Append("pages").Distinct().Order(StringComparer.Ordinal)];
        DecapConfig config = new(site);
        config.Head(backend, repository, branch);
        foreach (Language language in site.Languages) config.Articles(language);
        foreach (string folder in folders)
        {
            foreach (Language language in site.Languages) config.Pages(folder, language);
        }
        config.Home();
        return config._text.ToString();
    }

    private void Head(string backend, string? repository, string branch)
    {
        _text.Append($"# Made by static-site cms from what the program reads; made again, not changed by hand.\nbackend:\n  name: {backend}\n");
        if (repository is not null) _text.Append($"  repo: {YamlText.Value(repository)}\n  branch: {YamlText.Value(branch)}\n");
        // Every change is a pull request, which the checks judge before anybody publishes it.
        _text.Append("publish_mode: editorial_workflow\n");
        _text.Append($"site_url: {YamlText.Value(_site.BaseUrl.AbsoluteUri)}\n");
        _text.Append("media_folder: input/assets\npublic_folder: ../assets\n");
        _text.Append("slug: {encoding: ascii, clean_accents: true}\neditor: {preview: false}\ncollections:\n");
    }

    private void Articles(Language language)
    {
        Folder("articles", "Articles", "Article", "input/articles", language);
        _text.Append("    slug: \"{{year}}-{{month}}-{{day}}-{{slug}}\"\n    sortable_fields: [published, title]\n");
        _fields.Write(Outline("article"), "article", 4, withBody: true);
    }

    private void Pages(string folder, Language language)
    {
        string name = folder.Replace('/', '_');
        Folder(name, folder == "pages" ? "Pages" : $"Pages in {folder["pages/".Length..]}", "Page", "input/" + folder, language);
        // Files of a folder below have a collection of their own; the links of their texts go up one folder more.
        if (folder.Contains('/')) _text.Append($"    media_folder: /input/assets\n    public_folder: {string.Concat(Enumerable.Repeat("../", folder.Split('/').Length))}assets\n");
        _fields.Write(Outline("page"), "page", 4, withBody: true);
    }

    private void Folder(string name, string label, string singular, string folder, Language language)
    {
        bool isOriginal = language == _site.DefaultLanguage;
        _text.Append($"  - name: {name}{(isOriginal ? "" : "_" + language.Code)}\n");
        _text.Append($"    label: {YamlText.Value($"{label} ({language.NativeName})")}\n    label_singular: {YamlText.Value(singular)}\n");
        _text.Append($"    folder: {folder}\n    format: yaml-frontmatter\n    extension: {(isOriginal ? "md" : language.Code + ".md")}\n");
        // Files of translations end with .md too: a filter without a value takes those that lack the key.
        if (isOriginal && _site.Languages.Count > 1) _text.Append("    filter: {field: translates}\n");
        // A translation needs the name of its original, which the command new gives it.
        _text.Append($"    create: {(isOriginal ? "true" : "false")}\n");
    }

    private void Home()
    {
        _text.Append("  - name: home\n    label: First page\n    files:\n");
        foreach (Language language in _site.Languages)
        {
            string ending = language == _site.DefaultLanguage ? "" : "." + language.Code;
            if (!File.Exists(Path.Combine(_site.Options.InputFolder, $"home{ending}.md"))) continue;
            _text.Append($"      - name: home_{language.Code}\n        label: {YamlText.Value($"First page ({language.NativeName})")}\n        file: input/home{ending}.md\n");
            _fields.Write(Outline("page"), "page", 8, withBody: true);
        }
    }

    private KeyOutline Outline(string name) => _subjects.First(subject => subject.Name == name).Outline;
}
