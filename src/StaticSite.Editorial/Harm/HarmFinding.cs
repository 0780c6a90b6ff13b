namespace StaticSite.Editorial.Harm;

/// <summary>A stretch of words that could harm a reader.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Device">What an instruction tells readers to handle; null for a distance.</param>
internal sealed record HarmFinding(int Start, int Length, string? Device);
