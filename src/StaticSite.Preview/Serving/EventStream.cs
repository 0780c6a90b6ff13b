using System.Text;
using Microsoft.AspNetCore.Http;
using StaticSite.Preview.Sites;

namespace StaticSite.Preview.Serving;

/// <summary>Tells browsers the state of the preview as it changes (server-sent events, html.spec.whatwg.org).</summary>
internal sealed class EventStream(BrowserWords words, StateFeed feed)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends all streams.</summary>
    public void End() => _end.TrySetResult();

    /// <summary>Writes the state, and each that follows, until the browser goes.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        CancellationToken gone = http.RequestAborted;
        try
        {
            // A preview that was started again is found within half a second.
            await response.WriteAsync("retry: 500\n\n", gone);
            PreviewState? told = null;
            while (!_end.Task.IsCompleted)
            {
                (PreviewState state, Task changed) = feed.Current;
                if (state != told)
                {
                    await response.WriteAsync($"data: {Encoding.UTF8.GetString(StateJson.Of(state, words))}\n\n", gone);
                    await response.Body.FlushAsync(gone);
                    told = state;
                }
                try
                {
                    await Task.WhenAny(changed, _end.Task).WaitAsync(Heartbeat, gone);
                }
                catch (TimeoutException)
                {
                    await response.WriteAsync(":\n\n", gone);
                    await response.Body.FlushAsync(gone);
                }
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
