using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticSite.BrowserTests;

/// <summary>A host that serves the built site as it would be published: Netlify's own handlers, nginx, Caddy.</summary>
public sealed class Host : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly StringBuilder log;

    private Host(Process process, StringBuilder log, Uri root)
    {
        this.process = process;
        this.log = log;
        Root = root;
    }

    /// <summary>Where the site is served.</summary>
    public Uri Root { get; }

    public static Task<Host> StartAsync(string name, HostedSite site) => name switch
    {
        "netlify" => StartNetlifyAsync(site),
        "nginx" => StartNginxAsync(site),
        "caddy" => StartCaddyAsync(site),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>A script for Node beside the tests, whose package comes by npm.</summary>
    public static string Script(string name, string package)
    {
        string folder = Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests");
        return Needed(Path.Combine(folder, "node_modules", package, "package.json"), Path.Combine(folder, name), "what npm brings");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<Host> StartNetlifyAsync(HostedSite site)
    {
        Process process = Start("node", [Script("netlify.mjs", "@netlify/config"), "serve", site.Output], site.Scratch("netlify"), out StringBuilder log, readsOutput: false);
        string? address = await process.StandardOutput.ReadLineAsync();
        Assert.True(Uri.TryCreate(address, UriKind.Absolute, out Uri? root), $"Netlify's handlers did not start: {address} {log}");
        return new Host(process, log, root);
    }

    // The documented configuration, with the name, the port and the folders of this machine.
    private static async Task<Host> StartNginxAsync(HostedSite site)
    {
        int port = FreePort();
        string scratch = site.Scratch("nginx");
        string text = Sample("nginx.conf", ("listen 80;", $"listen 127.0.0.1:{port};"), ("/srv/site", site.Output), ("http {", $"http {{ access_log off; {string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {scratch}/{kind}; "))}"));
        // A server that root starts gives up root's rights, and with them the folder of the tests.
        string user = Environment.UserName == "root" ? "user root; " : "";
        string file = Path.Combine(scratch, "nginx.conf");
        await File.WriteAllTextAsync(file, $"daemon off; pid {scratch}/pid; error_log stderr crit; {user}{text}");
        return await ReadyAsync(Start(Program("/usr/sbin/nginx", "nginx-light"), ["-p", scratch, "-e", "stderr", "-c", file], scratch, out StringBuilder log), log, port);
    }

    private static async Task<Host> StartCaddyAsync(HostedSite site)
    {
        int port = FreePort();
        string scratch = site.Scratch("caddy");
        string file = Path.Combine(scratch, "Caddyfile");
        await File.WriteAllTextAsync(file, "{\n\tadmin off\n\tauto_https off\n}\n" + Sample("Caddyfile", ("example.org {", $"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1"), ("/srv/site", site.Output)));
        return await ReadyAsync(Start(Program("/usr/bin/caddy", "caddy"), ["run", "--config", file, "--adapter", "caddyfile"], scratch, out StringBuilder log), log, port);
    }

    private static string Sample(string name, params (string From, string To)[] changes)
    {
        string text = File.ReadAllText(Path.Combine(BuiltSite.RepositoryRoot(), ".hosting", name));
        foreach ((string from, string to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Program(string path, string package) => Needed(path, path, $"the package {package}");

    private static string Needed(string file, string result, string what)
    {
        if (File.Exists(file)) return result;
        string reason = $"{file} is not there: install {what}, or run bash tests/run.sh.";
        Assert.SkipWhen(!ChromiumBrowser.IsRequired, reason);
        Assert.Fail(reason);
        return result;
    }

    private static Process Start(string program, string[] arguments, string scratch, out StringBuilder log, bool readsOutput = true)
    {
        ProcessStartInfo start = new(program) { WorkingDirectory = scratch, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["HOME"] = scratch;
        start.Environment["XDG_DATA_HOME"] = scratch;
        start.Environment["XDG_CONFIG_HOME"] = scratch;
        Process process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        StringBuilder lines = new();
        process.ErrorDataReceived += (_, line) => Append(lines, line.Data);
        process.BeginErrorReadLine();
        if (readsOutput)
        {
            process.OutputDataReceived += (_, line) => Append(lines, line.Data);
            process.BeginOutputReadLine();
        }

        log = lines;
        return process;
    }

    private static async Task<Host> ReadyAsync(Process process, StringBuilder log, int port)
    {
        using CancellationTokenSource late = new(StartTime);
        while (!process.HasExited)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port, late.Token);
                return new Host(process, log, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (SocketException)
            {
                await Task.Delay(50, late.Token);
            }
        }

        lock (log)
        {
            Assert.Fail($"{process.StartInfo.FileName} ended with {process.ExitCode}: {log}");
        }

        return null!;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
