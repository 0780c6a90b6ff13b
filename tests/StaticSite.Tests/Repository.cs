namespace StaticSite.Tests;

/// <summary>The folder the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StaticSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
