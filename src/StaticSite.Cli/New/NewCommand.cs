using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>new</c>: begins an article, a page, a tag, a figure or an event, with everything that it needs.</summary>
internal static class NewCommand
{
    public static Command Create(Messages messages)
    {
        Command command = new("new", messages.Text(NewTexts.Command));
        command.Subcommands.Add(NewText.Command(isArticle: true, messages));
        command.Subcommands.Add(NewText.Command(isArticle: false, messages));
        command.Subcommands.Add(NewTag.Command(messages));
        command.Subcommands.Add(NewFigure.Command(messages));
        command.Subcommands.Add(NewEvent.Command(messages));
        return command;
    }

    /// <summary>An option for a text in each language.</summary>
    public static Option<string[]> Localized(string name, ProgramText what, Messages messages) => new(name) { Description = messages.Text(NewOptionTexts.Localized, messages.Text(what)), HelpName = messages.Text(ValueTexts.Text) };

    /// <summary>An option for one value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="what">What <c>--help</c> says of it.</param>
    /// <param name="help">What <c>--help</c> writes in the place of the value.</param>
    public static Option<string?> One(string name, string what, string help) => new(name) { Description = what, HelpName = help };

    /// <summary>Adds <c>--root</c> and what reads the site before the command's own work is done.</summary>
    /// <param name="command">The command with its other options.</param>
    /// <param name="messages">The language of what is wrong with the site.</param>
    /// <param name="run">Does the work with the site as it was read, and gives the exit code.</param>
    public static Command Reading(Command command, Messages messages, Func<ParseResult, BuildContext, int> run)
    {
        Option<string> rootOption = CommandLine.RootOption(messages);
        command.Options.Add(rootOption);
        command.SetAction(result =>
        {
            DiagnosticBag bag = new();
            if (CommandLine.Inspect(result.GetValue(rootOption)!, bag) is { } context) return run(result, context);
            messages.Print(bag.ToSortedList());
            return CommandLine.ErrorsCode;
        });
        return command;
    }

    /// <summary>The exit code when something that is needed was not said; null when all was.</summary>
    public static int? Lacks(Answers answers, Messages messages)
    {
        if (answers.Problem is { } problem) return CommandLine.Refuse(problem);
        return answers.Missing.Count == 0 ? null : CommandLine.Refuse(messages.Text(NewTexts.Missing, string.Join(", ", answers.Missing)));
    }

    /// <summary>Adds an entry to a data file and checks the site.</summary>
    public static int Add(BuildContext context, string file, string id, string entry, Messages messages)
    {
        string path = "input/data/" + file;
        // A file that is begun names its schema to editors.
        if (!File.Exists(Path.Combine(context.Options.Root, path))) entry = SchemaCommand.Line(context.Options.Root, path, Path.GetFileNameWithoutExtension(file)) + entry;
        if (DataEntry.Append(context.Options.Root, path, id, entry, messages) is not { } bytes) return CommandLine.ErrorsCode;
        WrittenFiles files = new(context.Options.Root, messages);
        return files.Replace(path, bytes) ? files.Finish(context.Options) : CommandLine.ErrorsCode;
    }

    /// <summary>The day of the build in the site's zone.</summary>
    public static LocalDate Today(BuildContext context) => context.Options.Clock.InZone(context.Settings.TimeZone).Date;

    /// <summary>A day as files write it.</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
