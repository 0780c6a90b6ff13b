using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Preview;

/// <summary>Everything a preview is told from outside.</summary>
public sealed record PreviewOptions
{
    /// <summary>The port where no other is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Full path of the folder with <c>input</c> and <c>theme</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Puts the site together, anew for each build, so that two builds may run at once.</summary>
    public required Func<Bootstrapper> Site { get; init; }

    /// <summary>The first port that is tried on 127.0.0.1; 0 for any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Whether drafts and articles of the future are shown.</summary>
    public bool IncludeDrafts { get; init; } = true;

    /// <summary>What time it is.</summary>
    public Func<Instant> Clock { get; init; } = SystemClock.Instance.GetCurrentInstant;

    /// <summary>Number of pages checked at the same time. Half of the cores by default: the page that is looked at needs the others.</summary>
    public int Parallelism { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Full path of a folder that keeps images between builds; null to keep nothing.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether changed files are looked for, instead of asking the system to tell of them.</summary>
    public bool Polls { get; init; }

    /// <summary>More to say of a page in its panel: names and values.</summary>
    public Func<Page, BuildContext, IEnumerable<(string Name, string Value)>> Details { get; init; } = (_, _) => [];

    /// <summary>The words of the lines for <see cref="Say"/>.</summary>
    public required PreviewWords Words { get; init; }

    /// <summary>The words of what is shown in the browser.</summary>
    public required BrowserWords Browser { get; init; }

    /// <summary>Takes what a user may like to know, a line each.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Takes what is wrong; each is told once, until it was mended and comes again.</summary>
    public Action<Diagnostic> Tell { get; init; } = _ => { };
}
