using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Adds the page with the search form, one a language; nothing on a site without <c>search</c> in its settings.</summary>
public sealed class MakeSearchPages : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context) =>
        context.Settings.Search is null ? inputs : [.. inputs, .. context.Languages.Select(language => Page(language, context))];

    private static ListPage Page(Language language, BuildContext context)
    {
        if (!OutputPath.TryCreate(context.LanguagePath(language) + "search/index.html", out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new ListPage
        {
            Origin = "pipeline Search",
            Destination = destination,
            Kind = PageKind.Search,
            Language = language,
            ContentLanguage = language,
            Key = "search",
            Title = context.Text(language, "search.title"),
            Description = context.Text(language, "search.description"),
            Layout = "search",
        };
    }
}
