using System.CommandLine;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Translations;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>translated</c>: notes in translations which text they were made from.</summary>
internal static class TranslatedCommand
{
    public static Command Create()
    {
        Option<string> rootOption = CommandLine.RootOption();
        Option<bool> allOption = new("--all") { Description = "Stamp every translation of the site." };
        Argument<string[]> filesArgument = new("files") { Description = "Translations that now say what their originals say.", Arity = ArgumentArity.ZeroOrMore };
        Command translated = new("translated", "Notes in translations which text of the original they were made from; the rest of the file stays as it is.");
        translated.Options.Add(rootOption);
        translated.Options.Add(allOption);
        translated.Arguments.Add(filesArgument);
        translated.SetAction(result =>
        {
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            bool all = result.GetValue(allOption);
            string[] files = [.. (result.GetValue(filesArgument) ?? []).Select(file => Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/'))];
            if (all == files.Length > 0)
            {
                Console.Error.WriteLine("Name the translations, or write --all for every one: static-site translated input/pages/safety.az.md");
                return CommandLine.UsageCode;
            }
            DiagnosticBag bag = new();
            BuildContext? context = CommandLine.Inspect(root, bag);
            MessageLanguage.Of(result).Print(bag.ToSortedList());
            if (context is null) return CommandLine.ErrorsCode;
            IReadOnlyList<TranslationStamping.Result> stamped = TranslationStamping.Run(context, all ? null : files);
            foreach (TranslationStamping.Result file in stamped) Console.WriteLine(file.IsChanged ? $"{file.File}: stamped" : $"{file.File}: as it was");
            string[] unknown = [.. files.Except(stamped.Select(file => file.File))];
            foreach (string file in unknown) Console.Error.WriteLine($"{file}: is no translation that this site can read");
            return unknown.Length > 0 || bag.HasErrors ? CommandLine.ErrorsCode : CommandLine.BuiltCode;
        });
        return translated;
    }
}
