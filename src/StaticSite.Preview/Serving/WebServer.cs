using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using StaticSite.Diagnostics;

namespace StaticSite.Preview.Serving;

/// <summary>Kestrel on 127.0.0.1, and nothing around it.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    // How many ports behind the one asked for are tried.
    private const int PortsTried = 20;

    private readonly WebApplication _application;
    private readonly RequestHandler _handler;

    private WebServer(WebApplication application, RequestHandler handler)
    {
        _application = application;
        _handler = handler;
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Port = new Uri(address).Port;
    }

    /// <summary>The port it has.</summary>
    public int Port { get; }

    /// <summary>Serves at the port that is asked for, or at the next free one; null when none is free.</summary>
    public static async Task<WebServer?> StartAsync(PreviewOptions options, RequestHandler handler)
    {
        int last = options.Port == 0 ? 0 : Math.Min(options.Port + PortsTried, IPEndPoint.MaxPort);
        for (int port = options.Port; port <= last; port++)
        {
            if (await TryAsync(port, handler) is not { } server) continue;
            if (port != options.Port) options.Tell(PreviewDiagnostics.PortTaken.At(new SourceSpan("preview"), options.Port.ToString(), port.ToString()));
            return server;
        }
        options.Tell(PreviewDiagnostics.NoPort.At(new SourceSpan("preview"), options.Port.ToString(), last.ToString()));
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        // Browsers hold their connections open: those are not waited for.
        _handler.End();
        using CancellationTokenSource now = new(TimeSpan.FromSeconds(1));
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private static async Task<WebServer?> TryAsync(int port, RequestHandler handler)
    {
        // An empty builder reads no settings from files, from the environment or from the command line.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        WebApplication application = builder.Build();
        application.Run(handler.HandleAsync);
        try
        {
            await application.StartAsync();
            return new WebServer(application, handler);
        }
        // Taken by another program, or one of those that need rights of an administrator.
        catch (Exception error) when (error is IOException { InnerException: AddressInUseException } or System.Net.Sockets.SocketException)
        {
            await application.DisposeAsync();
            return null;
        }
    }
}
