using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>new</c>: begins an article, a page, a tag, a figure or an event, with everything that it needs.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        Command command = new("new", "Begins something new: asks for what is missing on a terminal, and takes options in scripts. Nothing that is there is overwritten.");
        command.Subcommands.Add(NewText.Command(isArticle: true));
        command.Subcommands.Add(NewText.Command(isArticle: false));
        command.Subcommands.Add(NewTag.Command());
        command.Subcommands.Add(NewFigure.Command());
        command.Subcommands.Add(NewEvent.Command());
        return command;
    }

    /// <summary>An option for a text in each language.</summary>
    public static Option<string[]> Localized(string name, string what) => new(name) { Description = $"{what}: one text for all languages, or one for each as az=text.", HelpName = "text" };

    /// <summary>An option for one value.</summary>
    public static Option<string?> One(string name, string what, string help = "text") => new(name) { Description = what, HelpName = help };

    /// <summary>Adds <c>--root</c> and what reads the site before the command's own work is done.</summary>
    /// <param name="command">The command with its other options.</param>
    /// <param name="run">Does the work with the site as it was read, and gives the exit code.</param>
    public static Command Reading(Command command, Func<ParseResult, BuildContext, int> run)
    {
        Option<string> rootOption = CommandLine.RootOption();
        command.Options.Add(rootOption);
        command.SetAction(result =>
        {
            DiagnosticBag bag = new();
            if (CommandLine.Inspect(result.GetValue(rootOption)!, bag) is { } context) return run(result, context);
            MessageLanguage.Of(result).Print(bag.ToSortedList());
            return CommandLine.ErrorsCode;
        });
        return command;
    }

    /// <summary>The exit code when something that is needed was not said; null when all was.</summary>
    public static int? Lacks(Answers answers)
    {
        if (answers.Problem is { } problem) return CommandLine.Refuse(problem);
        return answers.Missing.Count == 0 ? null : CommandLine.Refuse($"Missing: {string.Join(", ", answers.Missing)}. On a terminal you are asked for them.");
    }

    /// <summary>Adds an entry to a data file and checks the site.</summary>
    public static int Add(BuildContext context, string file, string id, string entry, Messages messages)
    {
        string path = "input/data/" + file;
        // A file that is begun names its schema to editors.
        if (!File.Exists(Path.Combine(context.Options.Root, path))) entry = SchemaCommand.Line(context.Options.Root, path, Path.GetFileNameWithoutExtension(file)) + entry;
        if (DataEntry.Append(context.Options.Root, path, id, entry, messages) is not { } bytes) return CommandLine.ErrorsCode;
        WrittenFiles files = new(context.Options.Root);
        return files.Replace(path, bytes) ? files.Finish(context.Options, messages) : CommandLine.ErrorsCode;
    }

    /// <summary>The day of the build in the site's zone.</summary>
    public static LocalDate Today(BuildContext context) => context.Options.Clock.InZone(context.Settings.TimeZone).Date;

    /// <summary>A day as files write it.</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
