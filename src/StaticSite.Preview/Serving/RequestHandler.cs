using Microsoft.AspNetCore.Http;
using StaticSite.Preview.Sites;

namespace StaticSite.Preview.Serving;

/// <summary>Answers requests: files of the site as a host does, and what the script of the preview asks for.</summary>
internal sealed class RequestHandler(PreviewOptions options, PreviewSite site, StateFeed feed)
{
    private static readonly string[] Hosts = ["127.0.0.1", "localhost", "[::1]"];

    private readonly SiteAddresses _addresses = new(site, options.Browser);
    private readonly EventStream _events = new(options.Browser, feed);
    private readonly PagePanel _panel = new(options, site, feed);

    /// <summary>Ends the answers that have no end.</summary>
    public void End() => _events.End();

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        HttpRequest request = http.Request;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A page of another site can give its own name this machine's address, and would then read unpublished texts.
        if (!IsOwn(request.Host, http.Connection.LocalPort))
        {
            await WriteAsync(http, Answer.Plain(StatusCodes.Status421MisdirectedRequest, "The preview answers to http://127.0.0.1 and http://localhost only."));
            return;
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await WriteAsync(http, Answer.Plain(StatusCodes.Status405MethodNotAllowed, "The preview can only be read."));
            return;
        }
        string path = request.Path.Value ?? "/";
        if (path == PageScript.Events) await _events.WriteAsync(http);
        else if (path == PageScript.Panel) await WriteAsync(http, _panel.Of(request.Query["path"].ToString()));
        else await WriteAsync(http, await FileAsync(path, request.QueryString.Value ?? "", http.RequestAborted));
    }

    private async Task<Answer> FileAsync(string path, string query, CancellationToken cancelled)
    {
        PreviewState before = feed.Current.State;
        Answer answer = await _addresses.FindAsync(path, query, cancelled);
        // What was found wrong while the page was rendered is told at once, not when the whole site is checked.
        if (answer.IsBroken && site.Current is { } version) feed.Update(version.Number, state => state.IsChecking ? state with { Diagnostics = version.Context.Diagnostics.ToSortedList() } : state);
        return answer.IsPage ? answer with { Body = PageScript.Add(answer.Body, before.Version, options.Browser) } : answer;
    }

    private static bool IsOwn(HostString host, int port) =>
        host.HasValue && Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (host.Port ?? 80) == port;

    private static async Task WriteAsync(HttpContext http, Answer answer)
    {
        HttpResponse response = http.Response;
        response.StatusCode = answer.Status;
        if (answer.Location is { } location) response.Headers.Location = location;
        response.ContentType = answer.Type;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }
}
