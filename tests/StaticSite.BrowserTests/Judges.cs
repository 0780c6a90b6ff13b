namespace StaticSite.BrowserTests;

/// <summary>The outside judges that npm brings: axe-core, the Nu HTML checker, Lighthouse, two of metadata. <c>tests/run.sh</c> installs them.</summary>
public static class Judges
{
    /// <summary>The text of axe-core; skips the test where it is not installed, or fails it where it is required.</summary>
    public static string Axe() => File.ReadAllText(Find("axe-core/axe.min.js"));

    /// <summary>The path of the Nu HTML checker.</summary>
    public static string Vnu() => Find("vnu-jar/build/dist/vnu.jar");

    /// <summary>The folder to run the script <c>lighthouse.mjs</c> in.</summary>
    public static string Lighthouse() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Find("lighthouse/package.json"))!, "..", ".."));

    /// <summary>The folder to run the script <c>metadata.mjs</c> in.</summary>
    public static string Metadata()
    {
        Find("schema-dts/package.json");
        Find("typescript/package.json");
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Find("@adobe/structured-data-validator/package.json"))!, "..", "..", ".."));
    }

    private static string Find(string path)
    {
        string full = Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests", "node_modules", path);
        if (File.Exists(full)) return full;
        const string reason = "The judges are not installed: run bash tests/run.sh, or npm ci in tests/StaticSite.BrowserTests.";
        Assert.SkipWhen(!ChromiumBrowser.IsRequired, reason);
        Assert.Fail(reason);
        return full;
    }
}
