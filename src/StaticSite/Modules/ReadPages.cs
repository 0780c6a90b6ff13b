using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Modules;

/// <summary>Reads the front matter of pages outside the news: file documents in, pages out.</summary>
public sealed class ReadPages(PageKind kind) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        return [.. ParallelMap.Of(inputs, context.Options.Parallelism, document => SourceMemory.Page(((FileDocument)document).File, context, file => Read(file, context))).OfType<PlainPage>()];
    }

    private PlainPage? Read(InputFile file, BuildContext context)
    {
        if (PageFile.ReadHead(file, context) is not var (source, split)) return null;
        PageValues values = new();
        PageHeader header = new(kind, source, split, context);
        PageFrontMatter? front = PageFrontMatter.Read(source, split, context.Settings.TimeZone, context.Diagnostics, reader => context.Extensions.ForEach(extension => extension.ReadFrontMatter(reader, header, values)));
        SourceName? name = SourceName.Read(file, front?.Language, context);
        if (front is null || name is null)
        {
            PageFile.Reject(file, source, split, name?.Language, context);
            return null;
        }
        if (front.Draft && !context.Options.IncludeDrafts)
        {
            context.Reject(file.DisplayPath);
            return null;
        }
        string slug = string.Join('/', (front.Slug?.Value ?? name.Name).Split('/').Select(name.Language.Slug));
        string path = context.LanguagePath(name.Language) + (kind == PageKind.Home ? "index.html" : slug + "/index.html");
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem))
        {
            context.Diagnostics.Add(OutputDiagnostics.UnpublishableName.At(front.Slug?.Span ?? source.WholeFile, path, problem));
            return null;
        }
        return new PlainPage
        {
            Origin = file.DisplayPath,
            Destination = destination,
            Kind = kind,
            Language = name.Language,
            ContentLanguage = name.Language,
            Key = kind == PageKind.Home ? "home" : $"pages/{front.TranslationKey?.Value ?? name.Name}",
            Title = front.Title.Value,
            Description = front.Description.Value,
            Layout = front.Layout?.Value ?? (kind == PageKind.Home ? "home" : "page"),
            Body = PageFile.Body(file, source, split, context),
            FrontMatter = front,
            Values = values,
        };
    }
}
