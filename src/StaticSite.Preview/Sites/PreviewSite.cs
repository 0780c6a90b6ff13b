using StaticSite.Content;

namespace StaticSite.Preview.Sites;

/// <summary>The site as it is served: the newest version, and below it what was good before.</summary>
internal sealed class PreviewSite
{
    // As many pages as one looks at while mending an error; the oldest is forgotten first.
    private const int PagesKept = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _good = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private SiteVersion? _current;
    private SiteVersion? _checked;
    private SiteVersion? _broken;
    private TaskCompletionSource _settled = New();

    /// <summary>The newest version; null before the settings could be read for the first time.</summary>
    public SiteVersion? Current
    {
        get
        {
            lock (_gate) return _current;
        }
    }

    /// <summary>Ends when the newest version is checked, or when there is a newer one.</summary>
    public Task Settled
    {
        get
        {
            lock (_gate) return _settled.Task;
        }
    }

    /// <summary>Serves a new version.</summary>
    public void Replace(SiteVersion version)
    {
        lock (_gate)
        {
            if (_checked is { } known) version.Site.UseSearchOf(known.Site);
            _current = version;
            // A page that is gone on purpose is not shown again.
            if (!version.HasErrors)
            {
                foreach (string path in _good.Keys.Where(path => version.Find(path) is null).ToList()) _good.Remove(path);
            }
            _settled.TrySetResult();
            _settled = New();
        }
    }

    /// <summary>Serves a version whose files are all known, because everything was rendered.</summary>
    public void Complete(SiteVersion version)
    {
        lock (_gate)
        {
            if (_current?.Number != version.Number) return;
            // After an error the files that tell of the whole were not made, and those of the last good version are served.
            bool isGood = !version.Context.Diagnostics.HasErrors;
            _broken = isGood ? null : version;
            if (isGood) _current = _checked = version;
            _settled.TrySetResult();
        }
    }

    /// <summary>A file that only a whole build makes, from the last one: pictures and the search index, whose names change with their bytes.</summary>
    public (SiteVersion Version, Document File)? FindChecked(string path)
    {
        lock (_gate)
        {
            foreach (SiteVersion? version in (SiteVersion?[])[_broken, _checked])
            {
                if (version?.Find(path) is { } file) return (version, file);
            }
            return null;
        }
    }

    /// <summary>Remembers a page in which nothing was wrong.</summary>
    public void Keep(string path, byte[] page)
    {
        lock (_gate)
        {
            if (_good.TryAdd(path, page)) _order.Enqueue(path);
            else _good[path] = page;
            while (_order.Count > PagesKept) _good.Remove(_order.Dequeue());
        }
    }

    /// <summary>The page as it was when nothing was wrong in it; null when it was never asked for.</summary>
    public byte[]? Good(string path)
    {
        lock (_gate) return _good.GetValueOrDefault(path);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
