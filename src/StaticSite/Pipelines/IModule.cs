using StaticSite.Content;

namespace StaticSite.Pipelines;

/// <summary>One step of a pipeline: documents in, documents out.</summary>
public interface IModule
{
    /// <summary>Returns the documents that go on. Reports what is wrong to <see cref="BuildContext.Diagnostics"/> and never throws for bad input.</summary>
    IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context);
}
