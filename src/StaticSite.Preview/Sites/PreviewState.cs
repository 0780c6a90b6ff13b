using StaticSite.Diagnostics;

namespace StaticSite.Preview.Sites;

/// <summary>What browsers are told: which version of the site is served, and what is known to be wrong with it.</summary>
/// <param name="Version">Grows with each change, also from one preview to the next.</param>
/// <param name="IsStyles">Whether nothing but style sheets changed since the version before.</param>
/// <param name="IsChecking">Whether the whole site is being checked, so that more may be found.</param>
/// <param name="Diagnostics">Everything found so far, in order.</param>
internal sealed record PreviewState(long Version, bool IsStyles, bool IsChecking, IReadOnlyList<Diagnostic> Diagnostics);
