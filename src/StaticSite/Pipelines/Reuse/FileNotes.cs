using StaticSite.Output.Styles;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What was noted of a file when it was written.</summary>
/// <param name="Addresses">Its addresses, by number.</param>
/// <param name="Pieces">The pieces that it shares with other files, by number.</param>
/// <param name="Anchors">The anchors of its own.</param>
/// <param name="Styles">Its style elements, as sources of a policy.</param>
/// <param name="Names">Names of style sheets that it shows.</param>
internal sealed record FileNotes(int[] Addresses, int[] Pieces, ulong[] Anchors, string[] Styles, StyleName[] Names);
