using NodaTime;

namespace StaticSite.Pipelines;

/// <summary>Everything a build is told from outside; nothing else is read from the machine.</summary>
public sealed record BuildOptions
{
    /// <summary>Full path of the folder with <c>input</c> and <c>theme</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Full path of the folder that becomes the site.</summary>
    public required string Output { get; init; }

    /// <summary>The moment the build speaks for: what is published later is left out, what has expired too.</summary>
    public required Instant Clock { get; init; }

    /// <summary>Overrides <c>base_url</c> of <c>site.yml</c>; absolute http or https, ends with a slash.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether drafts and articles of the future are shown too.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether the result is meant for readers: rules that only warn in a plain build are errors then.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether the result is only looked at before it is published: search engines are asked to leave every page out.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether only mistakes are looked for: images are not made, for nobody will see them.</summary>
    public bool ChecksOnly { get; init; }

    /// <summary>Number of pages rendered at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Full path of a folder that keeps results between builds; it may be deleted at any time. Null to keep nothing.</summary>
    public string? Cache { get; init; }

    /// <summary>What was read of source files, for a program that builds one site again and again; null to read everything anew.</summary>
    public SourceMemory? Memory { get; init; }

    /// <summary>Whether files that the memory was not told of are taken as unchanged without a look at them.</summary>
    public bool TrustsMemory { get; init; }

    /// <summary>Ends a build that is no longer wanted: it throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Full path of the folder authors write in.</summary>
    public string InputFolder => Path.Combine(Root, "input");

    /// <summary>Full path of the folder designers write in.</summary>
    public string ThemeFolder => Path.Combine(Root, "theme");
}
