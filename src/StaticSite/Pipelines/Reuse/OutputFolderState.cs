using System.Text;
using StaticSite.Output;

namespace StaticSite.Pipelines.Reuse;

/// <summary>A folder of the output as it was left there.</summary>
/// <param name="Path">Its path in the output, with forward slashes; empty for the output itself.</param>
/// <param name="Modified">When something was last put into it or taken out of it, in ticks of UTC; 0 when that is not known for certain.</param>
/// <param name="Files">Its files by name, without those of folders in it.</param>
internal sealed record OutputFolderState(string Path, long Modified, (string Name, OutputFile File)[] Files)
{
    /// <summary>The folder of a path in the output; that of the output itself is empty.</summary>
    public static string FolderOf(string path) => FolderOf(path.AsSpan()).ToString();

    /// <summary>The folder of a path in the output, without a text of its own.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The name that a path in the output ends with.</summary>
    public static string NameOf(string path)
    {
        ReadOnlySpan<char> name = path.AsSpan(path.LastIndexOf('/') + 1);
        // There is one for each page.
        return name.SequenceEqual(OutputPath.IndexName) ? OutputPath.IndexName : name.ToString();
    }

    /// <summary>A name in UTF-8.</summary>
    public static string Name(ReadOnlySpan<byte> name) => name.SequenceEqual("index.html"u8) ? OutputPath.IndexName : Encoding.UTF8.GetString(name);

    /// <summary>The path in the output of something in this folder.</summary>
    public string PathOf(string name) => Path.Length == 0 ? name : Path + "/" + name;
}
