using StaticSite.Diagnostics;
using StaticSite.Files;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Pipelines.Reuse;

/// <summary>Every file that a site is made from, with its hash. A file that has the size and the time it had when it was last hashed is not read again.</summary>
internal sealed class InputState
{
    private InputState(IReadOnlyList<InputFile> files, InputStamp[] stamps, IReadOnlyList<string> changed)
    {
        Files = files;
        Stamps = stamps;
        Changed = changed;
    }

    /// <summary>The files of the input and the theme.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <summary>What is known of each.</summary>
    public InputStamp[] Stamps { get; }

    /// <summary>The files that are new or other than they were, by the path as the author knows it. One that is gone is seen by what is missing in the site.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary>Looks at the files.</summary>
    /// <param name="files">The files, in the order of every list of them.</param>
    /// <param name="before">What the last build knew, in the same order.</param>
    /// <param name="looked">When the last build began to look, in ticks of UTC.</param>
    /// <param name="parallelism">Threads to use.</param>
    public static InputState Of(IReadOnlyList<InputFile> files, IReadOnlyList<KeyValuePair<string, InputStamp>> before, long looked, int parallelism)
    {
        InputStamp[] stamps = new InputStamp[files.Count];
        List<(int Place, InputStamp Known)> unknown = [];
        int next = 0;
        for (int i = 0; i < stamps.Length; i++)
        {
            InputFile file = files[i];
            while (next < before.Count && string.CompareOrdinal(before[next].Key, file.DisplayPath) < 0) next++;
            InputStamp known = next < before.Count && before[next].Key == file.DisplayPath ? before[next].Value : default;
            if (known.Hash != default && known.Length == file.Length && known.Modified == file.Modified && WasWrittenBefore(looked, file)) stamps[i] = known;
            else unknown.Add((i, known));
        }
        InputStamp[] read = ParallelMap.Of(unknown, parallelism, item => Read(files[item.Place], item.Known));
        List<string> changed = [];
        for (int i = 0; i < read.Length; i++)
        {
            (int place, InputStamp known) = unknown[i];
            stamps[place] = read[i];
            if (known.Hash != read[i].Hash) changed.Add(files[place].DisplayPath);
        }
        return new InputState(files, stamps, changed);
    }

    /// <summary>
    /// The files of which no build knows anything, as they were found. They are read for the first time when the site is made from them: whoever writes to
    /// one later changes its time. Where the clock is too coarse for that, since a file is only just written, it is read now.
    /// </summary>
    /// <param name="files">The files, in the order of every list of them.</param>
    /// <param name="looked">When this build began to look, in ticks of UTC.</param>
    /// <param name="parallelism">Threads to use.</param>
    public static InputState Unread(IReadOnlyList<InputFile> files, long looked, int parallelism) =>
        new(files, ParallelMap.Of(files, parallelism, file => WasWrittenBefore(looked, file) ? new InputStamp(file.Length, file.Modified, default, default) : Read(file, default)), []);

    /// <summary>What is known of each file, those that nobody has read yet read now.</summary>
    /// <param name="known">What is known so far, in the order of the files.</param>
    /// <param name="parallelism">Threads to use.</param>
    public InputStamp[] Completed(IReadOnlyList<InputStamp> known, int parallelism) =>
        ParallelMap.Of([.. known.Index()], parallelism, item => item.Item.Hash == default ? Read(Files[item.Index], item.Item) with { Head = item.Item.Head } : item.Item);

    // Whether a file that is written to from then on has another time.
    private static bool WasWrittenBefore(long looked, InputFile file) => file.Modified + FileClock.Tick(file.Modified) < looked;

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
