using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace StaticSite.Tests.EndToEnd;

/// <summary>A web server on this machine that answers as a test says.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Action<HttpListenerContext> _answer;

    public Loopback(Action<HttpListenerContext> answer)
    {
        _answer = answer;
        Root = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Root);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Its address, with a slash at its end.</summary>
    public string Root { get; }

    /// <summary>What it was asked, as <c>METHOD /path</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>A server of the files of a folder.</summary>
    public static Loopback Of(string folder) => new(context =>
    {
        string path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/');
        string file = Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        if (!File.Exists(file)) context.Response.StatusCode = 404;
        else context.Response.OutputStream.Write(File.ReadAllBytes(file));
    });

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                Asked.Enqueue($"{context.Request.HttpMethod} {context.Request.Url!.PathAndQuery}");
                _answer(context);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over, or the client has gone.
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
