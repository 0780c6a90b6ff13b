using System.Text;

namespace StaticSite.Cli;

/// <summary>The files that the program carries with it: the theme as it lies in the repository, and the texts of a new site.</summary>
internal static class StarterFiles
{
    private const string Theme = "theme/";

    /// <summary>The files of the theme: path below the new site, and bytes; in ordinal order.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> OfTheme() =>
        Names().Where(name => Path(name).StartsWith(Theme, StringComparison.Ordinal)).Select(name => (Path(name), Bytes(name)));

    /// <summary>A text of a new site by the name of its file.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes("site/" + name));

    private static IEnumerable<string> Names() => typeof(StarterFiles).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);

    // The names of resources hold the separators of the system on which the program was made.
    private static string Path(string resource) => resource.Replace('\\', '/');

    private static byte[] Bytes(string resource)
    {
        using Stream stream = typeof(StarterFiles).Assembly.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
