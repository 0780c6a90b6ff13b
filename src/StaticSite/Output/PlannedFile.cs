using StaticSite.Diagnostics;

namespace StaticSite.Output;

/// <summary>A file the build means to write.</summary>
/// <param name="Path">Where.</param>
/// <param name="Owner">What it comes from, as shown to authors: <c>input/articles/a.md</c>.</param>
/// <param name="Chosen">Where its author chose the path; null when it follows from the name of the owner.</param>
public sealed record PlannedFile(OutputPath Path, string Owner, SourceSpan? Chosen = null);
