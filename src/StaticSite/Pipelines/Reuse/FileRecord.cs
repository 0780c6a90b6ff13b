namespace StaticSite.Pipelines.Reuse;

/// <summary>What is known of a file that a build wrote.</summary>
/// <param name="Number">Its place in the records.</param>
/// <param name="MayStay">Whether a build may leave it, when the texts that it shows are as they were.</param>
/// <param name="Notes">What its <see cref="Output.Audit.LinkSheet"/> noted, as <see cref="FileRecords"/> writes it.</param>
internal readonly record struct FileRecord(int Number, bool MayStay, ReadOnlyMemory<byte> Notes);
