using StaticSite.Output;
using StaticSite.Output.Manifest;

namespace StaticSite.Cli;

/// <summary>A site as a server shows it.</summary>
internal sealed class ServedSite : IDisposable
{
    private const int AtOnce = 4;
    private readonly HttpClient _client;
    private readonly Uri _root;
    private readonly Messages _messages;

    /// <summary>A site at an address.</summary>
    /// <param name="root">The address, which ends with a slash.</param>
    /// <param name="messages">The language in which it says what the server does not show.</param>
    public ServedSite(Uri root, Messages messages)
    {
        _root = root;
        _messages = messages;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = AtOnce }) { Timeout = TimeSpan.FromSeconds(60) };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("StaticSite-verify");
        // A copy that is kept on the way says nothing of the server.
        _client.DefaultRequestHeaders.CacheControl = new() { NoCache = true };
    }

    /// <summary>The bytes of a file; null, with the reason, when the server does not show it.</summary>
    /// <param name="path">Its path from the root of the site.</param>
    public async Task<(byte[]? Bytes, int Status, string Problem)> Get(string path)
    {
        if (!OutputPath.TryCreate(path, out OutputPath file, out string? problem)) return (null, 0, _messages.Phrase("SS5001.1", problem));
        try
        {
            using HttpResponseMessage answer = await _client.GetAsync(new Uri(_root, file.Url.TrimStart('/')));
            int status = (int)answer.StatusCode;
            return status == 200 ? (await answer.Content.ReadAsByteArrayAsync(), status, "") : (null, status, _messages.Text(VerifyTexts.ServerSays, status.ToString()));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return (null, 0, _messages.Text(VerifyTexts.NoAnswer));
        }
    }

    /// <summary>Compares every file that a server shows with a manifest, a few at a time; in ordinal order of the paths.</summary>
    /// <param name="manifest">What should be there.</param>
    public async Task<IReadOnlyList<FileDifference>> Compare(SiteManifest manifest)
    {
        List<FileDifference> differences = [];
        await Parallel.ForEachAsync(manifest.Files.Where(file => IsServed(file.Path)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (file, _) =>
        {
            (byte[]? bytes, int status, string problem) = await Get(file.Path);
            // Hosts that read the redirects answer with them instead of the page that leads on.
            if (status is 301 or 302 or 307 or 308) return;
            FileDifference? difference = bytes is null ? new FileDifference(file.Path, "missing", problem) : FileDifference.Of(file, bytes);
            if (difference is null) return;
            lock (differences) differences.Add(difference);
        });
        differences.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return differences;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // Hosts keep their own instructions to themselves.
    private static bool IsServed(string path) => path[0] is not ('_' or '.');
}
