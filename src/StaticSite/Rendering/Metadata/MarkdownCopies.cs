using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Content;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Rendering.Metadata;

/// <summary>Copies of articles and pages as Markdown, for programs that read them: <c>index.md</c> beside <c>index.html</c>.</summary>
internal static class MarkdownCopies
{
    private const string PageName = "/index.html";
    private const string CopyName = "/index.md";

    /// <summary>Where the copy of a page is; null for a page that has none.</summary>
    public static OutputPath? PathOf(Page page, BuildContext context)
    {
        // A layout of its own shows more than the text, and a page that is not translated has the copy of its original.
        if (!context.Settings.MarkdownCopies || page is not (Article or PlainPage { Kind: PageKind.Page }) || page.IsFallback || page.Layout != (page is Article ? "article" : "page")) return null;
        string path = page.Destination!.Value.Value;
        return path.EndsWith(PageName, StringComparison.Ordinal) && OutputPath.TryCreate(path[..^PageName.Length] + CopyName, out OutputPath copy, out _) ? copy : null;
    }

    /// <summary>Writes the copy of a page: what is known of it, its title and its text.</summary>
    public static void Write(Page page, BuildContext context, Utf8Writer writer)
    {
        Page text = context.Extensions.Exists(extension => extension.ShowsOriginal(page, context)) ? context.Site.Find(page.Key, context.DefaultLanguage) ?? page : page;
        ArticleFrontMatter? article = (text as Article)?.FrontMatter;
        PageFrontMatter? plain = (text as PlainPage)?.FrontMatter;
        writer.Write("---\n");
        Line("", "title", text.Title);
        Line("", "description", text.Description);
        Line("", "url", context.Absolute(page.Url));
        Line("", "language", text.ContentLanguage.Code);
        Line("", "published", article?.Published.Value.ToIso(context.Settings.TimeZone));
        Line("", "updated", (article?.Updated ?? plain?.Updated)?.Value.ToIso(context.Settings.TimeZone));
        if (article?.AwaitsNativeReview ?? plain?.AwaitsNativeReview ?? false) writer.Write("native_review: pending\n");
        List("authors", article?.Authors ?? [], author => Line("  - ", "name", author.Value));
        List("sources", article?.Sources ?? plain?.Sources ?? [], source =>
        {
            Line("  - ", "title", source.Title.Value);
            Line("    ", "url", source.Url?.Value);
            Line("    ", "publisher", source.Publisher);
            Line("    ", "date", source.Date);
        });
        List("corrections", article?.Corrections ?? plain?.Corrections ?? [], correction =>
        {
            Line("  - ", "date", correction.Date.Value.ToIso(context.Settings.TimeZone));
            Line("    ", "wrong", correction.Wrong);
            Line("    ", "right", correction.Right);
        });
        writer.Write($"---\n\n# {Markdown.MarkdownText.Escape(text.Title)}\n\n");
        writer.Write(context.Renderer.MarkdownOf(text, page.Language));

        void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            if (items.Count == 0) return;
            writer.Write(name + ":\n");
            foreach (T item in items) write(item);
        }

        // Every JSON string is a YAML one.
        void Line(string indent, string name, string? value)
        {
            if (value is not null) writer.Write($"{indent}{name}: \"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"\n");
        }
    }
}
