namespace StaticSite.BrowserTests;

/// <summary>A copy of the real site with one more article, which shows a picture first and another far below.</summary>
public sealed class PictureSite : IAsyncLifetime
{
    public const string Page = "/articles/pictures/";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-picture-tests-");
    private SiteServer? server;

    /// <summary>Where the site is served. Fails the test when it could not be built.</summary>
    public Uri Root => server?.Root ?? throw new InvalidOperationException("The site with pictures was not built: " + log);

    private string log = "";

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

        foreach (string picture in (string[])["lead.png", "far.png"])
        {
            string asset = Path.Combine(folder.FullName, "input", "assets", picture);
            File.Copy(Path.Combine(repository, ".github", "site.png"), asset);
            await File.WriteAllTextAsync(asset + ".yml", "credit: Editorial team\nconsent: no recognisable person\n");
        }

        string words = string.Concat(Enumerable.Repeat("Words that fill the page, so that what stands below them is out of sight.\n\n", 150));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "input", "articles", "2026-01-05-pictures.md"),
            "---\ntitle: Pictures\ndescription: A page with pictures.\npublished: 2026-01-05\ntags: [demining]\nimage: {src: assets/lead.png, alt: The first page of a site}\n---\n\n" + words + "![The first page again](../assets/far.png)\n\n" + words);
        string output = Path.Combine(folder.FullName, "output");
        (int exitCode, log) = await BuiltSite.BuildAsync("--root", folder.FullName, "--output", output);
        if (exitCode == 0) server = await SiteServer.StartAsync(output);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
