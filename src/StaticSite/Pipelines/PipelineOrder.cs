using StaticSite.Diagnostics;

namespace StaticSite.Pipelines;

/// <summary>Puts pipelines behind the ones they depend on.</summary>
public static class PipelineOrder
{
    /// <summary>The pipelines in an order that satisfies every dependency and is otherwise the given one; null after an error (SS6001 missing, SS6002 cycle, SS6003 twice).</summary>
    public static IReadOnlyList<Pipeline>? Sort(IReadOnlyList<Pipeline> pipelines, DiagnosticBag diagnostics)
    {
        Dictionary<string, Pipeline> byName = new(StringComparer.Ordinal);
        bool whole = true;
        foreach (Pipeline pipeline in pipelines)
        {
            if (byName.TryAdd(pipeline.Name, pipeline)) continue;
            diagnostics.Add(PipelineDiagnostics.Duplicate.At(new SourceSpan(pipeline.Name), pipeline.Name));
            whole = false;
        }
        foreach (Pipeline pipeline in pipelines)
        {
            foreach (string dependency in pipeline.Dependencies)
            {
                if (byName.ContainsKey(dependency)) continue;
                diagnostics.Add(PipelineDiagnostics.Missing.At(new SourceSpan(pipeline.Name), pipeline.Name, dependency, Nearest.Hint(dependency, byName.Keys)));
                whole = false;
            }
        }
        if (!whole) return null;

        List<Pipeline> sorted = new(pipelines.Count);
        List<string> path = [];
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (Pipeline pipeline in pipelines)
        {
            if (!Visit(pipeline)) return null;
        }
        return sorted;

        bool Visit(Pipeline pipeline)
        {
            if (done.Contains(pipeline.Name)) return true;
            int start = path.IndexOf(pipeline.Name);
            if (start >= 0)
            {
                string cycle = string.Join(" → ", path.Skip(start).Append(pipeline.Name));
                diagnostics.Add(PipelineDiagnostics.Cycle.At(new SourceSpan(pipeline.Name), cycle));
                return false;
            }
            path.Add(pipeline.Name);
            foreach (string dependency in pipeline.Dependencies)
            {
                if (!Visit(byName[dependency])) return false;
            }
            path.RemoveAt(path.Count - 1);
            done.Add(pipeline.Name);
            sorted.Add(pipeline);
            return true;
        }
    }
}
