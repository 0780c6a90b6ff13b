using System.Security.Cryptography;
using System.Text;
using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Files;
using StaticSite.Output;
using StaticSite.Output.Audit;
using StaticSite.Reading;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// Leaves an output as it is when a build would make the same one again: from the same files by the same program, before the next moment at
/// which something changes by itself, and with nothing in the output touched. When only articles or texts of
/// pages have changed, it knows which files stay. A record that is damaged or of another site counts as none.
/// </summary>
internal sealed class BuildReuse : IDisposable
{
    private readonly BuildOptions _options;
    private readonly RecordStore _own;
    private readonly RecordStore _known;
    private readonly BuildIdentity _identity;
    private readonly long _looked = DateTime.UtcNow.Ticks;
    private readonly BuildRecord? _record;
    private readonly InputState? _state;
    private readonly UInt128 _input;
    private readonly Task<ReadOnlyMemory<byte>?>? _links;
    private readonly bool _wasLocked;
    private readonly OutputComparison? _comparison;
    private OutputLock? _lock;
    private Dictionary<string, InputStamp>? _stampByPath;
    private Task<FrontMatterCache>? _frontMatter;
    private Task<OutputChanges>? _outputs;

    private BuildReuse(BuildOptions options, string cache, BuildIdentity identity)
    {
        _options = options;
        _identity = identity;
        DiagnosticBag bag = new();
        Task<List<InputFile>> listing = Task.Run(() => InputHash.Files(options, bag));
        string path = Path.Combine(cache, "builds", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Output)))[..16]);
        RecordStore built = new(path);
        _known = _own = options.ChecksOnly ? new RecordStore(path + "-check") : built;
        try
        {
            // What a build found of a site is what a check would find.
            if (built.Written > _own.Written) _known = built;
            _record = _known.Read();
            if (_record is { Links: var links }) _links = Task.Run(() => _known.Read(RecordStore.Links, links));
            if (_record is not null && !options.ChecksOnly)
            {
                _lock = Staging.TryLock(options.Output, [options.InputFolder, options.ThemeFolder], options.Root);
                _wasLocked = _lock is not null;
                _comparison = new OutputComparison(_record.Output, options.Output);
                _comparison.Until(() => listing.IsCompleted);
            }
            List<InputFile> files = listing.GetAwaiter().GetResult();
            _comparison?.Beside(options.Parallelism - 1);
            // The build will say what is wrong with them.
            if (!bag.IsEmpty) return;
            _state = _record is null ? InputState.Unread(files, _looked, options.Parallelism) : InputState.Of(files, _record.Inputs, _record.Looked, options.Parallelism);
            if (_record is not null) _input = identity.Input(_state.Files, _state.Stamps);
        }
        catch (Exception error) when (IsFileProblem(error))
        {
            // The build will say what cannot be read.
            _state = null;
        }
    }

    /// <summary>The files of the input and the theme; null when not all of them are known.</summary>
    public IReadOnlyList<InputFile>? Inputs => _state?.Files;

    /// <summary>Looks at what a build would be made from; null for a build that keeps nothing.</summary>
    /// <param name="options">What is to be built.</param>
    /// <param name="parts">The parts of the program: pipelines and extensions.</param>
    public static BuildReuse? Begin(BuildOptions options, IReadOnlyList<object> parts) => options.Cache is { } cache ? new BuildReuse(options, cache, new BuildIdentity(options, parts)) : null;

    /// <summary>The result of the build that made the output; null when it must be made anew.</summary>
    public BuildResult? Find() => _record is not null && _state is not null && _record.Input == _input && IsTimely && _comparison?.Finish() != false && ExternalLinkLines is { } links ? _record.Result with { ExternalLinkLines = new(links) } : null;

    /// <summary>What may be kept of the last build, if its output is as it was; null when all must be made anew.</summary>
    public KeptFiles? Keep()
    {
        KeptFiles? kept = Kept();
        if (kept is null) _comparison?.Stop();
        return kept;
    }

    private KeptFiles? Kept()
    {
        if (_record is null || _state is null || _record.Records == default || !IsTimely || _comparison is { IsOther: true } || ExternalLinkLines is null) return null;
        bool comparesSite = _record.Site != _identity.Site(_state.Files, _state.Stamps);
        if (comparesSite && _record.Frame != _identity.Frame(_state.Files, _state.Stamps)) return null;
        // They are wanted next.
        Dictionary<string, InputStamp> stamps = Stamps;
        _frontMatter = Task.Run(() => new FrontMatterCache(_options.Cache!, stamps));
        if (!_options.ChecksOnly) _outputs = Task.Run(() => new OutputChanges(_record.Output.Files, _record.Output.Count));
        try
        {
            return _known.Read(RecordStore.Files, _record.Records) is { } records ? new KeptFiles(FileRecords.Read(records), _state.Changed, comparesSite) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The output as the last build left it, for a build that keeps files.</summary>
    public OutputChanges Outputs => _outputs!.GetAwaiter().GetResult();

    /// <summary>The addresses of other hosts to which the last build's pages lead, as lines; null when they are not as they were written.</summary>
    public ReadOnlyMemory<byte>? ExternalLinkLines => _links?.GetAwaiter().GetResult();

    /// <summary>What the last build found that readers keep on the device, by language.</summary>
    public IReadOnlyDictionary<string, int> KeptPerLanguage => _record!.Result.Statistics.KeptPerLanguage;

    /// <summary>The front matter that earlier builds read; null when the input is not known.</summary>
    public FrontMatterCache? OpenFrontMatter()
    {
        if (_state is null) return null;
        FrontMatterCache opened = _frontMatter?.GetAwaiter().GetResult() ?? new FrontMatterCache(_options.Cache!, Stamps);
        _frontMatter = null;
        return opened;
    }

    /// <summary>The lock under which the output was looked at, for whoever changes it; null when there was none.</summary>
    public OutputLock? PassLock()
    {
        OutputLock? held = _lock;
        _lock = null;
        return held;
    }

    /// <summary>Gives up the lock, if nobody asked for it.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Whether the output is as it was, for a build that keeps files. Where the lock could not be had before, another build may have ended since.</summary>
    public bool IsOutputAsItWas() => _comparison?.Finish() == true && (_wasLocked || new OutputComparison(_record!.Output, _options.Output).Finish());

    /// <summary>Forgets the last build, before its output is changed.</summary>
    public void Forget()
    {
        try
        {
            _own.Forget();
        }
        catch (Exception error) when (IsFileProblem(error))
        {
            // Its output is looked at before it is believed.
        }
    }

    /// <summary>Remembers a build. What cannot be kept is made again the next time.</summary>
    /// <param name="result">What it returned.</param>
    /// <param name="context">The build.</param>
    /// <param name="staging">What was written; null when the site was only checked.</param>
    /// <param name="outcome">What was found when every file was made.</param>
    public void Remember(BuildResult result, BuildContext context, Staging? staging, OutputOutcome outcome)
    {
        try
        {
            Forget();
            if (_state is null) return;
            // The addresses are asked for when the record is written; what they are made of is there for both threads.
            if (!outcome.HasSameLinks) _ = context.Links.Merged;
            Task<ReadOnlyMemory<byte>> lines = Task.Run(() => result.ExternalLinkLines!.Value);
            foreach (Page page in context.Documents.OfType<Page>())
            {
                if (page.Body is not { Head: var head, Whole: var whole, File: var file } || head == default || !Stamps.TryGetValue(file.DisplayPath, out InputStamp stamp)) continue;
                Stamps[file.DisplayPath] = stamp with { Head = head, Hash = stamp.Hash == default ? whole : stamp.Hash };
            }
            InputStamp[] stamps = _state.Completed([.. _state.Files.Select(file => Stamps[file.DisplayPath])], _options.Parallelism);
            // Something was written to while it was read: nobody knows which of the two went into the output. Asked when the last file is read.
            Task<bool> isInputSame = Task.Run(() => IsInputSame(context));
            Task<(UInt128 Input, UInt128 Site, UInt128 Frame)> numbers = Task.Run(() => (_record is null ? _identity.Input(_state.Files, stamps) : _input, _identity.Site(_state.Files, stamps), _identity.Frame(_state.Files, stamps)));
            UInt128 records = WriteRecords(context, outcome);
            ReadOnlyMemory<byte> links = lines.GetAwaiter().GetResult();
            if (!isInputSame.GetAwaiter().GetResult()) return;
            // Rules speak of days; whatever they say today, tomorrow they are asked again.
            DateTimeZone zone = context.Settings.TimeZone;
            Instant tomorrow = _options.Clock.InZone(zone).Date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            (UInt128 input, UInt128 site, UInt128 frame) = numbers.GetAwaiter().GetResult();
            // The output is looked at when the records are written: at 100,000 pages both at once took 150 MB more at the end.
            BuildRecord record = new()
            {
                Input = input,
                Site = site,
                Frame = frame,
                Looked = _looked,
                Inputs = [.. _state.Files.Select((file, i) => KeyValuePair.Create(file.DisplayPath, stamps[i]))],
                Output = State(staging),
                Records = records,
                Made = _options.Clock,
                Until = result.Statistics.Next?.ToInstant() is { } next && next < tomorrow ? next : tomorrow,
                Result = result,
                Links = outcome.HasSameLinks && _known == _own ? _record!.Links : _own.Write(RecordStore.Links, writer => writer.Raw(links.Span)),
            };
            _own.Write(record);
        }
        catch (Exception error) when (IsFileProblem(error))
        {
            // As if there were no cache.
        }
    }

    // What is known of each file, unless that is what was known before, and lies where the next build looks.
    private UInt128 WriteRecords(BuildContext context, OutputOutcome outcome)
    {
        if (outcome.HasSameLinks && _known == _own && context.Files!.HasSameRecords) return _record!.Records;
        // The next build may keep files, if nothing was found that is only found when all files are made.
        if (!outcome.IsWhole || context.Files is not { } files) return default;
        return _own.Write(RecordStore.Files, writer => files.Write(writer, context, outcome.HasGoodLinks));
    }

    private OutputState State(Staging? staging)
    {
        if (staging is null) return OutputState.None;
        (IReadOnlyDictionary<string, OutputFile> written, IReadOnlyCollection<string>? gone) = staging.Result();
        return gone is null ? OutputState.Of(_options.Output, written, staging.Published) : _record!.Output.After(_options.Output, written, gone);
    }

    private bool IsTimely => _options.Clock >= _record!.Made && _options.Clock < _record.Until;

    private bool IsInputSame(BuildContext context)
    {
        if (context.Files?.Shown is { } keys) return IsInputSame(context, keys);
        return InputHash.IsSame(_options, _state!.Files);
    }

    // Most texts were not opened. What happens to them, and whether files came or went, the next build sees.
    private bool IsInputSame(BuildContext context, IReadOnlySet<string> keys)
    {
        foreach (InputFile file in _state!.Files)
        {
            if (context.Site.KeyOf(file.DisplayPath) is { } key && !keys.Contains(key)) continue;
            if (FileStat.Of(file.FullPath, "") is not { Kind: FileKind.File } now || now.Length != file.Length || now.Modified != file.Modified) return false;
        }
        return true;
    }

    // Asked for by builds alone; most runs that find nothing changed need it not.
    private Dictionary<string, InputStamp> Stamps
    {
        get
        {
            if (_stampByPath is { } known) return known;
            Dictionary<string, InputStamp> stamps = new(_state?.Stamps.Length ?? 0, StringComparer.Ordinal);
            for (int i = 0; _state is not null && i < _state.Stamps.Length; i++) stamps[_state.Files[i].DisplayPath] = _state.Stamps[i];
            return _stampByPath = stamps;
        }
    }

    // Files come and go while they are looked at, by several threads or one.
    private static bool IsFileProblem(Exception error) => error is IOException or UnauthorizedAccessException || (error is AggregateException several && several.InnerExceptions.All(IsFileProblem));
}
