using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>Files that a command writes for an author. They stay only if a build has nothing against them; otherwise all is as it was.</summary>
/// <param name="root">The project's folder.</param>
/// <param name="messages">The language in which it says what became of them.</param>
internal sealed class WrittenFiles(string root, Messages messages)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<(string Path, byte[]? Before)> _files = [];

    /// <summary>Writes a new file; false, with the reason on the error stream, when there is one already.</summary>
    /// <param name="path">Path as the author knows it, such as <c>input/articles/a.md</c>.</param>
    /// <param name="text">The whole text.</param>
    public bool Create(string path, string text)
    {
        string full = Full(path);
        try
        {
            _ = WholeFile.Place(root, full);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using FileStream file = new(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(Utf8.GetBytes(text));
            _files.Add((path, null));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(File.Exists(full) ? messages.Text(NewTexts.IsThere, path) : messages.Text(NewTexts.NotWritten, path, e.Message));
            return false;
        }
    }

    /// <summary>Replaces the bytes of a file, which is made when it is not there.</summary>
    public bool Replace(string path, byte[] bytes)
    {
        string full = Full(path);
        try
        {
            byte[]? before = File.Exists(full) ? File.ReadAllBytes(full) : null;
            WholeFile.Write(root, full, bytes);
            _files.Add((path, before));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(messages.Text(NewTexts.NotWritten, path, e.Message));
            return false;
        }
    }

    /// <summary>Checks the site, drafts included; when a build would refuse one of the files, says so and takes all of them back.</summary>
    public int Finish(BuildOptions options)
    {
        HashSet<string> paths = [.. _files.Select(file => file.Path)];
        Diagnostic[] errors = [.. CompleteSite.Create().Check(options with { IncludeDrafts = true, Cache = Path.Combine(options.Root, ".cache") }).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error && paths.Contains(diagnostic.Span.File))];
        if (errors.Length == 0)
        {
            foreach ((string path, byte[]? before) in _files) Console.WriteLine(messages.Text(before is null ? NewTexts.Written : NewTexts.AddedTo, path));
            return CommandLine.BuiltCode;
        }
        messages.Print(errors);
        TakeBack();
        Console.Error.WriteLine(messages.Text(NewTexts.Refused));
        return CommandLine.ErrorsCode;
    }

    /// <summary>Puts everything back as it was.</summary>
    public void TakeBack()
    {
        foreach ((string path, byte[]? before) in _files)
        {
            if (before is null) File.Delete(Full(path));
            else WholeFile.Write(root, Full(path), before);
        }
    }

    private string Full(string path) => Path.Combine(root, path);
}
