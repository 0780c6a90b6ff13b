namespace StaticSite.Pipelines;

/// <summary>A module that reads a folder of the input. Folders that no module reads are reported.</summary>
public interface IReadsFolder
{
    /// <summary>The name of the folder below <c>input</c>.</summary>
    string Folder { get; }
}
