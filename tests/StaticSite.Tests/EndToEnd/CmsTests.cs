namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>cms</c>: the configuration of Decap CMS is made of what the readers know. The browser tests let Decap judge it.</summary>
[Collection("console")]
public class CmsTests
{
    private static readonly string Golden = Path.Combine(Repository.Root, "tests", "StaticSite.Tests", "Golden", "cms");

    /// <summary>STATICSITE_UPDATE_GOLDEN=1 writes the expected files anew.</summary>
    [Fact]
    public void The_configuration_of_a_small_site_is_written_byte_by_byte()
    {
        using TestSite site = new TestSite().Article("a").WithEditorialStrings().Write("input/pages/safety/rivers.md", "---\ntitle: Rivers\ndescription: Rules\n---\n\nText\n").Write("input/home.az.md", "---\ntitle: Ev\ndescription: Ev\nnative_review: pending\n---\n\nMətn\n");
        (int code, string text) = Write(site, "--repo", "owner/name");
        Assert.Equal((0, $"{Folder(site)}: config.yml and index.html written. Put decap-cms.js of the npm package decap-cms beside them.\n"), (code, text));
        foreach (string name in (string[])["config.yml", "index.html"])
        {
            string written = File.ReadAllText(Path.Combine(Folder(site), name));
            string golden = Path.Combine(Golden, name);
            if (Environment.GetEnvironmentVariable("STATICSITE_UPDATE_GOLDEN") == "1")
            {
                Directory.CreateDirectory(Golden);
                File.WriteAllText(golden, written);
            }
            else Assert.Equal(File.ReadAllText(golden), written);
        }
        // Nothing of it is published unless somebody puts it somewhere.
        Assert.Equal(["cms", "input", "theme"], Directory.GetDirectories(Root(site)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_repository_is_named_unless_it_is_only_tried()
    {
        using TestSite site = new TestSite().WithEditorialStrings();
        Assert.Equal((2, "Missing: --repo, such as --repo owner/name.\n"), Write(site));
        Assert.False(Directory.Exists(Folder(site)));
        Assert.Equal(0, Write(site, "--backend", "test-repo").Code);
        Assert.Contains("backend:\n  name: test-repo\npublish_mode: editorial_workflow\n", File.ReadAllText(Path.Combine(Folder(site), "config.yml")), StringComparison.Ordinal);
        Assert.Equal(0, Write(site, "--backend", "gitlab", "--repo", "group/name", "--branch", "site").Code);
        Assert.Contains("  name: gitlab\n  repo: group/name\n  branch: site\n", File.ReadAllText(Path.Combine(Folder(site), "config.yml")), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' data: blob: https://gitlab.com;", File.ReadAllText(Path.Combine(Folder(site), "index.html")), StringComparison.Ordinal);
    }

    private static (int Code, string Text) Write(TestSite site, params string[] options) => Program.Run(["cms", Folder(site), "--root", Root(site), .. options]);

    private static string Folder(TestSite site) => Path.Combine(Root(site), "cms");

    private static string Root(TestSite site) => Path.GetDirectoryName(site.Output)!;
}
