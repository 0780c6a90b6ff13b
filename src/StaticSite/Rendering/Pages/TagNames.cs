using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Rendering.Pages;

/// <summary>Label, description and address of a tag in a language.</summary>
internal static class TagNames
{
    public static string Label(TagDefinition tag, Language language) => tag.Label[language.Code];

    public static string Description(TagDefinition tag, Language language) => tag.Description[language.Code];

    public static string Slug(TagDefinition tag, Language language) => language.Slug(tag.Slug[language.Code]);

    public static string Url(BuildContext context, TagDefinition tag, Language language) => $"/{context.LanguagePath(language)}tags/{Slug(tag, language)}/";

    /// <summary>Whether the navigation leads to the tag, so that it has a page even before its first article.</summary>
    public static bool IsInMenu(BuildContext context, TagDefinition tag) => context.Settings.Navigation.Concat(context.Settings.FooterNavigation).Any(entry => entry.Value == "tag:" + tag.Id.Value);

    /// <summary>The tags that have articles, in the order of the tags file.</summary>
    public static IEnumerable<TagDefinition> InUse(BuildContext context, Language language) =>
        context.Tags.Values.Where(tag => context.Site.Count(tag.Id.Value, language) > 0);
}
