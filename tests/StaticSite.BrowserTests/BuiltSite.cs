using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;
using StaticSite.BrowserTests;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace StaticSite.BrowserTests;

/// <summary>The real site, built once by the real program into a temporary folder, served, with a browser to read it.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private static readonly TimeSpan BuildTime = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-browser-tests-");
    private SiteServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string noBrowser = "";

    /// <summary>What the build printed, and its exit code.</summary>
    public string BuildLog { get; private set; } = "";

    public int BuildExitCode { get; private set; } = -1;

    /// <summary>The folder of the built site.</summary>
    public string Output => Path.Combine(folder.FullName, "output");

    /// <summary>Where the built site is served. Fails the test when there is none.</summary>
    public Uri Root
    {
        get
        {
            Assert.True(server is not null, "The site was not built: see the failure of The_site_builds.");
            return server.Root;
        }
    }

    public async ValueTask InitializeAsync()
    {
        (BuildExitCode, BuildLog) = await RunAsync("build", "--output", Output);
        if (BuildExitCode != 0 || !Directory.Exists(Output))
        {
            return;
        }

        server = await SiteServer.StartAsync(Output);
        if (ChromiumBrowser.Find(out noBrowser) is { } executable)
        {
            playwright = await Playwright.CreateAsync();
            browser = await ChromiumBrowser.LaunchAsync(playwright, executable);
        }
    }

    /// <summary>A fresh window on the site. Skips the test where there is no browser, or fails it where one is required.</summary>
    public async Task<Visit> OpenAsync(int width = 1280, bool javaScript = true, ColorScheme scheme = ColorScheme.Light, Uri? other = null, bool workers = false)
    {
        Uri root = other ?? Root;
        if (browser is null)
        {
            Assert.SkipWhen(!ChromiumBrowser.IsRequired, noBrowser);
            Assert.Fail(noBrowser);
        }

        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = root.AbsoluteUri,
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            // What a worker keeps would stand between the other tests and the server.
            ServiceWorkers = workers ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
        });
        return await Visit.StartAsync(context, root);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    internal static string RepositoryRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "StaticSite.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds StaticSite.sln.");
    }

    /// <summary>Runs the program in the folder of the repository as the README says; its exit code and what it printed.</summary>
    private static Task<(int ExitCode, string Log)> RunAsync(params string[] arguments) =>
        StartAsync(["run", "--project", "src/StaticSite.Cli", "-c", "Release", "--", .. arguments]);

    /// <summary>Builds a site again, or another one: with the program that <c>dotnet run</c> left, and with the images that were made before.</summary>
    internal static Task<(int ExitCode, string Log)> BuildAsync(params string[] arguments) =>
        StartAsync(["src/StaticSite.Cli/bin/Release/net10.0/static-site.dll", "build", "--cache", Path.Combine(RepositoryRoot(), ".cache"), .. arguments]);

    /// <summary>How the program that <c>dotnet run</c> left is started with a command.</summary>
    internal static ProcessStartInfo Program(params string[] arguments) => Start(["src/StaticSite.Cli/bin/Release/net10.0/static-site.dll", .. arguments]);

    private static ProcessStartInfo Start(string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = RepositoryRoot(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What `dotnet test` tells its children is not meant for the build.
        foreach (string name in start.Environment.Keys.ToArray())
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        // Tests read what it says, whatever the language of the machine.
        start.Environment["STATICSITE_LANG"] = "en";
        return start;
    }

    private static async Task<(int ExitCode, string Log)> StartAsync(string[] arguments)
    {
        using Process process = Process.Start(Start(arguments)) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        StringBuilder log = new();
        int exitCode = -1;
        process.OutputDataReceived += (_, line) => Append(log, line.Data);
        process.ErrorDataReceived += (_, line) => Append(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource late = new(BuildTime);
        try
        {
            await process.WaitForExitAsync(late.Token);
            exitCode = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append(log, $"The build took longer than {BuildTime.TotalMinutes} minutes and was ended.");
        }

        lock (log)
        {
            return (exitCode, log.ToString());
        }
    }

    private static void Append(StringBuilder log, string? line)
    {
        if (line is not null)
        {
            lock (log)
            {
                log.AppendLine(line);
            }
        }
    }
}
