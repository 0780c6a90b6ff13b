namespace StaticSite.Reading;

/// <summary>What was put right after publication.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">What was wrong and what is right.</param>
public sealed record Correction(DateOnly Date, string Text);
