using System.CommandLine;
using System.Text;
using Spectre.Console;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary><c>fix</c>: mends what has one right answer, after showing it, and never what a text means.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        Option<string> rootOption = CommandLine.RootOption();
        Option<bool> yesOption = new("--yes") { Description = "Write the changes without asking." };
        Argument<string[]> filesArgument = new("files") { Description = "Articles and pages; by default all of them.", Arity = ArgumentArity.ZeroOrMore };
        Command fix = new("fix", "Mends what has one right answer: forms of days, labels of tags, levels of headings, spaces and quotes in front matter. Shows each change first. Exit codes: 0 nothing is left to mend, 1 changes were not written, 2 wrong use.");
        fix.Options.Add(rootOption);
        fix.Options.Add(yesOption);
        fix.Arguments.Add(filesArgument);
        fix.SetAction(result =>
        {
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            DiagnosticBag bag = new();
            if (CommandLine.Inspect(root, bag) is not { } context)
            {
                MessageLanguage.Of(result).Print(bag.ToSortedList());
                return CommandLine.ErrorsCode;
            }
            string[] all = [.. Texts(root)];
            string[] named = [.. (result.GetValue(filesArgument) ?? []).Select(file => Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/'))];
            if (named.Except(all).FirstOrDefault() is { } unknown) return CommandLine.Refuse($"{unknown} is no article and no page of this site.");
            return Run(root, named.Length > 0 ? named : all, context, result.GetValue(yesOption));
        });
        return fix;
    }

    private static int Run(string root, string[] files, BuildContext context, bool yes)
    {
        List<(string Path, byte[] Bytes)> changed = [];
        foreach (string file in files)
        {
            if (SourceText.Load(Path.Combine(root, file), file, new DiagnosticBag()) is not { } source) continue;
            string mended = Mend(source, context);
            if (mended == source.Text) continue;
            string mark = File.ReadAllBytes(Path.Combine(root, file)).AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
            changed.Add((file, Encoding.UTF8.GetBytes(mark + mended)));
        }
        if (changed.Count == 0)
        {
            Console.WriteLine("Nothing to mend.");
            return CommandLine.BuiltCode;
        }
        bool asks = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsInputRedirected && !Console.IsOutputRedirected;
        if (!yes && !(asks && AnsiConsole.Prompt(new ConfirmationPrompt($"Write {changed.Count} files?") { DefaultValue = false })))
        {
            Console.WriteLine($"{changed.Count} files stay as they are; --yes writes the changes.");
            return CommandLine.ErrorsCode;
        }
        foreach ((string path, byte[] bytes) in changed) File.WriteAllBytes(Path.Combine(root, path), bytes);
        Console.WriteLine($"{changed.Count} files written.");
        return CommandLine.BuiltCode;
    }

    // Quotes first: before them nothing else can be read.
    private static string Mend(SourceText source, BuildContext context)
    {
        source = Step(source, FrontMatterFixes.Quotes);
        source = Step(source, FrontMatterFixes.Spaces);
        source = Step(source, (text, split) => FrontMatterFixes.Values(text, split, context));
        return Step(source, (text, split) => HeadingFixes.Of(text.Text, split.BodyStart)).Text;
    }

    private static SourceText Step(SourceText source, Func<SourceText, FrontMatterSplit, IReadOnlyList<TextEdit>> find)
    {
        if (FrontMatter.Split(source, new DiagnosticBag()) is not { } split || find(source, split) is not { Count: > 0 } edits) return source;
        SourceText after = new(source.Path, TextEdit.Apply(source.Text, edits));
        foreach (IGrouping<int, TextEdit> line in edits.GroupBy(edit => source.Span(edit.Start, 0).Line))
        {
            Console.WriteLine($"{source.Path}:{line.Key}: {string.Join(", ", line.Select(edit => edit.Why).Distinct(StringComparer.Ordinal))}");
            Console.WriteLine("  - " + source.SpanAt(line.Key, 1, 0).LineText);
            Console.WriteLine("  + " + after.SpanAt(line.Key, 1, 0).LineText);
        }
        return after;
    }

    private static IEnumerable<string> Texts(string root) =>
        ((string[])["articles", "pages"]).Select(folder => Path.Combine(root, "input", folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "input"), "home*.md"))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
