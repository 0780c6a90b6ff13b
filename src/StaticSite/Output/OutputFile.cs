namespace StaticSite.Output;

/// <summary>A file of the output as it was left there.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">When it was written, in ticks of UTC.</param>
internal readonly record struct OutputFile(long Length, long Modified);
