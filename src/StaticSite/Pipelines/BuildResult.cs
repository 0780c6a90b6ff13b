using StaticSite.Diagnostics;
using StaticSite.Output.Audit;

namespace StaticSite.Pipelines;

/// <summary>What a build ended with.</summary>
/// <param name="Succeeded">Whether the output was replaced.</param>
/// <param name="Diagnostics">Everything that was found, in order.</param>
/// <param name="Statistics">Numbers for the report.</param>
/// <param name="FileCount">Files in the output.</param>
/// <param name="TotalBytes">Their size in bytes.</param>
public sealed record BuildResult(bool Succeeded, IReadOnlyList<Diagnostic> Diagnostics, BuildStatistics Statistics, int FileCount, long TotalBytes)
{
    private readonly Lazy<IReadOnlyList<ExternalLink>> _externalLinks = new([]);

    /// <summary>Web addresses on other hosts that pages lead to, in ordinal order.</summary>
    public IReadOnlyList<ExternalLink> ExternalLinks => _externalLinks.Value;

    /// <summary>The same as lines, made when somebody asks; null when the site was not looked through.</summary>
    internal Lazy<ReadOnlyMemory<byte>>? ExternalLinkLines
    {
        get;
        init
        {
            field = value;
            _externalLinks = new Lazy<IReadOnlyList<ExternalLink>>(() => value is null ? [] : LinkLines.Read(value.Value.Span));
        }
    }

    /// <summary>How many files were left as the last build made them, because they are made from the same.</summary>
    public int KeptFiles { get; init; }

    /// <summary>Whether nothing had changed since the output was built, so that it was left as it is.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Writes a line for each web address on another host: the address, how many files use it and the first of them, with tabs between.</summary>
    public void WriteExternalLinks(Stream stream)
    {
        if (ExternalLinkLines is { } lines) stream.Write(lines.Value.Span);
    }

    internal static BuildResult Failed(DiagnosticBag diagnostics, BuildStatistics? statistics = null) =>
        new(false, diagnostics.ToSortedList(), statistics ?? new BuildStatistics(), 0, 0);
}
