using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Events;
using StaticSite.Editorial.Figures;
using StaticSite.Editorial.Glossary;
using StaticSite.Editorial.Harm;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>
/// What the readers of a site's files ask for. They are run over samples that are nearly empty, so a key that a reader
/// learns is in the schema too. Afterwards the site is of no other use: its extensions have read the samples.
/// </summary>
internal static class SiteOutlines
{
    /// <summary>The files with their keys.</summary>
    public static IReadOnlyList<SchemaSubject> Of(BuildContext site)
    {
        string[] codes = [.. site.Languages.Select(language => language.Code)];
        string languages = string.Join(", ", codes);
        return
        [
            new("article", "Front matter of an article", null, FrontMatterOf(PageKind.Article, site)),
            new("page", "Front matter of a page", null, FrontMatterOf(PageKind.Page, site)),
            new("site", "Settings of the site", "input/site.yml", Noted(source => Settings(source, site),
                "{}",
                $"languages: [{languages}]\nfeeds: {{author: x, rights: x}}\nfigures: {{watched: {{}}, charts: {{\"*\": {{}}}}}}\nsafety: {{kinds: {{\"*\": [stop]}}}}\nfreshness: {{max_age: {{}}}}\n")),
            new("tags", "Tags", "input/data/tags.yml", Noted(source => TagsFile.Read(source, codes, new DiagnosticBag()), "\"*\": {}\n")),
            new("figures", "Figures", "input/data/figures.yml", Noted(source => FigureLedger.Read(source, [], site),
                "\"*\": {}\n",
                "\"*\": {label: x, unit: x, value: 1, as_of: 2000, claimant: x, reporter: x, url: \"https://example.org/\", review_by: 2000-01-01, note: x, history: [{}, {claimant: x, reporter: x}]}\n")),
            new("contacts", "Phone numbers", "input/data/contacts.yml", Noted(source => ContactsFile.Read(source, site), "\"*\": {}\n")),
            new("events", "Events", "input/data/events.yml", Noted(source => EventsFile.Read(source, site), "\"*\": {}\n", "\"*\": {place: x}\n")),
            new("glossary", "Glossary", "input/data/glossary.yml", Noted(source => GlossaryFile.Read(source, site), $"\"*\": {{{string.Join(", ", codes.Select(code => code + ": {}"))}}}\n")),
            // Whether to is needed depends on status, so the sample says both that it is and that it is not.
            new("redirects", "Addresses that moved", "input/data/redirects.yml", Noted(source => RedirectsFile.Read(source, new DiagnosticBag()), "\"*\": {status: 410}\n")),
            new("picture", "What the file beside a picture says", "input/assets/**/*.yml", Noted(source => ImageRecord.Read(source, new DiagnosticBag()), "{}\n")),
            new("strings", "Strings of the theme", "theme/i18n/*.yml", StringsOutline.Of(site)),
        ];
    }

    private static KeyOutline FrontMatterOf(PageKind kind, BuildContext site)
    {
        KeyOutline outline = new();
        SourceText source = new("input/sample.md", "---\n---\n") { Outline = outline };
        FrontMatterSplit split = new(4, 0, 8);
        PageHeader header = new(kind, source, split, site);
        if (kind == PageKind.Article) ArticleFrontMatter.Read(source, split, site.Settings.TimeZone, new DiagnosticBag(), More);
        else PageFrontMatter.Read(source, split, site.Settings.TimeZone, new DiagnosticBag(), More);
        return outline;

        void More(MappingReader reader)
        {
            foreach (SiteExtension extension in site.Extensions) extension.ReadFrontMatter(reader, header, new PageValues());
        }
    }

    private static void Settings(SourceText source, BuildContext site) => SiteSettings.Read(source, new DiagnosticBag(), reader =>
    {
        foreach (SiteExtension extension in site.Extensions) SiteSettingsFile.ReadExtension(reader, extension);
    });

    private static KeyOutline Noted(Action<SourceText> read, params string[] samples)
    {
        KeyOutline outline = new();
        foreach (string sample in samples) read(new SourceText("input/sample.yml", sample) { Outline = outline });
        return outline;
    }
}
