namespace StaticSite.Pipelines.Reuse;

/// <summary>What is known of a file that a build wrote.</summary>
/// <param name="Number">Its place in the records.</param>
/// <param name="Origin">What it was made from.</param>
/// <param name="Queries">What it asked of the site: the numbers of queries, as <see cref="FileRecords"/> writes them.</param>
/// <param name="Notes">What its <see cref="Output.Audit.LinkSheet"/> noted, as <see cref="FileRecords"/> writes it.</param>
internal readonly record struct FileRecord(int Number, FileOrigin Origin, ReadOnlyMemory<byte> Queries, ReadOnlyMemory<byte> Notes);
