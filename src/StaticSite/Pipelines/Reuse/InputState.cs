using StaticSite.Diagnostics;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Every file that a site is made from, with its hash. A file that has the size and the time it had when it was last hashed is not read again.</summary>
internal sealed class InputState
{
    private InputState(IReadOnlyList<InputFile> files, InputStamp[] stamps)
    {
        Files = files;
        Stamps = stamps;
    }

    /// <summary>The files of the input and the theme.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <summary>What is known of each.</summary>
    public InputStamp[] Stamps { get; }

    /// <summary>Looks at the files.</summary>
    /// <param name="files">The files, in the order of every list of them.</param>
    /// <param name="before">What the last build knew; null when there was none.</param>
    /// <param name="looked">When the last build began to look, in ticks of UTC.</param>
    /// <param name="parallelism">Threads to use.</param>
    public static InputState Of(IReadOnlyList<InputFile> files, IReadOnlyDictionary<string, InputStamp>? before, long looked, int parallelism)
    {
        InputStamp[] stamps = ParallelMap.Of(files, parallelism, file =>
        {
            InputStamp known = default;
            bool isKnown = before is not null && before.TryGetValue(file.DisplayPath, out known);
            return isKnown && known.Length == file.Length && known.Modified == file.Modified && file.Modified + FileClock.Tick(file.Modified) < looked ? known : Read(file, known);
        });
        return new InputState(files, stamps);
    }

    private static InputStamp Read(InputFile file, InputStamp before)
    {
        using FileBytes content = FileBytes.Read(file.FullPath);
        ReadOnlySpan<byte> bytes = content.Span;
        UInt128 hash = ContentHash.Of(bytes);
        UInt128 head = before.Head == default ? default : before.Hash == hash ? before.Head : Head(bytes, file);
        return new InputStamp(file.Length, file.Modified, hash, head);
    }

    // What is wrong with the file is said when it is read as a page.
    private static UInt128 Head(ReadOnlySpan<byte> bytes, InputFile file) =>
        SourceText.Of(bytes, file.DisplayPath, new DiagnosticBag()) is { } source && FrontMatter.Split(source, new DiagnosticBag()) is { } split ? ContentHash.OfHead(source, split.BodyStart) : ContentHash.Of(bytes);
}
