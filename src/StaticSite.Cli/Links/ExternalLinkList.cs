using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>The list of all web addresses that the site leads to: <c>.cache/external-links.txt</c>, which is not published.</summary>
internal static class ExternalLinkList
{
    private const string Name = "external-links.txt";

    /// <summary>Whether there is a list.</summary>
    public static bool Exists(string root) => File.Exists(Path.Combine(root, LinkResults.Folder, Name));

    /// <summary>Writes a line for each address: the address, how many files use it and the first of them, with tabs between.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="result">What was built or checked.</param>
    /// <param name="messages">The language in which it is said when they cannot be written.</param>
    public static void Write(string root, BuildResult result, Messages messages)
    {
        string folder = Path.Combine(root, LinkResults.Folder);
        try
        {
            Directory.CreateDirectory(folder);
            using FileStream file = File.Create(Path.Combine(folder, Name));
            result.WriteExternalLinks(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(messages.Text(LinkTexts.NoList, e.Message));
        }
    }
}
