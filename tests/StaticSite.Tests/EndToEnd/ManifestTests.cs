using System.Security.Cryptography;
using System.Text.Json;
using StaticSite.Output.Manifest;
using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The list of all files, and the comparison of a folder or a served site with it.</summary>
[Collection("console")]
public class ManifestTests
{
    [Fact]
    public void The_list_names_every_other_file_with_its_hash_and_size_in_order()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        using JsonDocument list = JsonDocument.Parse(site.Read("build.json"));
        Assert.Equal((1, "StaticSite 0.1.0", "https://example.org/"), (list.RootElement.GetProperty("version").GetInt32(), list.RootElement.GetProperty("generator").GetString(), list.RootElement.GetProperty("base_url").GetString()));
        string[] listed = [.. list.RootElement.GetProperty("files").EnumerateObject().Select(file => $"{file.Name} {file.Value.GetProperty("sha256").GetString()} {file.Value.GetProperty("size").GetInt64()}")];
        string[] there = [.. Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Output, file).Replace('\\', '/')).Where(file => file is not (".staticsite" or "build.json")).Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllBytes(Path.Combine(site.Output, file)))).Select(file => $"{file.file} {Convert.ToHexStringLower(SHA256.HashData(file.Item2))} {file.Item2.Length}")];
        Assert.Equal(there, listed);
    }

    [Fact]
    public void The_same_input_gives_the_same_list_and_any_change_of_it_another_hash()
    {
        using TestSite site = Site();
        string first = Input(site, site.Options());
        Assert.Equal(first, Input(site, site.Options(parallelism: 1, clock: "2026-06-02T00:00:00Z")));
        HashSet<string> hashes = [first];
        Assert.True(hashes.Add(Input(site, site.Options(drafts: true))));
        Assert.True(hashes.Add(Input(site, site.Options(publish: true))));
        Assert.True(hashes.Add(Input(site, site.Options() with { Preview = true })));
        Assert.True(hashes.Add(Input(site, site.Options(baseUrl: "https://example.org/sub/"))));
        Assert.True(hashes.Add(Input(site.Write("input/assets/a.txt", "other"), site.Options())));
        Assert.True(hashes.Add(Input(site.Write("theme/styles/unused.css", "a { }"), site.Options())));
    }

    [Fact]
    public void A_site_that_does_not_ask_for_a_list_has_none()
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings);
        Assert.True(site.Build().Succeeded);
        Assert.False(site.Has("build.json"));
    }

    [Fact]
    public void Nothing_else_may_have_the_name_of_the_list()
    {
        using TestSite site = Site().Write("input/pages/b.md", "---\ntitle: T\ndescription: D\naliases: [/build.json/]\n---\n");
        Assert.Contains("SS5022", site.Build().Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void A_folder_is_compared_file_by_file()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        Assert.Equal((0, $"{site.Output} is as it was built: {Count(site)} files.\n"), Program.Run("verify", site.Output));
        File.WriteAllText(Path.Combine(site.Output, "index.html"), "shorter");
        File.WriteAllText(Path.Combine(site.Output, "assets/a.txt"), "y");
        File.WriteAllText(Path.Combine(site.Output, "new.html"), "new");
        File.Delete(Path.Combine(site.Output, "robots.txt"));
        (int code, string text) = Program.Run("verify", site.Output);
        Assert.Equal(1, code);
        Assert.Equal(["changed: assets/a.txt (the same size, other bytes)", "changed: index.html (7 bytes instead of *)", "extra: new.html", "missing: robots.txt", $"{site.Output} differs in 4 files from the {Count(site)} that were built."], text.TrimEnd('\n').Split('\n').Select(line => System.Text.RegularExpressions.Regex.Replace(line, "of \\d+", "of *")));
    }

    [Fact]
    public void A_served_site_is_compared_with_its_own_list_or_with_one_that_is_kept_elsewhere()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        using Loopback server = Loopback.Of(site.Output);
        Assert.Equal((0, $"{server.Root} is as it was built: {Count(site)} files.\n"), Program.Run("verify", server.Root));
        string kept = Path.Combine(Path.GetDirectoryName(site.Output)!, "kept.json");
        File.Copy(Path.Combine(site.Output, "build.json"), kept);
        site.Write("input/assets/a.txt", "other").Build();
        Assert.Equal(0, Program.Run("verify", server.Root).Code);
        (int code, string text) = Program.Run("verify", server.Root, "--manifest", kept);
        Assert.Equal((1, $"changed: assets/a.txt (5 bytes instead of 1)\n{server.Root} differs in 1 file from the {Count(site)} that were built.\n"), (code, text));
    }

    [Fact]
    public void What_a_server_does_not_show_is_missing_and_what_it_keeps_to_itself_is_not()
    {
        using TestSite site = Site().Write("input/pages/moved.md", "---\ntitle: M\ndescription: D\naliases: [/old/]\n---\n");
        Assert.True(site.Build().Succeeded);
        Assert.True(site.Has("_redirects"));
        File.Delete(Path.Combine(site.Output, "assets/a.txt"));
        File.Delete(Path.Combine(site.Output, "_redirects"));
        using Loopback server = Loopback.Of(site.Output);
        (int code, string text) = Program.Run("verify", server.Root);
        Assert.Equal(1, code);
        Assert.StartsWith("missing: assets/a.txt (the server answers 404)\n" + server.Root, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/at/all")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData(".")]
    public void What_cannot_be_compared_is_said_so(string target) => Assert.Equal(2, Program.Run("verify", target).Code);

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"version\": 2, \"generator\": \"g\", \"base_url\": \"b\", \"input\": \"i\", \"files\": {}}")]
    [InlineData("{\"version\": 1, \"generator\": \"g\", \"base_url\": \"b\", \"input\": \"i\", \"files\": {\"../../etc/passwd\": {\"sha256\": \"x\", \"size\": 1}}}")]
    [InlineData("{\"version\": 1, \"generator\": \"g\", \"base_url\": \"b\", \"input\": \"i\", \"files\": {\"a\": {\"sha256\": 1}}}")]
    public void A_list_that_no_build_wrote_is_refused(string json) => Assert.False(SiteManifest.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out _));

    private static TestSite Site() => new TestSite().Article("a").Write("input/site.yml", TestSite.Settings + "build_manifest: true\n").Write("input/assets/a.txt", "x");

    private static int Count(TestSite site) => Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Count(file => Path.GetFileName(file) is not (".staticsite" or "build.json" or "new.html")) + (site.Has("robots.txt") ? 0 : 1);

    private static string Input(TestSite site, BuildOptions options)
    {
        Assert.True(site.Bootstrapper.Build(options).Succeeded);
        Assert.True(SiteManifest.TryRead(File.ReadAllBytes(Path.Combine(site.Output, "build.json")), out SiteManifest? manifest));
        return manifest.Input;
    }
}
