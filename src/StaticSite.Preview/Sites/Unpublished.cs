using NodaTime;
using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Preview.Sites;

/// <summary>Which pages are shown though a build would leave them out.</summary>
internal static class Unpublished
{
    /// <summary>All of them, in the order of their sources.</summary>
    public static IEnumerable<(Page Page, string Reason)> Of(BuildContext context) =>
        context.Site.Pages.Where(page => !page.IsFallback && Reason(page, context) is not null).OrderBy(page => page.Origin, StringComparer.Ordinal).Select(page => (page, Reason(page, context)!));

    /// <summary>Why a build leaves a page out; null when it does not.</summary>
    public static string? Reason(Page page, BuildContext context) => page switch
    {
        Article { FrontMatter.Draft: true } or PlainPage { FrontMatter.Draft: true } => "a draft",
        Article article when article.Published.Instant > context.Options.Clock => $"to be published on {article.Published.ToIso(context.Settings.TimeZone)}",
        _ => null,
    };
}
