using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Adds the page that a host shows for an address that does not exist, one a language.</summary>
public sealed class MakeNotFound : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> pages = [.. inputs];
        foreach (Language language in context.Languages)
        {
            if (!OutputPath.TryCreate(context.LanguagePath(language) + "404.html", out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
            pages.Add(new ListPage
            {
                Origin = "pipeline Home",
                Destination = destination,
                Kind = PageKind.NotFound,
                Language = language,
                ContentLanguage = language,
                Key = "404",
                Title = context.Text(language, "site.not_found_title"),
                Description = context.Text(language, "site.not_found_description"),
                Layout = "404",
            });
        }
        return pages;
    }
}
