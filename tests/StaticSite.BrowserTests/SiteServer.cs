using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace StaticSite.BrowserTests;

/// <summary>
/// Serves a folder as a static host does: text compressed with Brotli, index.html for folders, a folder without its slash is
/// sent to the one with it, and what is missing answers 404 with the nearest 404.html.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(string File, DateTime Written), (string Name, string Value)[]> SiteHeaders = new();
    private static readonly ConcurrentDictionary<(string File, DateTime Written), byte[]> Compressed = new();

    private readonly WebApplication app;
    private bool isStopped;

    private SiteServer(WebApplication app, Uri root)
    {
        this.app = app;
        Root = root;
    }

    /// <summary>Where the site is served, such as http://127.0.0.1:40123/.</summary>
    public Uri Root { get; }

    /// <summary>Whether requests wait for an answer that never comes.</summary>
    public bool IsSilent { get; set; }

    /// <summary>How long everything but a page takes to come.</summary>
    public TimeSpan Distance { get; set; }

    /// <summary>Serves a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="port">The port of a server that was there before; 0 for any.</param>
    public static async Task<SiteServer> StartAsync(string folder, int port = 0)
    {
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // The content root is named, and the folder's files are sent by hand: no configuration of the machine matters.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = root });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        WebApplication app = builder.Build();
        FileExtensionContentTypeProvider types = new();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".atom"] = "application/atom+xml";
        types.Mappings[".rss"] = "application/rss+xml";
        SiteServer? server = null;
        app.Run(async context =>
        {
            if (server is { IsSilent: true }) await Task.Delay(Timeout.Infinite, context.RequestAborted);
            if (server is { Distance.Ticks: > 0 } && Path.HasExtension(context.Request.Path)) await Task.Delay(server.Distance, context.RequestAborted);
            await AnswerAsync(context, root, types);
        });
        await app.StartAsync();
        server = new SiteServer(app, new Uri(app.Urls.Single() + "/"));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (isStopped) return;
        isStopped = true;
        // Whoever still waits for an answer is not waited for.
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    // What the build wants every answer to have, so that whatever the site's policy refuses fails a test.
    private static (string Name, string Value)[] Headers(string file) => !File.Exists(file) ? [] : SiteHeaders.GetOrAdd((file, File.GetLastWriteTimeUtc(file)), key =>
        [.. File.ReadLines(key.File).Skip(1).TakeWhile(line => line.StartsWith(' ')).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1]))]);

    private static async Task AnswerAsync(HttpContext context, string root, FileExtensionContentTypeProvider types)
    {
        HttpRequest request = context.Request;
        foreach ((string name, string value) in Headers(Path.Combine(root, "_headers"))) context.Response.Headers[name] = value;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        string path = request.Path.Value ?? "/";
        string? file = Inside(root, path);
        if (file is not null && Directory.Exists(file))
        {
            if (!path.EndsWith('/'))
            {
                context.Response.Redirect(request.PathBase + request.Path + "/" + request.QueryString, permanent: true);
                return;
            }

            file = Path.Combine(file, "index.html");
        }
        else if (path.EndsWith('/'))
        {
            file = null;
        }

        if (file is null || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = NearestNotFoundPage(root, path);
            if (file is null)
            {
                return;
            }
        }

        if (!types.TryGetContentType(file, out string? type))
        {
            type = "application/octet-stream";
        }

        bool text = type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal)
            || type.EndsWith("json", StringComparison.Ordinal);
        context.Response.ContentType = text ? type + "; charset=utf-8" : type;
        context.Response.Headers.Vary = "Accept-Encoding";
        if ((text || type.EndsWith("javascript", StringComparison.Ordinal)) && request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            byte[] compressed = Compressed.GetOrAdd((file, File.GetLastWriteTimeUtc(file)), key => Brotli(File.ReadAllBytes(key.File)));
            context.Response.Headers.ContentEncoding = "br";
            context.Response.ContentLength = compressed.Length;
            if (HttpMethods.IsGet(request.Method)) await context.Response.Body.WriteAsync(compressed, context.RequestAborted);
            return;
        }

        context.Response.ContentLength = new FileInfo(file).Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await context.Response.SendFileAsync(file, context.RequestAborted);
        }
    }

    /// <summary>Bytes as hosts send text: compressed with Brotli, quality 11.</summary>
    internal static byte[] Brotli(byte[] bytes)
    {
        byte[] buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, buffer, out int length, 11, 22)) throw new InvalidOperationException("The buffer is too small.");
        return buffer[..length];
    }

    private static string? NearestNotFoundPage(string root, string path)
    {
        int slash = path.LastIndexOf('/');
        while (slash >= 0)
        {
            string? page = Inside(root, path[..(slash + 1)] + "404.html");
            if (page is not null && File.Exists(page))
            {
                return page;
            }

            slash = slash == 0 ? -1 : path.LastIndexOf('/', slash - 1);
        }

        return null;
    }

    private static string? Inside(string root, string path)
    {
        if (path.Contains('\0') || path.Contains('\\'))
        {
            return null;
        }

        string file = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, path.TrimStart('/'))));
        return file == root || file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }
}
