namespace StaticSite.Pipelines.Reuse;

/// <summary>What is known of a file that a build wrote.</summary>
/// <param name="Source">The hash of what it was made from besides what all files are made from.</param>
/// <param name="Notes">What its <see cref="Output.Audit.LinkSheet"/> noted, as <see cref="FileRecords"/> writes it.</param>
internal readonly record struct FileRecord(UInt128 Source, ReadOnlyMemory<byte> Notes);
