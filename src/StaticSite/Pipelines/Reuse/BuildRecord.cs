using System.Text.Json;
using NodaTime;
using StaticSite.Output;
using StaticSite.Output.Audit;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What is kept of a build: what it was made from, until when it stays right, what it wrote, and what it said.</summary>
internal sealed record BuildRecord
{
    private const string Magic = "StaticSite build";
    private const int Version = 8;

    /// <summary>The hash of everything it was made from.</summary>
    public required UInt128 Input { get; init; }

    /// <summary>The hash of everything that each page may be made from; the texts of pages are not in it.</summary>
    public required UInt128 Site { get; init; }

    /// <summary>The hash of everything that each page may be made from, articles left out.</summary>
    public required UInt128 Frame { get; init; }

    /// <summary>When the build began to look at the input, in ticks of UTC by the clock of this machine.</summary>
    public required long Looked { get; init; }

    /// <summary>The files of the input by the path as the author knows it, in the order of every list of them.</summary>
    public required IReadOnlyList<KeyValuePair<string, InputStamp>> Inputs { get; init; }

    /// <summary>The output; empty when the site was only checked.</summary>
    public required OutputState Output { get; init; }

    /// <summary>The checksum of the file with what is known of each output file; 0 when nothing may be kept.</summary>
    public required UInt128 Records { get; init; }

    /// <summary>The moment it was built for.</summary>
    public required Instant Made { get; init; }

    /// <summary>The moment from which another build would say something else.</summary>
    public required Instant Until { get; init; }

    /// <summary>What the build returned, without the addresses of other hosts.</summary>
    public required BuildResult Result { get; init; }

    /// <summary>The checksum of the file with the addresses of other hosts.</summary>
    public required UInt128 Links { get; init; }

    /// <summary>Writes the record for <see cref="Read"/>.</summary>
    public void Write(RecordWriter writer)
    {
        writer.Text(Magic);
        writer.Number(Version);
        writer.Hash(Input);
        writer.Hash(Site);
        writer.Hash(Frame);
        writer.Hash(Records);
        writer.Hash(Links);
        writer.Number(Looked);
        writer.Number(Inputs.Count);
        foreach ((string path, InputStamp stamp) in Inputs)
        {
            writer.Text(path);
            writer.Number(stamp.Length);
            writer.Number(stamp.Modified);
            writer.Hash(stamp.Hash);
            writer.Hash(stamp.Head);
        }
        Output.Write(writer);
        writer.Number(Made.ToUnixTimeTicks());
        writer.Number(Until.ToUnixTimeTicks());
        writer.Bytes(ResultJson.Write(Result));
    }

    /// <summary>The record of some bytes; null when they are damaged or of another version.</summary>
    public static BuildRecord? Read(byte[] bytes)
    {
        if (RecordReader.Checksum(bytes) is null) return null;
        try
        {
            return Of(bytes);
        }
        // Whole, but not ours.
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static BuildRecord? Of(byte[] bytes)
    {
        RecordReader reader = new(bytes.AsSpan(RecordWriter.Start));
        if (reader.Text() != Magic || reader.Number() != Version) return null;
        UInt128 input = reader.Hash();
        UInt128 site = reader.Hash();
        UInt128 frame = reader.Hash();
        UInt128 records = reader.Hash();
        UInt128 links = reader.Hash();
        long looked = reader.Number();
        KeyValuePair<string, InputStamp>[] inputs = new KeyValuePair<string, InputStamp>[reader.Count()];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = new(reader.Text(), new InputStamp(reader.Number(), reader.Number(), reader.Hash(), reader.Hash()));
        OutputState output = OutputState.Read(ref reader);
        Instant made = Instant.FromUnixTimeTicks(reader.Number());
        Instant until = Instant.FromUnixTimeTicks(reader.Number());
        BuildResult result = ResultJson.Read(reader.Bytes());
        if (!reader.IsAtEnd) return null;
        return new BuildRecord { Input = input, Site = site, Frame = frame, Records = records, Looked = looked, Inputs = inputs, Output = output, Made = made, Until = until, Result = result, Links = links };
    }
}
