using StaticSite.Diagnostics;

namespace StaticSite.Pipelines;

/// <summary>Finds what authors put into the input folder where nothing looks for it: a folder or a data file whose name is mistyped, a page that lies too high.</summary>
internal static class InputFolders
{
    private const string Data = "data";
    private const string Text = ".md";
    private static readonly string[] Unread = ["README.md", "site.yml"];

    /// <summary>Looks at the names in the input folder and in the folder of data.</summary>
    public static void Check(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        string[] read =
        [
            .. order.SelectMany(pipeline => (IEnumerable<IModule>)[.. pipeline.InputModules, .. pipeline.ProcessModules]).OfType<IReadsInput>().SelectMany(module => module.Inputs),
            .. context.Extensions.SelectMany(extension => extension.DataFiles).Select(name => $"{Data}/{name}"),
        ];
        string[] folders = [.. read.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal)];
        try
        {
            string input = context.Options.InputFolder;
            string[] files = [.. read.Where(path => path.StartsWith(Data + "/", StringComparison.Ordinal)).Select(path => path[(Data.Length + 1)..]).Order(StringComparer.Ordinal)];
            foreach (string name in Names(input))
            {
                if (!Directory.Exists(Path.Combine(input, name))) CheckFile(name, "input", files, [.. read.Where(path => !path.Contains('/', StringComparison.Ordinal))], context);
                else if (!folders.Contains(name, StringComparer.Ordinal)) context.Diagnostics.Add(PipelineDiagnostics.UnreadFolder.At(new SourceSpan("input/" + name), string.Join(", ", folders), Nearest.Hint(name, folders)));
            }
            string data = Path.Combine(input, Data);
            foreach (string name in Directory.Exists(data) ? Names(data) : []) CheckFile(name, "input/" + Data, files, files, context);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the folder says so.
        }
    }

    /// <summary>Whether a file of data that is not there lies under nearly its name, or in the folder above.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="input">The input folder.</param>
    public static bool HasMisnamed(string file, string input) => Misnamed(file, input) is not null || Misnamed(file, Path.Combine(input, Data)) is not null;

    /// <summary>The name that is nearly that of a file which is not in a folder; null when there is none.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="folder">The folder.</param>
    public static string? Misnamed(string file, string folder) => Directory.Exists(folder) ? Names(folder).FirstOrDefault(name => Plain(name) == file) : null;

    // Without what differs when a name is typed from memory, or when a system hides the end of it.
    private static string Plain(string name)
    {
        string plain = name.ToLowerInvariant();
        if (plain.EndsWith(".txt", StringComparison.Ordinal) && plain.IndexOf('.', StringComparison.Ordinal) < plain.Length - 4) plain = plain[..^4];
        return plain.EndsWith(".yaml", StringComparison.Ordinal) ? plain[..^5] + ".yml" : plain;
    }

    private static void CheckFile(string name, string folder, string[] files, string[] read, BuildContext context)
    {
        if (Unread.Contains(name, StringComparer.Ordinal) || Array.Exists(read, path => IsVersion(name, path))) return;
        if (Array.Find(files, file => Plain(name) == file && !context.HasData(file)) is { } data)
        {
            context.Diagnostics.Add(FrontMatterDiagnostics.MisnamedData.At(new SourceSpan($"{folder}/{name}"), $"input/{Data}/{data}"));
            return;
        }
        context.Diagnostics.Add(PipelineDiagnostics.UnreadFile.At(new SourceSpan($"{folder}/{name}"), folder, string.Join(", ", read), Nearest.Hint(name, read)));
    }

    // home.az.md is home.md in another language.
    private static bool IsVersion(string name, string path) =>
        name == path || (path.EndsWith(Text, StringComparison.Ordinal) && name.EndsWith(Text, StringComparison.Ordinal) && name.StartsWith(path[..^(Text.Length - 1)], StringComparison.Ordinal));

    /// <summary>The names in a folder, in ordinal order; what begins with a dot is nobody's business.</summary>
    public static IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Where(name => name[0] != '.').Order(StringComparer.Ordinal);
}
