using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Pipelines;

/// <summary>Finds what authors put into the input folder where nothing looks for it: a folder whose name is mistyped, a page that lies too high.</summary>
internal static class InputFolders
{
    private const string ReadmeName = "README.md";

    /// <summary>Looks at the names in the input folder and among its data.</summary>
    public static void Check(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        string[] read = [.. order.SelectMany(pipeline => pipeline.InputModules).OfType<IReadsFolder>().Select(module => module.Folder.Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
        try
        {
            CheckData(context);
            foreach (string entry in Entries(context.Options.InputFolder))
            {
                string name = Path.GetFileName(entry);
                if (read.Contains(name, StringComparer.Ordinal)) continue;
                if (Directory.Exists(entry)) context.Diagnostics.Add(PipelineDiagnostics.UnreadFolder.At(new SourceSpan("input/" + name), string.Join(", ", read), Nearest.Hint(name, read)));
                else if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && name != ReadmeName && !name.StartsWith("home.", StringComparison.Ordinal)) context.Diagnostics.Add(PipelineDiagnostics.UnreadFile.At(new SourceSpan("input/" + name), "input", "home.md", ""));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the folder says so.
        }
    }

    private static void CheckData(BuildContext context)
    {
        string folder = Path.Combine(context.Options.InputFolder, "data");
        if (!Directory.Exists(folder)) return;
        string[] read = [.. context.Extensions.SelectMany(extension => extension.DataFiles).Append(TagsFile.FileName).Append(RedirectsFile.FileName).Order(StringComparer.Ordinal)];
        foreach (string name in Entries(folder).Select(entry => Path.GetFileName(entry)).Except(read, StringComparer.Ordinal))
        {
            if (name != ReadmeName) context.Diagnostics.Add(PipelineDiagnostics.UnreadFile.At(new SourceSpan("input/data/" + name), "input/data", string.Join(", ", read), Nearest.Hint(name, read)));
        }
    }

    // What begins with a dot is nobody's business.
    private static IEnumerable<string> Entries(string folder) => Directory.EnumerateFileSystemEntries(folder).Where(entry => Path.GetFileName(entry)[0] != '.').Order(StringComparer.Ordinal);
}
