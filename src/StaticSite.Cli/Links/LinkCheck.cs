using System.Globalization;
using System.Net;
using NodaTime;

namespace StaticSite.Cli;

/// <summary>
/// Tries web addresses politely: one request at a time to a host with a pause between, a few hosts at once, the headers before the
/// document, and no more of the document than its first bytes. A host that asks us to wait is left alone.
/// </summary>
internal sealed class LinkCheck : IDisposable
{
    private const int HostsAtOnce = 4;
    private const int MostRedirects = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private readonly HttpClient _client;
    private readonly TimeSpan _pause;
    private readonly TimeSpan _timeout;
    private readonly IClock _clock;

    /// <summary>A check that has not begun.</summary>
    /// <param name="pause">Between two requests to one host.</param>
    /// <param name="timeout">For one request.</param>
    /// <param name="clock">For the dates of the results.</param>
    public LinkCheck(TimeSpan pause, TimeSpan timeout, IClock clock)
    {
        _pause = pause;
        _timeout = timeout;
        _clock = clock;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 1, ConnectTimeout = timeout }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("StaticSite-link-check");
        _client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    /// <summary>Tries each address once.</summary>
    /// <param name="urls">Absolute web addresses.</param>
    /// <param name="progress">Told each result as it comes, one at a time.</param>
    public async Task<IReadOnlyList<LinkResult>> Run(IReadOnlyList<string> urls, Action<LinkResult> progress)
    {
        List<LinkResult> results = [];
        IEnumerable<IGrouping<string, string>> hosts = urls.GroupBy(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) ? parsed.Authority : "", StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce }, async (host, _) =>
        {
            string? closed = null;
            bool first = true;
            foreach (string url in host)
            {
                if (!first && closed is null) await Task.Delay(_pause, CancellationToken.None);
                first = false;
                LinkResult result = closed is null ? await Try(url) : new LinkResult(url, LinkOutcome.Unsure, closed, null, _clock.GetCurrentInstant());
                if (BusyAnswer.Is(result.Detail)) closed = result.Detail;
                lock (results)
                {
                    results.Add(result);
                    progress(result);
                }
            }
        });
        results.Sort(static (a, b) => string.CompareOrdinal(a.Url, b.Url));
        return results;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<LinkResult> Try(string url)
    {
        try
        {
            return await Follow(url);
        }
        catch (OperationCanceledException)
        {
            return Result(url, LinkOutcome.Unsure, MessagePhrase.Fill(LinkTexts.NoAnswer.English, _timeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)), null);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return Result(url, LinkOutcome.Broken, (e.HttpRequestError == HttpRequestError.NameResolutionError ? LinkTexts.NoHost : LinkTexts.BadCertificate).English, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Result(url, LinkOutcome.Unsure, LinkTexts.NoConnection.English, null);
        }
    }

    private async Task<LinkResult> Follow(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? at)) return Result(url, LinkOutcome.Broken, LinkTexts.NoAddress.English, null);
        bool isForGood = true;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using HttpResponseMessage answer = await Ask(at);
            int status = (int)answer.StatusCode;
            string? target = redirects == 0 ? null : at.AbsoluteUri;
            if (status is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location)
            {
                isForGood &= status is 301 or 308;
                at = new Uri(at, location);
                if (at.Scheme is not ("http" or "https")) return Result(url, LinkOutcome.Broken, LinkTexts.OutOfWeb.English, at.AbsoluteUri);
                continue;
            }
            if (status is >= 200 and < 300) return Result(url, target is not null && isForGood ? LinkOutcome.Moved : LinkOutcome.Good, status.ToString(), target);
            if (BusyAnswer.Of(answer) is { } busy) return Result(url, LinkOutcome.Unsure, busy.Detail, target);
            return Result(url, status is 404 or 410 ? LinkOutcome.Broken : LinkOutcome.Unsure, status.ToString(), target);
        }
        return Result(url, LinkOutcome.Broken, MessagePhrase.Fill(LinkTexts.ManyRedirects.English, MostRedirects.ToString()), null);
    }

    // Many servers answer HEAD wrongly or not at all, so only a GET can condemn an address.
    private async Task<HttpResponseMessage> Ask(Uri url)
    {
        HttpResponseMessage answer = await Patiently(HttpMethod.Head, url);
        if ((int)answer.StatusCode < 400 || BusyAnswer.Of(answer) is not null) return answer;
        answer.Dispose();
        await Task.Delay(_pause);
        return await Patiently(HttpMethod.Get, url);
    }

    private async Task<HttpResponseMessage> Patiently(HttpMethod method, Uri url)
    {
        HttpResponseMessage answer = await Send(method, url);
        if (BusyAnswer.Of(answer) is not { Wait: { } wait } || wait > LongestWait) return answer;
        answer.Dispose();
        await Task.Delay(wait);
        return await Send(method, url);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, Uri url)
    {
        using CancellationTokenSource timeout = new(_timeout);
        using HttpRequestMessage request = new(method, url);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
    }

    private LinkResult Result(string url, LinkOutcome outcome, string detail, string? target) => new(url, outcome, detail, target, _clock.GetCurrentInstant());
}
