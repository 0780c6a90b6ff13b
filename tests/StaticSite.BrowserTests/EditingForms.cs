using System.Diagnostics;
using System.Text.Json;

namespace StaticSite.BrowserTests;

/// <summary>The real Decap CMS with the configuration that the command <c>cms</c> writes, over the real texts, which it keeps in the browser.</summary>
public sealed class EditingForms : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-cms-tests-");
    private SiteServer? server;

    /// <summary>Where the forms are served.</summary>
    public Uri Root => server?.Root ?? throw new InvalidOperationException("The forms were not written: " + Log);

    /// <summary>What the program said.</summary>
    public string Log { get; private set; } = "";

    /// <summary>A script that gives the page the texts of the site as Decap's repository for trying keeps them.</summary>
    public static string Texts()
    {
        string input = Path.Combine(BuiltSite.RepositoryRoot(), "input");
        // It opens a text by the folders of its path, and lists those of a folder by the folder's whole name.
        Dictionary<string, object> files = new(StringComparer.Ordinal) { ["input"] = Folder(input, deep: true) };
        foreach (string name in (string[])["articles", "pages", "pages/safety"]) files["input/" + name] = Folder(Path.Combine(input, name), deep: false);
        return $"window.repoFiles = {JsonSerializer.Serialize(files)};";
    }

    private static Dictionary<string, object> Folder(string path, bool deep)
    {
        Dictionary<string, object> entries = new(StringComparer.Ordinal);
        foreach (string text in Directory.EnumerateFiles(path, "*.md")) entries[Path.GetFileName(text)] = new Dictionary<string, string> { ["content"] = File.ReadAllText(text) };
        foreach (string folder in Directory.EnumerateDirectories(path).Where(_ => deep)) entries[Path.GetFileName(folder)] = Folder(folder, deep);
        return entries;
    }

    /// <summary>What the program says of the site when a file of it is this one: exit code and messages.</summary>
    public async Task<(int ExitCode, string Log)> CheckAsync(string file, string text)
    {
        string copy = Path.Combine(folder.FullName, "site-" + Path.GetFileName(file));
        foreach (string name in (string[])["input", "theme"])
        {
            foreach (string original in Directory.EnumerateFiles(Path.Combine(BuiltSite.RepositoryRoot(), name), "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(copy, Path.GetRelativePath(BuiltSite.RepositoryRoot(), original));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(original, target);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(copy, file), text);
        return await RunAsync("check", "--drafts", "--root", copy, "--cache", Path.Combine(BuiltSite.RepositoryRoot(), ".cache"));
    }

    public async ValueTask InitializeAsync()
    {
        (int exitCode, Log) = await RunAsync("cms", folder.FullName, "--backend", "test-repo");
        if (exitCode != 0) return;
        server = await SiteServer.StartAsync(folder.FullName);
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Log)> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(BuiltSite.Program(arguments))!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, log + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
