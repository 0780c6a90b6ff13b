namespace StaticSite.Pipelines.Reuse;

/// <summary>What is known of a file of the input.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">When it was written, in ticks of UTC.</param>
/// <param name="Hash">The hash of its bytes.</param>
/// <param name="Head">The hash of its front matter, when it is the text of a page; otherwise 0.</param>
internal readonly record struct InputStamp(long Length, long Modified, UInt128 Hash, UInt128 Head);
