using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>A tag that the site does not have.</summary>
/// <param name="Id">The id it would have.</param>
/// <param name="Words">What the author wrote.</param>
internal sealed record UnknownTag(string Id, Located<string> Words);
