namespace StaticSite.Tests.EndToEnd;

/// <summary>A site of another generator in a folder of its own, and a site that imports it.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-import-").FullName;
    private readonly TestSite _site = new TestSite().WithEditorialStrings();

    /// <summary>The root of the site that imports.</summary>
    public string Root => Path.GetDirectoryName(_site.Output)!;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _site.Dispose();
    }

    /// <summary>Adds a file of the other site.</summary>
    public ImportFolder Source(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Adds a text with all that an article needs.</summary>
    public ImportFolder Post(string path, string body, string keys = "date: 2020-05-03") =>
        Source(path, $"---\ntitle: {Path.GetFileName(path)}\ndescription: D.\ntags: [karabakh]\n{keys}\n---\n{body}\n");

    /// <summary>An article that was written, below its front matter.</summary>
    public string Body(string name)
    {
        string text = Article(name);
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length)..].Trim();
    }

    /// <summary>An article that was written.</summary>
    public string Article(string name) => File.ReadAllText(Path.Combine(Root, "input/articles", name));

    /// <summary>Runs the command; the folder is left out of what it says.</summary>
    public (int Code, string Text) Import(params string[] options)
    {
        (int code, string text) = Program.Run(["import", _folder, "--root", Root, .. options]);
        return (code, text.Replace(_folder + "/", "", StringComparison.Ordinal));
    }
}
