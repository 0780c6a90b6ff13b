using System.Net.Http.Headers;

namespace StaticSite.Cli;

/// <summary>A server that asks for patience: 429 or 503, with or without <c>Retry-After</c> (RFC 9110, section 10.2.3).</summary>
/// <param name="Detail">What to say of it.</param>
/// <param name="Wait">For how long; null when the server does not say.</param>
internal sealed record BusyAnswer(string Detail, TimeSpan? Wait)
{
    /// <summary>Whether the detail of a result is such an answer.</summary>
    public static bool Is(string detail) => new MessagePhrase(LinkTexts.AsksToWait.English, "").Match(detail) is not null;

    /// <summary>Null for any other answer.</summary>
    public static BusyAnswer? Of(HttpResponseMessage answer)
    {
        int status = (int)answer.StatusCode;
        if (status is not (429 or 503)) return null;
        RetryConditionHeaderValue? after = answer.Headers.RetryAfter;
        // A moment is told by the server's own clock, where it shows one.
        TimeSpan? wait = after?.Delta ?? (after?.Date is { } date && answer.Headers.Date is { } now ? date - now : null);
        if (wait < TimeSpan.Zero) wait = TimeSpan.Zero;
        return new BusyAnswer(MessagePhrase.Fill(LinkTexts.AsksToWait.English, status.ToString()), wait);
    }
}
