using System.Diagnostics;
using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Preview.Watching;
using Diagnostic = StaticSite.Diagnostics.Diagnostic;

namespace StaticSite.Preview.Sites;

/// <summary>Makes a new version of the site after each change. Only what pages need from each other is read at once; the whole site is checked behind it.</summary>
internal sealed class Rebuilds(PreviewOptions options, PreviewSite site, StateFeed feed) : IDisposable
{
    // An error may be half of a file that an editor is just writing.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);

    private const int MostAttempts = 5;

    // The browser that asks for the new page comes first.
    private static readonly TimeSpan CheckDelay = TimeSpan.FromMilliseconds(150);

    private readonly SourceMemory _memory = new();
    private readonly Report _report = new(options);
    private CancellationTokenSource _check = new();
    private Task _checking = Task.CompletedTask;
    private long _version = options.Clock().ToUnixTimeMilliseconds();

    /// <summary>The path of the site's first page.</summary>
    public string Root => site.Current?.Context.BaseUrl.AbsolutePath ?? "/";

    /// <summary>Makes the first version.</summary>
    public void Start()
    {
        DiagnosticBag bag = new();
        Show(Prepare(options.Parallelism, false, bag, default), bag, false);
    }

    /// <summary>Follows the changes until the preview ends.</summary>
    public async Task RunAsync(SourceWatch watch, CancellationToken stopping)
    {
        HashSet<string> changed = new(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                changed.UnionWith(await watch.NextAsync(stopping));
                long start = Stopwatch.GetTimestamp();
                DiagnosticBag bag;
                PreparedSite? prepared;
                do
                {
                    EndCheck();
                    foreach (string file in changed) _memory.Forget(file);
                    bag = new DiagnosticBag();
                    prepared = await PrepareAsync(bag, stopping);
                }
                while (bag.HasErrors && await AddMoreAsync(changed, watch, stopping));
                Show(prepared, bag, !bag.HasErrors && changed.All(IsStyle));
                options.Say($"{Names(changed)}: {options.Words.Milliseconds(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture))}");
                changed.Clear();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            EndCheck();
            await _checking;
        }
    }

    /// <summary>Ends the check that is running.</summary>
    public void EndCheck() => _check.Cancel();

    public void Dispose() => _check.Dispose();

    private static async Task<bool> AddMoreAsync(HashSet<string> changed, SourceWatch watch, CancellationToken stopping)
    {
        IReadOnlyList<string> more = await watch.MoreAsync(Patience, stopping);
        changed.UnionWith(more);
        return more.Count > 0;
    }

    // A file may go while it is read: editors save by renaming.
    private async Task<PreparedSite?> PrepareAsync(DiagnosticBag bag, CancellationToken stopping)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return Prepare(Environment.ProcessorCount, true, bag, stopping);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                if (attempt == MostAttempts)
                {
                    options.Say(options.Words.Unreadable(error.Message));
                    return null;
                }
                await Task.Delay(Patience, stopping);
            }
        }
    }

    private void Show(PreparedSite? prepared, DiagnosticBag bag, bool isStyles)
    {
        _version++;
        IReadOnlyList<Diagnostic> found = bag.ToSortedList();
        if (prepared is not null) site.Replace(new SiteVersion(_version, prepared));
        feed.Publish(new PreviewState(_version, isStyles, prepared is not null, found));
        _report.Version(prepared?.Context, found);
        if (prepared is null) return;
        _check = new CancellationTokenSource();
        Task earlier = _checking;
        long version = _version;
        CancellationToken cancelled = _check.Token;
        _checking = Task.Run(() => CheckAsync(version, earlier, cancelled), CancellationToken.None);
    }

    private async Task CheckAsync(long version, Task earlier, CancellationToken cancelled)
    {
        try
        {
            await earlier;
            await Task.Delay(CheckDelay, cancelled);
            DiagnosticBag bag = new();
            // The check looks at every file, in case something was not told.
            if (Prepare(options.Parallelism, false, bag, cancelled) is not { } prepared) return;
            BuildResult result = prepared.Check();
            site.Complete(new SiteVersion(version, prepared));
            // Whoever hears from the browser that the check is done finds it on the terminal too.
            if (feed.Current.State.Version == version) _report.Checked(result);
            feed.Update(version, state => state with { IsChecking = false, Diagnostics = result.Diagnostics });
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // Something changed meanwhile; the next version is checked.
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A file went while it was read; when that is told, the next version is checked.
            options.Say(options.Words.GivenUp(error.Message));
            feed.Update(version, state => state with { IsChecking = false });
        }
    }

    private PreparedSite? Prepare(int parallelism, bool trusts, DiagnosticBag bag, CancellationToken cancelled) => options.Site().Prepare(new BuildOptions
    {
        Root = options.Root,
        Output = Path.Combine(options.Root, "output"),
        Clock = options.Clock(),
        IncludeDrafts = options.IncludeDrafts,
        Parallelism = parallelism,
        Cache = options.Cache,
        Memory = _memory,
        TrustsMemory = trusts,
        Cancellation = cancelled,
    }, bag);

    private static bool IsStyle(string file) => file.StartsWith("theme/styles/", StringComparison.Ordinal) && file.EndsWith(".css", StringComparison.Ordinal);

    private string Names(HashSet<string> files) => files.Count <= 3 ? string.Join(", ", files.Order(StringComparer.Ordinal)) : options.Words.Files(files.Count);
}
