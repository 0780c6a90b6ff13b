using System.Diagnostics;
using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Renders every document and writes it once, on all cores. After an error it renders only, to find more errors.</summary>
public sealed class WriteFiles : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        Parallel.For(0, inputs.Count, new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism }, static () => new Utf8Writer(), (i, _, writer) =>
        {
            Write(inputs[i], writer, context);
            return writer;
        }, static writer => writer.Dispose());
        return inputs;
    }

    private static void Write(Document document, Utf8Writer writer, BuildContext context)
    {
        if (document.Content is not { } content || document.Destination is not { } destination) return;
        long start = Stopwatch.GetTimestamp();
        writer.Clear();
        content.WriteTo(writer);
        context.Staging?.Write(destination, writer.Written);
        if (document is Page page) context.Statistics.AddPage(page.Url, page.Language.Code, Stopwatch.GetElapsedTime(start));
        else context.Statistics.AddFile();
    }
}
