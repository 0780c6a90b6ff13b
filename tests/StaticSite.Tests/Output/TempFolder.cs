using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

/// <summary>A folder for one test, without links in its path.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        Path = Directory.CreateTempSubdirectory("staticsite-test-").FullName;
    }

    public string Path { get; }

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public void File(string relative, string text = "x")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        System.IO.File.WriteAllText(this[relative], text);
    }

    /// <summary>Every entry below a folder with the content of files, in one text.</summary>
    public string Snapshot(string relative)
    {
        StringBuilder text = new();
        foreach (string entry in Directory.EnumerateFileSystemEntries(this[relative], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            text.Append(entry).Append('=').Append(System.IO.File.Exists(entry) ? Convert.ToHexString(System.IO.File.ReadAllBytes(entry)) : "folder").Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Names in the folder itself, sorted.</summary>
    public string[] Names() => [.. Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    /// <summary>Builds a site with these files into <c>site</c>.</summary>
    public void Build(params (string Path, string Text)[] files)
    {
        DiagnosticBag bag = new();
        using Staging? staging = Staging.Begin(this["site"], [], bag);
        Assert.NotNull(staging);
        foreach ((string path, string text) in files) staging.Write(At(path), Encoding.UTF8.GetBytes(text));
        Assert.True(staging.Commit(bag));
        Assert.Empty(bag.ToSortedList());
    }

    public static OutputPath At(string path)
    {
        Assert.True(OutputPath.TryCreate(path, out OutputPath result, out string? problem), problem);
        return result;
    }

    /// <summary>The codes reported, in order.</summary>
    public static string[] Codes(DiagnosticBag bag) => [.. bag.ToSortedList().Select(diagnostic => diagnostic.Code)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
