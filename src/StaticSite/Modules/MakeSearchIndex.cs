using System.Buffers;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Search;
using StaticSite.Threading;

namespace StaticSite.Modules;

/// <summary>Makes the files of the search indexes, when every page is rendered, and tells the search pages where they are.</summary>
public sealed class MakeSearchIndex : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        // After an error nothing is published, and whole pages may be missing.
        if (context.Search is not { } search || context.Diagnostics.HasErrors) return inputs;
        context.Files?.Restore(search);
        return [.. inputs, .. ParallelMap.Of([.. search.Indexes], context.Options.Parallelism, entry => Files(entry.Key, entry.Value, search, context)).SelectMany(files => files)];
    }

    private static IEnumerable<Document> Files(string language, SearchIndex index, SiteSearch search, BuildContext context)
    {
        IReadOnlyList<IndexFile> made = index.Files(context.Options.Parallelism);
        string folder = $"{SiteSearch.Folder}/{language}.{SearchIndex.Fingerprint(made)}/";
        search.Publish(language, "/" + folder + made[0].Name);
        Weigh(language, made, context.Settings.Search!, context.Diagnostics);
        return made.Select(file => Document(folder, file));
    }

    private static void Weigh(string language, IReadOnlyList<IndexFile> files, SearchSettings settings, DiagnosticBag bag)
    {
        int most = QueryWeight.Most(files, settings.Results, settings.Budget);
        if (most > settings.Budget) bag.Add(SearchDiagnostics.HeavyQuery.At(new SourceSpan("input/site.yml"), language, most.ToString(), settings.Budget.ToString()));
    }

    private static TextFile Document(string folder, IndexFile file)
    {
        if (!OutputPath.TryCreate(folder + file.Name, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = "pipeline Search", Destination = destination, IsFingerprinted = true, Content = new TextContent(writer => writer.Write<byte>(file.Json)) };
    }
}
