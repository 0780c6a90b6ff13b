namespace StaticSite.BrowserTests;

/// <summary>The real site with rules for every host, and with addresses that moved and were taken back.</summary>
public sealed class HostedSite : IAsyncLifetime
{
    /// <summary>What is added to the site: a page that moved, a folder that moved, pages that were taken back, one that moved to another site.</summary>
    private const string Redirects = "/old-page/: /safety/\n/old/news/*: {to: \"/articles/:splat\", status: 302}\n/withdrawn/: {status: 410}\n/az/withdrawn/: {status: 410}\n/elsewhere/: https://example.org/x?a=1\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-hosts-");

    /// <summary>The folder of the built site.</summary>
    public string Output => Path.Combine(folder.FullName, "output");

    /// <summary>A folder for what a host writes.</summary>
    public string Scratch(string name) => Directory.CreateDirectory(Path.Combine(folder.FullName, name)).FullName;

    public async ValueTask InitializeAsync()
    {
        foreach (string part in (string[])["input", "theme"])
        {
            string from = Path.Combine(BuiltSite.RepositoryRoot(), part);
            foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = Path.Combine(folder.FullName, part, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        string settings = Path.Combine(folder.FullName, "input", "site.yml");
        string text = await File.ReadAllTextAsync(settings);
        string all = text.Replace("files: [netlify]", "files: [netlify, nginx, caddy]", StringComparison.Ordinal);
        Assert.NotEqual(text, all);
        await File.WriteAllTextAsync(settings, all);
        string redirects = Path.Combine(folder.FullName, "input", "data", "redirects.yml");
        await File.AppendAllTextAsync(redirects, Redirects);
        (int code, string log) = await BuiltSite.BuildAsync("--root", folder.FullName, "--output", Output);
        Assert.True(code == 0, log);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
