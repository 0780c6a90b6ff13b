using StaticSite.Files;

namespace StaticSite.Pipelines.Reuse;

/// <summary>The files in which the record of a build lies: the record itself, and beside it what not every build needs or writes again.</summary>
/// <param name="path">The record.</param>
internal sealed class RecordStore(string path)
{
    /// <summary>Behind the path of the record: what is known of each file of the output.</summary>
    public const string Files = "-files";

    /// <summary>Behind the path of the record: the addresses of other hosts.</summary>
    public const string Links = "-links";

    /// <summary>When the record was written, in UTC; a day long ago when there is none.</summary>
    public DateTime Written => File.GetLastWriteTimeUtc(path);

    /// <summary>The record; null when there is none that can be read.</summary>
    public BuildRecord? Read() => File.Exists(path) ? BuildRecord.Read(FileBytes.ReadWhole(path)) : null;

    /// <summary>What lies beside the record; null when it is not what was written there.</summary>
    /// <param name="part">Which of it.</param>
    /// <param name="checksum">Its checksum.</param>
    public ReadOnlyMemory<byte>? Read(string part, UInt128 checksum)
    {
        try
        {
            byte[] bytes = FileBytes.ReadWhole(path + part);
            if (RecordReader.Checksum(bytes) == checksum) return bytes.AsMemory(RecordWriter.Start);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is made again.
        }
        return null;
    }

    /// <summary>Writes the record.</summary>
    public void Write(BuildRecord record) => RecordWriter.WriteFile(path, record.Write);

    /// <summary>Writes what lies beside the record.</summary>
    /// <param name="part">Which of it.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>Its checksum.</returns>
    public UInt128 Write(string part, Action<RecordWriter> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return RecordWriter.WriteFile(path + part, write);
    }

    /// <summary>Removes the record; what lies beside it is of no use alone.</summary>
    public void Forget()
    {
        if (File.Exists(path)) File.Delete(path);
    }
}
