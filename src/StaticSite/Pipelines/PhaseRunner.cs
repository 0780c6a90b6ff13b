using StaticSite.Content;
using StaticSite.Modules;
using StaticSite.Threading;

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

    /// <summary>The Process phase: each pipeline behind those it depends on, and beside all others.</summary>
    public static void Process(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        Dictionary<string, int> steps = new(StringComparer.Ordinal);
        foreach (Pipeline pipeline in order) steps[pipeline.Name] = pipeline.Dependencies.Select(name => steps[name] + 1).DefaultIfEmpty().Max();
        foreach (IGrouping<int, Pipeline> step in order.GroupBy(pipeline => steps[pipeline.Name]).OrderBy(step => step.Key))
        {
            EachBeside(step, context, pipeline => context.SetOutputs(pipeline.Name, Run(pipeline.ProcessModules, context.Outputs(pipeline.Name), context)));
        }
    }

    /// <summary>The PostProcess phase: one pipeline after the other, each on all cores.</summary>
    public static void PostProcess(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        foreach (Pipeline pipeline in order) context.SetOutputs(pipeline.Name, Run(pipeline.PostProcessModules, context.Outputs(pipeline.Name), context));
    }

    /// <summary>
    /// The Output phase. Pipelines that do nothing but write are written as one, so that no core waits for the last file of each; behind them come
    /// those that do more, and then those that tell of what the others wrote, each beside its like.
    /// </summary>
    public static void Write(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        List<Pipeline> last = [.. order.Where(pipeline => pipeline.WritesLast)];
        List<Pipeline> plain = [.. order.Except(last).Where(pipeline => pipeline.OutputModules is [WriteFiles])];
        // The sitemap of a large site takes as long as all that is kept after an edit, and waits for no text.
        new WriteFiles().Execute([.. plain.SelectMany(pipeline => context.Outputs(pipeline.Name)).OrderByDescending(document => document is TextFile { Shows.Count: 0 })], context);
        WriteBeside(order.Except(last).Except(plain));
        WriteBeside(last);

        void WriteBeside(IEnumerable<Pipeline> pipelines) => EachBeside(pipelines, context, pipeline => context.SetOutputs(pipeline.Name, Run(pipeline.OutputModules, context.Outputs(pipeline.Name), context)));
    }

    /// <summary>The checks of the extensions beside each other: each looks at all pages, and they know nothing of each other.</summary>
    public static void Check(BuildContext context) => EachBeside(context.Extensions, context, extension => extension.Check(context));

    private static void EachBeside<T>(IEnumerable<T> items, BuildContext context, Action<T> action) => ParallelMap.Each(items, context.Options.Parallelism, action, context.Options.Cancellation);

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
