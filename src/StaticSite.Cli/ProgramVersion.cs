using System.Reflection;

namespace StaticSite.Cli;

/// <summary>Which program this is: its version, and the commit it was made from.</summary>
internal static class ProgramVersion
{
    /// <summary>The name of the program.</summary>
    public const string Name = "static-site";

    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Number { get; } = Informational.Split('+')[0];

    /// <summary>The commit; null when it was not made in a repository.</summary>
    public static string? Commit { get; } = Metadata("SourceCommit");

    /// <summary>Version and commit in one line.</summary>
    public static string Line => $"{Name} {Number}{(Commit is null ? "" : $" (commit {Commit})")}";

    private static string Informational => typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    private static string? Metadata(string key) =>
        typeof(ProgramVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(item => item.Key == key)?.Value is { Length: > 0 } value ? value : null;
}
