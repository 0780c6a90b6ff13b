using StaticSite.Diagnostics;

namespace StaticSite.Pipelines;

/// <summary>Finds what authors put into the input folder where nothing looks for it: a folder whose name is mistyped, a page that lies too high.</summary>
internal static class InputFolders
{
    /// <summary>Looks at the names in the input folder; what begins with a dot is nobody's business.</summary>
    public static void Check(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        string[] read = [.. order.SelectMany(pipeline => pipeline.InputModules).OfType<IReadsFolder>().Select(module => module.Folder.Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];
        try
        {
            foreach (string entry in Directory.EnumerateFileSystemEntries(context.Options.InputFolder))
            {
                string name = Path.GetFileName(entry);
                if (name[0] == '.' || read.Contains(name, StringComparer.Ordinal)) continue;
                if (Directory.Exists(entry)) context.Diagnostics.Add(PipelineDiagnostics.UnreadFolder.At(new SourceSpan("input/" + name), string.Join(", ", read), Nearest.Hint(name, read)));
                else if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && name != "README.md" && !name.StartsWith("home.", StringComparison.Ordinal)) context.Diagnostics.Add(PipelineDiagnostics.UnreadFile.At(new SourceSpan("input/" + name), "input", "home.md"));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the folder says so.
        }
    }
}
