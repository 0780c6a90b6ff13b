using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>A browser window that writes down everything that goes wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IBrowserContext context;
    private readonly Uri root;
    private readonly ConcurrentQueue<string> troubles = new();

    private Visit(IBrowserContext context, IPage page, Uri root)
    {
        this.context = context;
        this.root = root;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Console errors, uncaught exceptions, failed requests and requests to other hosts.</summary>
    public IReadOnlyCollection<string> Troubles => troubles;

    public static async Task<Visit> StartAsync(IBrowserContext context, Uri root)
    {
        IPage page = await context.NewPageAsync();
        Visit visit = new(context, page, root);
        // The pages stand on their own: a request to another host would make the tests hang on the network.
        await context.RouteAsync(url => !url.StartsWith(root.AbsoluteUri, StringComparison.Ordinal), async route =>
        {
            visit.troubles.Enqueue("asks another host: " + route.Request.Url);
            await route.AbortAsync();
        });
        page.Console += (_, message) =>
        {
            // The browser logs the answer 404 of a page as an error of that page; its status is tested by itself.
            if (message.Type == "error" && !(message.Location.StartsWith(page.Url, StringComparison.Ordinal) && message.Text.Contains("404", StringComparison.Ordinal)))
            {
                visit.troubles.Enqueue($"console: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => visit.troubles.Enqueue("exception: " + error);
        page.RequestFailed += (_, request) => visit.troubles.Enqueue($"request failed: {request.Url} ({request.Failure})");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !(response.Request.IsNavigationRequest && response.Frame == page.MainFrame))
            {
                visit.troubles.Enqueue($"status {response.Status}: {response.Url}");
            }
        };
        return visit;
    }

    /// <summary>Waits until a page is there whole, behind a click. It is asked for again and again: Playwright may miss the event of a page that came at once, and waits for it in vain.</summary>
    /// <param name="path">The page.</param>
    public async Task ArriveAsync(string path)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
        {
            try
            {
                if (new Uri(Page.Url).AbsolutePath == path && await Page.EvaluateAsync<string>("() => document.readyState") == "complete" && new Uri(Page.Url).AbsolutePath == path) return;
            }
            catch (PlaywrightException)
            {
                // The page before went away while it was asked.
            }
        }
        Assert.Fail($"{path} did not come; {Page.Url} is shown.");
    }

    /// <summary>Goes to a path of the site and returns the status of the answer.</summary>
    public async Task<int> GoAsync(string path, WaitUntilState until = WaitUntilState.Load)
    {
        IResponse? response = await Page.GotoAsync(new Uri(root, path).AbsoluteUri, new PageGotoOptions { WaitUntil = until });
        Assert.NotNull(response);
        return response.Status;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
