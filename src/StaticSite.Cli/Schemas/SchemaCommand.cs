using System.CommandLine;
using StaticSite.Editorial.Figures;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>schema</c>: JSON Schemas of front matter, settings and data, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>Where the schemas are unless another folder is named.</summary>
    public const string Folder = ".vscode/schemas";

    private const string SettingsPath = ".vscode/settings.json";

    public static Command Create(Messages messages)
    {
        Option<string?> outputOption = NewCommand.One("--output", messages.Text(ToolTexts.SchemaOutput, Folder), messages.Text(ValueTexts.Folder));
        Command command = new("schema", messages.Text(ToolTexts.Schema));
        command.Options.Add(outputOption);
        return NewCommand.Reading(command, messages, (result, site) =>
        {
            string root = site.Options.Root;
            string folder = Path.GetFullPath(result.GetValue(outputOption) ?? Path.Combine(root, Folder));
            IReadOnlyList<(SchemaSubject Subject, byte[] Bytes)> schemas = Of(site);
            try
            {
                Directory.CreateDirectory(folder);
                foreach ((SchemaSubject subject, byte[] bytes) in schemas) File.WriteAllBytes(Path.Combine(folder, subject.SchemaFile), bytes);
                Console.WriteLine(messages.Count(ToolTexts.SchemasWritten, schemas.Count, folder));
                return Settings(root, folder, [.. schemas.Select(schema => schema.Subject)], messages);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(messages.Text(ToolTexts.SchemasNotWritten, e.Message));
                return CommandLine.ErrorsCode;
            }
        });
    }

    /// <summary>The schemas of a site; it is of no other use afterwards.</summary>
    public static IReadOnlyList<(SchemaSubject Subject, byte[] Bytes)> Of(BuildContext site)
    {
        string[] codes = [.. site.Languages.Select(language => language.Code)];
        Dictionary<string, IReadOnlyList<string>> ids = new(StringComparer.Ordinal) { ["article.language"] = codes, ["page.language"] = codes, ["site.default_language"] = codes };
        if (site.Tags.Count > 0) ids["article.tags"] = [.. site.Tags.Keys.Order(StringComparer.Ordinal)];
        FiguresExtension? figures = site.Extension<FiguresExtension>();
        if (figures?.Ledger is { Count: > 0 } ledger) ids["site.figures.charts.figures"] = ids["figures.parts"] = [.. ledger.Select(figure => figure.Id.Value).Order(StringComparer.Ordinal)];
        if (figures?.GroupIds is { Count: > 0 } groups) ids["figures.group"] = groups;
        IReadOnlyDictionary<string, string> texts = StringsOutline.Texts(site);
        return [.. SiteOutlines.Of(site).Select(subject => (subject, SchemaWriter.Write(subject, codes, ids, texts)))];
    }

    /// <summary>The line that names the schema of a new text to editors; nothing where there are no schemas.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="path">The text, such as <c>input/articles/a.md</c>.</param>
    /// <param name="name">The name of the schema.</param>
    public static string Line(string root, string path, string name)
    {
        string file = $"{Folder}/{name}.schema.json";
        return File.Exists(Path.Combine(root, file)) ? $"# yaml-language-server: $schema={Path.GetRelativePath(Path.GetDirectoryName(path)!, file).Replace('\\', '/')}\n" : "";
    }

    // Settings are the author's own: they are begun and never changed.
    private static int Settings(string root, string folder, IReadOnlyList<SchemaSubject> subjects, Messages messages)
    {
        string path = Path.Combine(root, SettingsPath);
        string shown = Path.GetRelativePath(root, folder).Replace('\\', '/');
        // Editors find schemas only within the project.
        if (shown.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(shown)) return CommandLine.BuiltCode;
        string lines = string.Join(",\n", subjects.Where(subject => subject.File is not null).Select(subject => $"    \"./{shown}/{subject.SchemaFile}\": \"{subject.File}\""));
        string text = $"{{\n  \"yaml.schemas\": {{\n{lines}\n  }}\n}}\n";
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            Console.WriteLine(messages.Text(ToolTexts.SettingsWritten, SettingsPath));
        }
        else if (!File.ReadAllText(path).Contains($"./{shown}/site.schema.json", StringComparison.Ordinal)) Console.WriteLine($"{messages.Text(ToolTexts.SettingsStay, SettingsPath)}\n{text.TrimEnd()}");
        return CommandLine.BuiltCode;
    }
}
