using NodaTime;

namespace StaticSite.Cli;

/// <summary>What was found at one address.</summary>
/// <param name="Url">The address.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">The answer in a few words: <c>200</c>, <c>404</c>, or why there was none.</param>
/// <param name="Target">Where the server sent us; null when the address itself answered.</param>
/// <param name="Checked">When.</param>
internal sealed record LinkResult(string Url, LinkOutcome Outcome, string Detail, string? Target, Instant Checked);
