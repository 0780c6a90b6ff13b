using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>What was put right after publication.</summary>
/// <param name="Date">The day, in the site's zone.</param>
/// <param name="Wrong">What readers were told.</param>
/// <param name="Right">What is right.</param>
public sealed record Correction(Located<PublishTime> Date, string Wrong, string Right);
