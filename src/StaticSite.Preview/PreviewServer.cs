using StaticSite.Preview.Serving;
using StaticSite.Preview.Sites;
using StaticSite.Preview.Watching;

namespace StaticSite.Preview;

/// <summary>A site that is served on this machine while it is written: every change is seen in the browser at once. Nothing is written to the disk.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SourceWatch _watch;
    private readonly WebServer _server;
    private readonly Rebuilds _rebuilds;
    private readonly Task _loop;

    private PreviewServer(SourceWatch watch, WebServer server, Rebuilds rebuilds)
    {
        _watch = watch;
        _server = server;
        _rebuilds = rebuilds;
        Address = new Uri($"http://127.0.0.1:{server.Port}{rebuilds.Root}");
        _loop = Task.Run(() => rebuilds.RunAsync(watch, _stopping.Token));
    }

    /// <summary>Where the first page is.</summary>
    public Uri Address { get; }

    /// <summary>Reads the site and begins to serve it; null when no port is free. A site with errors is served too.</summary>
    public static async Task<PreviewServer?> StartAsync(PreviewOptions options)
    {
        SourceWatch watch = new(options.Root, options.Polls, options.Tell);
        PreviewSite site = new();
        StateFeed feed = new();
        Rebuilds rebuilds = new(options, site, feed);
        rebuilds.Start();
        if (await WebServer.StartAsync(options, new RequestHandler(options, site, feed)) is { } server) return new PreviewServer(watch, server, rebuilds);
        rebuilds.EndCheck();
        rebuilds.Dispose();
        watch.Dispose();
        return null;
    }

    /// <summary>Ends the server and all that runs for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        await _server.DisposeAsync();
        _watch.Dispose();
        _rebuilds.Dispose();
        _stopping.Dispose();
    }
}
