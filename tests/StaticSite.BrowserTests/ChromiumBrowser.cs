using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>The machine's own Chromium: the tests download no browser.</summary>
public static class ChromiumBrowser
{
    // The browser without a window comes first: the same pages with a part of the processor's time.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static bool IsRequired => Environment.GetEnvironmentVariable("STATICSITE_REQUIRE_BROWSER") == "1";

    /// <summary>The browser's path, or null and the reason there is none.</summary>
    public static string? Find(out string reason)
    {
        string? named = Environment.GetEnvironmentVariable("STATICSITE_CHROMIUM");
        if (!string.IsNullOrEmpty(named))
        {
            reason = $"STATICSITE_CHROMIUM names {named}, which does not exist.";
            return File.Exists(named) ? named : null;
        }

        reason = $"No Chromium was found at {string.Join(", ", Places)}. Install the package chromium, or name a browser in STATICSITE_CHROMIUM.";
        return Array.Find(Places, File.Exists);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string executable) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = Arguments,
            Headless = true,
        });
}
