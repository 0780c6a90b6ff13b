using System.Diagnostics;

namespace StaticSite.BrowserTests;

/// <summary>
/// The outside judges: axe-core, the Nu HTML checker, Lighthouse and two of metadata from npm; xmllint, newsboat and Python's feedparser and jsonschema from Debian.
/// <c>tests/run.sh</c> installs them. A test whose judge is missing is skipped, or fails where judges are required.
/// </summary>
public static class Judges
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(12);

    /// <summary>The text of axe-core; skips the test where it is not installed, or fails it where it is required.</summary>
    public static string Axe() => File.ReadAllText(Find("axe-core/axe.min.js"));

    /// <summary>The path of the Nu HTML checker.</summary>
    public static string Vnu() => Find("vnu-jar/build/dist/vnu.jar");

    /// <summary>The path of the script that runs Lighthouse.</summary>
    public static string Lighthouse() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Find("lighthouse/package.json"))!, "..", "..", "lighthouse.mjs"));

    /// <summary>The folder to run the script <c>metadata.mjs</c> in.</summary>
    public static string Metadata()
    {
        Find("schema-dts/package.json");
        Find("typescript/package.json");
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Find("@adobe/structured-data-validator/package.json"))!, "..", "..", ".."));
    }

    /// <summary>The folder with the scripts of Decap CMS.</summary>
    public static string Decap() => Path.GetDirectoryName(Find("decap-cms/dist/decap-cms.js"))!;

    /// <summary>The path of a program of the system.</summary>
    public static string Program(string name)
    {
        string path = Path.Combine("/usr/bin", name);
        return File.Exists(path) ? path : Missing($"{name} is not installed: run bash tests/run.sh.");
    }

    /// <summary>The path of the system's Python with feedparser and jsonschema.</summary>
    public static string Python()
    {
        string python = Program("python3");
        return Directory.Exists("/usr/lib/python3/dist-packages/feedparser") && Directory.Exists("/usr/lib/python3/dist-packages/jsonschema") ? python
            : Missing("python3-feedparser or python3-jsonschema is not installed: run bash tests/run.sh.");
    }

    /// <summary>Runs a judge to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">What it is asked.</param>
    /// <param name="home">The folder it takes for the user's own; null for that of this process.</param>
    public static async Task<Verdict> AskAsync(string program, IEnumerable<string> arguments, string? home = null)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (home is not null) start.Environment["HOME"] = home;
        // The served copy is on this machine, wherever other addresses are asked for.
        start.Environment["no_proxy"] = "127.0.0.1";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using CancellationTokenSource late = new(LongEnough);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
            string errors = await process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return new Verdict(process.ExitCode, await output, errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string Find(string path)
    {
        string full = Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests", "node_modules", path);
        if (File.Exists(full)) return full;
        return Missing("The judges are not installed: run bash tests/run.sh, or npm ci in tests/StaticSite.BrowserTests.");
    }

    private static string Missing(string reason)
    {
        Assert.SkipWhen(!ChromiumBrowser.IsRequired, reason);
        Assert.Fail(reason);
        return reason;
    }
}
