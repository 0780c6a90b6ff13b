using System.CommandLine;
using System.Text;
using Spectre.Console;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary><c>fix</c>: mends what has one right answer, after showing it, and never what a text means.</summary>
internal static class FixCommand
{
    public static Command Create(Messages messages)
    {
        Option<string> rootOption = CommandLine.RootOption(messages);
        Option<bool> yesOption = new("--yes") { Description = messages.Text(FixTexts.Yes) };
        Argument<string[]> filesArgument = new("files") { Description = messages.Text(FixTexts.Files), HelpName = messages.Text(ValueTexts.Files), Arity = ArgumentArity.ZeroOrMore };
        filesArgument.CompletionSources.Add(FolderCompletion.Texts);
        Command fix = new("fix", messages.Text(FixTexts.Command));
        fix.Options.Add(rootOption);
        fix.Options.Add(yesOption);
        fix.Arguments.Add(filesArgument);
        fix.SetAction(result =>
        {
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            DiagnosticBag bag = new();
            if (CommandLine.Inspect(root, bag) is not { } context)
            {
                messages.Print(bag.ToSortedList());
                return CommandLine.ErrorsCode;
            }
            string[] all = [.. Texts(root)];
            string[] named = [.. (result.GetValue(filesArgument) ?? []).Select(file => Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/'))];
            if (named.Except(all).FirstOrDefault() is { } unknown) return CommandLine.Refuse(messages.Text(FixTexts.NoText, unknown));
            return Run(root, named.Length > 0 ? named : all, context, result.GetValue(yesOption), messages);
        });
        return fix;
    }

    private static int Run(string root, string[] files, BuildContext context, bool yes, Messages messages)
    {
        List<(string Path, byte[] Bytes)> changed = [];
        foreach (string file in files)
        {
            if (SourceText.Load(Path.Combine(root, file), file, new DiagnosticBag()) is not { } source) continue;
            string mended = Mend(source, context, messages);
            if (mended == source.Text) continue;
            string mark = File.ReadAllBytes(Path.Combine(root, file)).AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
            changed.Add((file, Encoding.UTF8.GetBytes(mark + mended)));
        }
        if (changed.Count == 0)
        {
            Console.WriteLine(messages.Text(FixTexts.Nothing));
            return CommandLine.BuiltCode;
        }
        bool asks = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsInputRedirected && !Console.IsOutputRedirected;
        if (!yes && !(asks && Ask(changed.Count, messages)))
        {
            Console.WriteLine(messages.Count(FixTexts.Stay, changed.Count));
            return CommandLine.ErrorsCode;
        }
        foreach ((string path, byte[] bytes) in changed)
        {
            try
            {
                WholeFile.Write(root, Path.Combine(root, path), bytes);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(messages.Text(NewTexts.NotWritten, path, e.Message));
                return CommandLine.ErrorsCode;
            }
        }
        Console.WriteLine(messages.Count(FixTexts.Written, changed.Count));
        return CommandLine.BuiltCode;
    }

    private static bool Ask(int files, Messages messages) => AnsiConsole.Prompt(new ConfirmationPrompt(Markup.Escape(messages.Count(FixTexts.Ask, files)))
    {
        DefaultValue = false,
        Yes = messages.Text(FixTexts.AskYes)[0],
        No = messages.Text(FixTexts.AskNo)[0],
        InvalidChoiceMessage = $"[red]{Markup.Escape(messages.Text(FixTexts.AskAgain))}[/]",
    });

    // Quotes first: before them nothing else can be read.
    private static string Mend(SourceText source, BuildContext context, Messages messages)
    {
        source = Step(source, FrontMatterFixes.Quotes, messages);
        source = Step(source, FrontMatterFixes.Spaces, messages);
        source = Step(source, (text, split) => FrontMatterFixes.Values(text, split, context), messages);
        // What becomes a heading gets its level then.
        source = Step(source, (text, split) => MarkFixes.Of(text.Text, split.BodyStart), messages);
        return Step(source, (text, split) => HeadingFixes.Of(text.Text, split.BodyStart), messages).Text;
    }

    private static SourceText Step(SourceText source, Func<SourceText, FrontMatterSplit, IReadOnlyList<TextEdit>> find, Messages messages)
    {
        if (FrontMatter.Split(source, new DiagnosticBag()) is not { } split || find(source, split) is not { Count: > 0 } edits) return source;
        SourceText after = new(source.Path, TextEdit.Apply(source.Text, edits));
        foreach (IGrouping<int, TextEdit> line in edits.GroupBy(edit => source.Span(edit.Start, 0).Line))
        {
            Console.WriteLine($"{source.Path}:{line.Key}: {string.Join(", ", line.Select(edit => edit.Why).OfType<ProgramText>().Distinct().Select(why => messages.Text(why)))}");
            Console.WriteLine("  - " + VisibleText.Of(source.SpanAt(line.Key, 1, 0).LineText ?? ""));
            Console.WriteLine("  + " + VisibleText.Of(after.SpanAt(line.Key, 1, 0).LineText ?? ""));
        }
        return after;
    }

    // Links out of the project lead to texts of others, and a build says what is wrong with them.
    private static IEnumerable<string> Texts(string root) =>
        InputFiles.List(Path.Combine(root, "input"), "input", new DiagnosticBag()).Select(file => file.DisplayPath).Where(path => path.EndsWith(".md", StringComparison.Ordinal)
            && (path.StartsWith("input/articles/", StringComparison.Ordinal) || path.StartsWith("input/pages/", StringComparison.Ordinal) || (path.StartsWith("input/home", StringComparison.Ordinal) && path.LastIndexOf('/') == "input".Length)));
}
