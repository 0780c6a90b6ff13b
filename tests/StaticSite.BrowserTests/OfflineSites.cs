namespace StaticSite.BrowserTests;

/// <summary>The real site as its next build would be, with a sentence more on one page, and the real site with its worker switched off.</summary>
public sealed class OfflineSites : IAsyncLifetime
{
    /// <summary>The sentence that the next build has on its safety page in Azerbaijani.</summary>
    public const string NewSentence = "Yeni cümlə.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-offline-tests-");
    private string log = "";

    /// <summary>The folder of the next build.</summary>
    public string Next => Built("next");

    /// <summary>The folder of a next build whose upload lost a page.</summary>
    public string Torn => Built("torn");

    /// <summary>The folder of the site without a worker.</summary>
    public string Off => Built("off");

    public async ValueTask InitializeAsync()
    {
        string repository = BuiltSite.RepositoryRoot();
        Copy(Path.Combine(repository, "input"), Path.Combine(folder.FullName, "input"));
        Copy(Path.Combine(repository, "theme"), Path.Combine(folder.FullName, "theme"));
        await File.AppendAllTextAsync(Path.Combine(folder.FullName, "input", "pages", "safety.az.md"), "\n" + NewSentence + "\n");
        if (!await BuildAsync("next")) return;
        Copy(Path.Combine(folder.FullName, "next"), Path.Combine(folder.FullName, "torn"));
        File.Delete(Path.Combine(folder.FullName, "torn", "az", "safety", "index.html"));

        string settings = Path.Combine(folder.FullName, "input", "site.yml");
        string[] lines = await File.ReadAllLinesAsync(settings);
        int at = Array.IndexOf(lines, "offline:");
        int end = Array.FindIndex(lines, at + 1, line => !line.StartsWith(' '));
        await File.WriteAllLinesAsync(settings, [.. lines[..at], "offline: false", .. lines[end..]]);
        await BuildAsync("off");
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task<bool> BuildAsync(string name)
    {
        (int exitCode, log) = await BuiltSite.BuildAsync("--root", folder.FullName, "--output", Path.Combine(folder.FullName, name));
        return exitCode == 0;
    }

    private string Built(string name)
    {
        string output = Path.Combine(folder.FullName, name);
        Assert.True(Directory.Exists(output), "The site was not built: " + log);
        return output;
    }
}
