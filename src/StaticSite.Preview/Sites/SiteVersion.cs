using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Preview.Sites;

/// <summary>The site after one change: its files by path, each rendered when it is asked for.</summary>
internal sealed class SiteVersion
{
    private static readonly string[] Sources = ["input/articles/", "input/pages/", "input/home.", "input/assets/"];
    private readonly Dictionary<string, Document> _files = new(StringComparer.Ordinal);
    private readonly Lock _rendering = new();

    /// <summary>A site as it was prepared.</summary>
    public SiteVersion(long number, PreparedSite site)
    {
        Number = number;
        Site = site;
        foreach (Document file in site.Files) _files.TryAdd(file.Destination!.Value.Value, file);
        IReadOnlyList<Diagnostic> errors = [.. Context.Diagnostics.ToSortedList().Where(item => item.Severity == Severity.Error)];
        HasErrors = errors.Count > 0;
        IsIncomplete = errors.Any(item => !Sources.Any(source => item.Span.File.StartsWith(source, StringComparison.Ordinal)));
    }

    /// <summary>Which version it is.</summary>
    public long Number { get; }

    /// <summary>The site.</summary>
    public PreparedSite Site { get; }

    /// <summary>The build.</summary>
    public BuildContext Context => Site.Context;

    /// <summary>Whether an error was found before any page was rendered.</summary>
    public bool HasErrors { get; }

    /// <summary>Whether one of these errors is in what all pages share: layouts, strings, settings, data.</summary>
    public bool IsIncomplete { get; }

    /// <summary>The file with a path in the output; null when there is none.</summary>
    public Document? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The bytes of a file, and whether nothing was found wrong while they were made.</summary>
    public (byte[] Bytes, bool IsWhole) Render(Document file)
    {
        using Utf8Writer writer = new();
        if (file is not Page)
        {
            file.Content!.WriteTo(writer);
            return (writer.Written.ToArray(), true);
        }
        // One at a time, so that an error belongs to the page in which it was found.
        lock (_rendering)
        {
            int errors = Context.Diagnostics.ErrorCount;
            file.Content!.WriteTo(writer);
            return (writer.Written.ToArray(), Context.Diagnostics.ErrorCount == errors);
        }
    }
}
