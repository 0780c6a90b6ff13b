namespace StaticSite.Pipelines;

/// <summary>A module that reads some of the input. What no module and no extension reads is reported, since authors would miss it.</summary>
public interface IReadsInput
{
    /// <summary>
    /// Paths below <c>input</c>: a folder that ends with a slash and whose files are the module's own (<c>articles/</c>), or a file
    /// (<c>data/tags.yml</c>), whose translations bear its name and a language (<c>home.md</c>, <c>home.az.md</c>).
    /// </summary>
    IReadOnlyList<string> Inputs { get; }
}
