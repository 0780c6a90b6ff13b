using System.Diagnostics;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Output.Audit;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Renders every document and writes it once, on all cores. After an error it renders only, to find more errors.</summary>
public sealed class WriteFiles : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (inputs.Count == 0) return inputs;
        int next = -1;
        Parallel.For(0, Math.Min(context.Options.Parallelism, inputs.Count), new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism, CancellationToken = context.Options.Cancellation }, _ =>
        {
            using Worker worker = new(context);
            // In their order: what feeds quote was mostly rendered before.
            for (int i = Interlocked.Increment(ref next); i < inputs.Count; i = Interlocked.Increment(ref next))
            {
                context.Options.Cancellation.ThrowIfCancellationRequested();
                worker.Write(inputs[i]);
            }
        });
        return inputs;
    }

    private sealed class Worker(BuildContext context) : IDisposable
    {
        private readonly Utf8Writer _writer = new();
        private readonly LinkSheet _links = context.Links.Rent();

        public void Write(Document document)
        {
            if (document.Content is not { } content || document.Destination is not { } destination) return;
            long start = Stopwatch.GetTimestamp();
            if (context.Files?.TryKeep(document, context) == true)
            {
                if (document is Page kept) context.Statistics.AddKeptPage(kept.Language.Code);
                else context.Statistics.AddFile();
                return;
            }
            int marks = ThreadMarks.Count;
            _writer.Clear();
            if (context.Files is not null) QueryLog.Begin(document as Page);
            if (!IsMade(document, content)) return;
            int[] asked = context.Files is null ? [] : QueryLog.End();
            _links.Read(destination, document.Origin, _writer.Written, _writer.Fragments);
            if (document is Page weighed && context.Settings.Budget.TryGetValue(weighed.Kind.ToString().ToLowerInvariant(), out int budget)) PageBudget.Check(_writer.Written, budget, destination, document.Origin, context.Options.Output, context.Diagnostics);
            if (ScriptWeights.IsScript(destination)) context.Scripts.Add(destination, _writer.Written);
            if (context.Staging is { } staging) staging.Write(destination, _writer.Written);
            else context.Wanted.Take(document, _writer.Written);
            context.Files?.Made(document, ThreadMarks.Count == marks, asked, context, _links);
            if (document is Page page) context.Statistics.AddPage(page.Url, page.Language.Code, Stopwatch.GetElapsedTime(start));
            else context.Statistics.AddFile();
        }

        // A file is copied as it is then; whatever else goes wrong is a bug.
        private bool IsMade(Document document, IContent content)
        {
            try
            {
                content.WriteTo(_writer);
                return true;
            }
            catch (Exception error) when (document is FileDocument && error is IOException or UnauthorizedAccessException)
            {
                if (context.Files is not null) QueryLog.End();
                context.Diagnostics.Add(FrontMatterDiagnostics.Unreadable.At(new SourceSpan(document.Origin), error.Message));
                return false;
            }
        }

        public void Dispose()
        {
            _writer.Dispose();
            context.Links.Return(_links);
        }
    }
}
