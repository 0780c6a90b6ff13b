using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Markdown;
using StaticSite.Rendering.Pages;

namespace StaticSite.Rendering.Metadata;

/// <summary>
/// <c>llms.txt</c> (https://llmstxt.org/): what the site is, its pages and newest articles as links to their Markdown copies, and the
/// same file in the other languages. One a language.
/// </summary>
internal static class LlmsText
{
    /// <summary>Articles that are named; the archive has the rest.</summary>
    private const int MostArticles = 50;

    /// <summary>Interface strings that it needs.</summary>
    public static IReadOnlyList<string> StringKeys { get; } = ["llms.pages", "llms.languages", "llms.sitemap"];

    /// <summary>Writes the file of a language.</summary>
    public static void Write(Language language, BuildContext context, Utf8Writer writer)
    {
        string root = "/" + context.LanguagePath(language);
        writer.Write($"# {context.Settings.Title[language.Code]}\n\n> {context.Settings.Description[language.Code]}\n");
        Section(context.Text(language, "llms.pages"), MenuOrder.Pages(language, context).Select(page => Line(page, context)));
        Section(context.Text(language, "archive.title"), context.Site.Articles(language).Where(article => !article.IsFallback).Take(MostArticles).Select(article => Line(article, context)));
        Section(context.Text(language, "llms.languages"), context.Languages.Where(other => other != language).Select(other => Link(other.NativeName, context.Absolute($"/{context.LanguagePath(other)}llms.txt"))));
        // The one heading with a meaning for programs: what may be left out.
        Section("Optional", [Link(context.Text(language, "archive.title"), context.Absolute(root + "articles/")), Link(context.Text(language, "llms.sitemap"), context.Absolute("/sitemap.xml"))]);

        void Section(string title, IEnumerable<string> links)
        {
            string list = string.Concat(links.Select(link => "- " + link + "\n"));
            if (list.Length > 0) writer.Write($"\n## {title}\n\n{list}");
        }
    }

    private static string Line(Page page, BuildContext context) => $"{Link(page.Title, context.Absolute(MarkdownCopies.PathOf(page, context)?.Url ?? page.Url))}: {page.Description}";

    private static string Link(string title, string url) => $"[{MarkdownText.Escape(title)}]({url})";
}
