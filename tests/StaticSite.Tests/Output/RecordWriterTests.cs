using StaticSite.Pipelines.Reuse;

namespace StaticSite.Tests.Output;

public sealed class RecordWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-record-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    // A file is written in pieces. A piece may end before anything that is written, and between the length of a text and the text.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 3)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    public void A_record_in_a_file_is_what_it_is_in_memory(int kind, int before)
    {
        RecordWriter inMemory = new();
        Write(inMemory, kind, before);
        string path = Path.Combine(_folder, "record");
        RecordWriter.WriteFile(path, writer => Write(writer, kind, before));
        byte[] bytes = File.ReadAllBytes(path);
        Assert.NotNull(RecordReader.Checksum(bytes));
        Assert.True(inMemory.Written.SequenceEqual(bytes.AsSpan(RecordWriter.Start)));
        RecordReader reader = new(bytes.AsSpan(RecordWriter.Start));
        for (int i = 0; i < before; i++) Assert.Equal(0, reader.Number());
        int count = reader.Count();
        for (int i = 0; i < count; i++) Assert.True(IsRead(ref reader, kind, i));
        Assert.True(reader.IsAtEnd);
    }

    private static void Write(RecordWriter writer, int kind, int before)
    {
        const int Count = 70_000;
        writer.Raw(new byte[before]);
        writer.Number(Count);
        for (int i = 0; i < Count; i++)
        {
            if (kind == 0) writer.Text(Text(i));
            else if (kind == 1) writer.Number(i * 1_000_003L);
            else if (kind == 2) writer.Eight((ulong)i);
            else if (kind == 3) writer.Hash((UInt128)i);
            else writer.Bytes([(byte)i, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        }
    }

    // With its length four bytes.
    private static string Text(int i) => (i % 1000).ToString("000");

    private static bool IsRead(ref RecordReader reader, int kind, int i) => kind switch
    {
        0 => reader.Text() == Text(i),
        1 => reader.Number() == i * 1_000_003L,
        2 => reader.Eight() == (ulong)i,
        3 => reader.Hash() == (UInt128)i,
        _ => reader.Bytes()[0] == (byte)i,
    };
}
