using NodaTime;
using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Preview.Sites;

/// <summary>Which pages are shown though a build would leave them out.</summary>
internal static class Unpublished
{
    /// <summary>All of them, in the order of their sources.</summary>
    public static IEnumerable<(Page Page, string Reason)> Of(BuildContext context, PreviewWords words) =>
        context.Site.Pages.Where(page => !page.IsFallback && Reason(page, context, words) is not null).OrderBy(page => page.Origin, StringComparer.Ordinal).Select(page => (page, Reason(page, context, words)!));

    /// <summary>Why a build leaves a page out; null when it does not.</summary>
    public static string? Reason(Page page, BuildContext context, PreviewWords words) => page switch
    {
        Article { FrontMatter.Draft: true } or PlainPage { FrontMatter.Draft: true } => words.Draft,
        Article article when article.Published.Instant > context.Options.Clock => words.Later(article.Published.ToIso(context.Settings.TimeZone)),
        _ => null,
    };
}
