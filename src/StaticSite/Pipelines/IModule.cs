using StaticSite.Content;

namespace StaticSite.Pipelines;

/// <summary>One step of a pipeline: documents in, documents out.</summary>
public interface IModule
{
    /// <summary>Returns the documents that go on. Reports what is wrong to <see cref="BuildContext.Diagnostics"/> and never throws for bad input.</summary>
    /// <param name="inputs">The documents of the pipeline.</param>
    /// <param name="context">The build. In the Process and the Output phase modules of other pipelines may run beside this one: whatever it sets there only pipelines that depend on its own may read.</param>
    IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context);
}
