using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using StaticSite.Cli;
using StaticSite.Diagnostics;
using StaticSite.Preview;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Preview;

/// <summary>A preview of a small site, as a browser meets it. What is waited for comes by an event; the time is only there for tests that fail.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    public static readonly Messages English = new("en");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly PreviewServer _server;
    private readonly HttpClient _client;

    private RunningPreview(PreviewServer server, ConcurrentQueue<Diagnostic> told, ConcurrentQueue<string> said)
    {
        _server = server;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address.GetLeftPart(UriPartial.Authority)), Timeout = Patience };
        Told = told;
        Said = said;
    }

    public Uri Address => _server.Address;

    public ConcurrentQueue<Diagnostic> Told { get; }

    public ConcurrentQueue<string> Said { get; }

    public static async Task<RunningPreview> StartAsync(TestSite site, Func<PreviewOptions, PreviewOptions>? change = null)
    {
        ConcurrentQueue<Diagnostic> told = new();
        ConcurrentQueue<string> said = new();
        PreviewOptions options = new() { Root = site.Options().Root, Site = () => DefaultSite.Create(), Port = 0, Words = PreviewCommand.Words(English), Browser = PreviewCommand.BrowserWords(English), Clock = () => InstantPattern.General.Parse("2026-06-01T00:00:00Z").Value, Tell = told.Enqueue, Say = said.Enqueue };
        PreviewServer? server = await PreviewServer.StartAsync(change is null ? options : change(options));
        Assert.NotNull(server);
        return new RunningPreview(server, told, said);
    }

    public Task<HttpResponseMessage> AskAsync(string path, HttpMethod? method = null, string? host = null)
    {
        HttpRequestMessage request = new(method ?? HttpMethod.Get, path);
        if (host is not null) request.Headers.Host = host;
        return _client.SendAsync(request);
    }

    public async Task<string> ReadAsync(string path) => await (await AskAsync(path)).Content.ReadAsStringAsync();

    /// <summary>The status and what a host says of a file: its type, or where it leads.</summary>
    public async Task<string> AnswerAsync(string path)
    {
        HttpResponseMessage answer = await AskAsync(path);
        return $"{(int)answer.StatusCode} {answer.Headers.Location?.ToString() ?? answer.Content.Headers.ContentType?.ToString()}";
    }

    /// <summary>The first state, from now on, that fulfils a condition.</summary>
    public async Task<State> UntilAsync(Func<State, bool> condition)
    {
        using CancellationTokenSource late = new(Patience);
        using HttpResponseMessage answer = await _client.GetAsync("/.preview/events", HttpCompletionOption.ResponseHeadersRead, late.Token);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using StreamReader reader = new(await answer.Content.ReadAsStreamAsync(late.Token));
        State? last = null;
        try
        {
            while (await reader.ReadLineAsync(late.Token) is { } line)
            {
                if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
                last = JsonSerializer.Deserialize<State>(line["data: ".Length..], JsonSerializerOptions.Web)!;
                if (condition(last)) return last;
            }
        }
        catch (OperationCanceledException)
        {
            // The last state says more than that it was late.
        }
        throw new InvalidOperationException($"The preview never came to that state; the last was {last}.");
    }

    /// <summary>The state when the whole site is checked.</summary>
    public Task<State> CheckedAsync() => UntilAsync(state => !state.Checking);

    /// <summary>Changes the site and waits for the version that shows it.</summary>
    public async Task<State> ChangeAsync(Action change, Func<State, bool>? until = null)
    {
        State before = await UntilAsync(_ => true);
        change();
        return await UntilAsync(state => state.Version > before.Version && (until is null || until(state)));
    }

    /// <summary>Sends a request line as it is: clients tidy addresses up.</summary>
    public async Task<string> SendAsync(string target)
    {
        using TcpClient client = new();
        await client.ConnectAsync("127.0.0.1", Address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{Address.Port}\r\nConnection: close\r\n\r\n"));
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    internal sealed record State(long Version, bool Styles, bool Checking, int ErrorCount, string Title, string Badge, IReadOnlyList<Item> Errors)
    {
        public string Places => string.Join(", ", Errors.Select(error => $"{error.Place} {error.Code}"));

        public override string ToString() => $"version {Version}, checking {Checking}, errors: {Places}";
    }

    internal sealed record Item(string Severity, string Code, string Place, string Message, string? Excerpt, string Help);
}
