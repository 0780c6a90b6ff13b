using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Modules;

namespace StaticSite.Pipelines;

/// <summary>Runs the phases of pipelines, on all cores where pipelines let it.</summary>
internal static class PhaseRunner
{
    /// <summary>The Input phase: pipelines that need nothing of others read beside them.</summary>
    public static void Input(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        (Pipeline Pipeline, Task<IReadOnlyList<Document>> Reading)[] beside = [.. order.Where(pipeline => pipeline.ReadsAlone).Select(pipeline => (pipeline, Task.Run(() => Run(pipeline.InputModules, [], context))))];
        foreach (Pipeline pipeline in order.Where(pipeline => !pipeline.ReadsAlone)) context.SetOutputs(pipeline.Name, Run(pipeline.InputModules, [], context));
        foreach ((Pipeline pipeline, Task<IReadOnlyList<Document>> reading) in beside) context.SetOutputs(pipeline.Name, reading.GetAwaiter().GetResult());
    }

    /// <summary>A phase of all pipelines, one after the other.</summary>
    public static void Run(Phase phase, IReadOnlyList<Pipeline> order, BuildContext context)
    {
        foreach (Pipeline pipeline in order) context.SetOutputs(pipeline.Name, Run(pipeline.Modules(phase), context.Outputs(pipeline.Name), context));
    }

    /// <summary>The Output phase. Pipelines that do nothing but write are written as one, so that no core waits for the last file of each.</summary>
    public static void Write(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        List<Pipeline> waiting = [];
        foreach (Pipeline pipeline in order.OrderBy(pipeline => pipeline.WritesLast))
        {
            if (pipeline is { WritesLast: false, OutputModules: [WriteFiles] })
            {
                waiting.Add(pipeline);
                continue;
            }
            WriteAll();
            context.SetOutputs(pipeline.Name, Run(pipeline.OutputModules, context.Outputs(pipeline.Name), context));
        }
        WriteAll();

        void WriteAll()
        {
            context.Options.Cancellation.ThrowIfCancellationRequested();
            if (waiting.Count > 0) new WriteFiles().Execute([.. waiting.SelectMany(pipeline => context.Outputs(pipeline.Name))], context);
            waiting.Clear();
        }
    }

    /// <summary>The checks of the extensions beside each other: each looks at all pages, and they know nothing of each other.</summary>
    public static void Check(BuildContext context) =>
        Parallel.ForEach(Partitioner.Create(context.Extensions, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism }, extension => extension.Check(context));

    private static IReadOnlyList<Document> Run(IReadOnlyList<IModule> modules, IReadOnlyList<Document> documents, BuildContext context)
    {
        foreach (IModule module in modules)
        {
            context.Options.Cancellation.ThrowIfCancellationRequested();
            documents = module.Execute(documents, context);
        }
        return documents;
    }
}
