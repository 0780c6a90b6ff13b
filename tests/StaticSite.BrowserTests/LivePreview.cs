using System.Diagnostics;

namespace StaticSite.BrowserTests;

/// <summary>A copy of the real site, served by the command <c>preview</c> while the tests change it.</summary>
public sealed class LivePreview : IAsyncLifetime
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-preview-tests-");
    private Process? program;
    private Uri? root;
    private string log = "";

    /// <summary>The folder of the copy.</summary>
    public string Folder => folder.FullName;

    /// <summary>Where the site is served. Fails the test when it is not.</summary>
    public Uri Root => root ?? throw new InvalidOperationException("The preview did not start: " + log);

    public async ValueTask InitializeAsync()
    {
        string repository = BuiltSite.RepositoryRoot();
        foreach (string name in (string[])["input", "theme"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(repository, name), "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(folder.FullName, Path.GetRelativePath(repository, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        program = Process.Start(BuiltSite.Program("preview", "--root", folder.FullName, "--port", "0"));
        program!.StandardInput.Close();
        // Unread, what it says would stop it some day.
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        using CancellationTokenSource late = new(StartTime);
        while (await program.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            log += line + "\n";
            if (!line.StartsWith("Preview: ", StringComparison.Ordinal)) continue;
            root = new Uri(line["Preview: ".Length..]);
            _ = program.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return;
        }
    }

    /// <summary>Puts words in the place of others in a file of the site.</summary>
    public void Replace(string file, string words, string others)
    {
        string path = Path.Combine(folder.FullName, file);
        string text = File.ReadAllText(path);
        Assert.Contains(words, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(words, others, StringComparison.Ordinal));
    }

    /// <summary>Writes a file of the site.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);

    /// <summary>Adds words to the end of a file of the site.</summary>
    public void Append(string file, string words) => File.AppendAllText(Path.Combine(folder.FullName, file), words);

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            program.Dispose();
        }

        folder.Delete(recursive: true);
    }
}
