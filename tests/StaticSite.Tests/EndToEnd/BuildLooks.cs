using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What tests of builds after an edit look at.</summary>
internal static class BuildLooks
{
    /// <summary>When each file of a folder was last written, by its path in it.</summary>
    public static Dictionary<string, DateTime> Times(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path), File.GetLastWriteTimeUtc);

    /// <summary>Each diagnostic as <c>place CODE</c>.</summary>
    public static IEnumerable<string> Found(BuildResult result) => result.Diagnostics.Select(item => $"{item.Span} {item.Descriptor.Code}");

    /// <summary>All that a build says of what it made, but for how long it took and what it kept.</summary>
    public static IEnumerable<string> Said(BuildResult result) =>
        [$"{result.FileCount} {result.TotalBytes}", $"{result.Succeeded} {result.Statistics.NextChange}", .. result.Statistics.PagesPerLanguage.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"), .. result.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key).Select(pair => $"offline {pair.Key} {pair.Value}"), .. result.ExternalLinks.Select(link => link.ToString()), .. result.Diagnostics.Select(item => item.Format())];
}
