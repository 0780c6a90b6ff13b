using System.CommandLine;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Translations;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>translated</c>: notes in translations which text they were made from.</summary>
internal static class TranslatedCommand
{
    public static Command Create(Messages messages)
    {
        Option<string> rootOption = CommandLine.RootOption(messages);
        Option<bool> allOption = new("--all") { Description = messages.Text(ToolTexts.All) };
        Argument<string[]> filesArgument = new("files") { Description = messages.Text(ToolTexts.TranslatedFiles), HelpName = messages.Text(ValueTexts.Files), Arity = ArgumentArity.ZeroOrMore };
        filesArgument.CompletionSources.Add(FolderCompletion.Texts);
        Command translated = new("translated", messages.Text(ToolTexts.Translated));
        translated.Options.Add(rootOption);
        translated.Options.Add(allOption);
        translated.Arguments.Add(filesArgument);
        translated.SetAction(result =>
        {
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            bool all = result.GetValue(allOption);
            string[] files = [.. (result.GetValue(filesArgument) ?? []).Select(file => Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/'))];
            if (all == files.Length > 0) return CommandLine.Refuse(messages.Text(ToolTexts.NameTranslations));
            DiagnosticBag bag = new();
            BuildContext? context = CommandLine.Inspect(root, bag);
            messages.Print(bag.ToSortedList());
            if (context is null) return CommandLine.ErrorsCode;
            IReadOnlyList<TranslationStamping.Result> stamped;
            try
            {
                stamped = TranslationStamping.Run(context, all ? null : files);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(messages.Text(NewTexts.NotWritten, "input", e.Message));
                return CommandLine.ErrorsCode;
            }
            foreach (TranslationStamping.Result file in stamped) Console.WriteLine(messages.Text(file.IsChanged ? ToolTexts.Stamped : ToolTexts.Unchanged, file.File));
            string[] unknown = [.. files.Except(stamped.Select(file => file.File))];
            foreach (string file in unknown) Console.Error.WriteLine(messages.Text(ToolTexts.NoTranslation, file));
            return unknown.Length > 0 || bag.HasErrors ? CommandLine.ErrorsCode : CommandLine.BuiltCode;
        });
        return translated;
    }
}
