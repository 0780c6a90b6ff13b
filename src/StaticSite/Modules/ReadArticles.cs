using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Modules;

/// <summary>Reads the front matter of each file: file documents in, articles out. Files with errors are reported and left out.</summary>
public sealed class ReadArticles(string section) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        Article[] articles = [.. ParallelMap.Of(inputs, context.Options.Parallelism, document => SourceMemory.Page(((FileDocument)document).File, context, file => Read(file, context))).OfType<Article>()];
        foreach (Article article in articles) CheckImage(article, context);
        return articles;
    }

    private Article? Read(InputFile file, BuildContext context)
    {
        if (PageFile.ReadHead(file, context) is not var (source, split)) return null;
        PageValues values = new();
        PageHeader header = new(PageKind.Article, source, split, context);
        ArticleFrontMatter? front = ArticleFrontMatter.Read(source, split, context.Settings.TimeZone, context.Diagnostics, reader => context.Extensions.ForEach(extension => extension.ReadFrontMatter(reader, header, values)));
        SourceName? name = SourceName.Read(file, front?.Language, context);
        if (front is null || name is null)
        {
            PageFile.Reject(file, source, split, name?.Language, context);
            return null;
        }
        string path = $"{context.LanguagePath(name.Language)}{section}/{name.Language.Slug(front.Slug?.Value ?? name.Name)}/index.html";
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem))
        {
            context.Diagnostics.Add(OutputDiagnostics.UnpublishableName.At(front.Slug?.Span ?? source.WholeFile, path, problem));
            return null;
        }
        return new Article
        {
            Origin = file.DisplayPath,
            Destination = destination,
            Kind = PageKind.Article,
            Language = name.Language,
            ContentLanguage = name.Language,
            Key = $"{section}/{front.TranslationKey?.Value ?? name.Name}",
            Title = front.Title.Value,
            Description = front.Description.Value,
            Layout = "article",
            Body = PageFile.Body(file, source, split, context),
            FrontMatter = front,
            Values = values,
            TagIds = [],
        };
    }

    // Images are no part of what is remembered of an article: they come and go by themselves.
    private static void CheckImage(Article article, BuildContext context)
    {
        if (article.FrontMatter.Image is { } image && !context.AssetUrls.ContainsKey(image.Asset)) context.Diagnostics.Add(LinkDiagnostics.MissingImage.At(image.Src.Span, image.Src.Value, Nearest.Hint(image.Asset, context.AssetUrls.Keys)));
    }
}
