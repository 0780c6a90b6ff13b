using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>The program's commands and options. Exit codes: 0 built, 1 errors in the site, 2 wrong use.</summary>
internal static class CommandLine
{
    internal const int BuiltCode = 0;
    internal const int ErrorsCode = 1;
    internal const int UsageCode = 2;

    /// <summary>All of it.</summary>
    /// <param name="messages">The language in which it explains itself and says what it does.</param>
    public static RootCommand Create(Messages messages)
    {
        RootCommand root = new(messages.Text(HelpTexts.Program));
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        (help.Description, help.Action) = (messages.Text(HelpTexts.Help), new HelpPrinting(messages));
        VersionOption version = root.Options.OfType<VersionOption>().Single();
        (version.Description, version.Action) = (messages.Text(HelpTexts.Version), new VersionAction());
        root.Options.Add(MessageLanguage.CreateOption(messages));
        root.Subcommands.Add(BuildCommand(messages));
        root.Subcommands.Add(InitCommand.Create(messages));
        root.Subcommands.Add(NewCommand.Create(messages));
        root.Subcommands.Add(ImportCommand.Create(messages));
        root.Subcommands.Add(PreviewCommand.Create(messages));
        root.Subcommands.Add(CheckCommand.Create(messages));
        root.Subcommands.Add(FixCommand.Create(messages));
        root.Subcommands.Add(ExplainCommand.Create(messages));
        root.Subcommands.Add(VerifyCommand.Create(messages));
        root.Subcommands.Add(StatusCommand.Create(messages));
        root.Subcommands.Add(TranslatedCommand.Create(messages));
        root.Subcommands.Add(RecordCommand.Create(messages));
        root.Subcommands.Add(SchemaCommand.Create(messages));
        root.Subcommands.Add(CmsCommand.Create(messages));
        root.Subcommands.Add(CompletionCommand.Create(messages));
        return root;
    }

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">What was typed behind its name.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        Messages messages = new(MessageLanguage.OfSystem(Environment.GetEnvironmentVariable));
        ParseResult parsed = Create(messages).Parse(arguments);
        // The commands are named in some language before it is known which one is asked for.
        if (MessageLanguage.Named(parsed) is { } named && named != messages.Language)
        {
            messages = new Messages(named);
            parsed = Create(messages).Parse(arguments);
        }
        return UsageErrors.Find(parsed) is { } errors ? UsageErrors.Tell(parsed.CommandResult.Command, errors, messages) : parsed.Invoke();
    }

    /// <summary>Says on the error stream why the program was called wrongly.</summary>
    internal static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return UsageCode;
    }

    /// <summary>Runs the program, whatever becomes of its output; what could not be said is an error of its own.</summary>
    /// <param name="output">Where it says things.</param>
    /// <param name="arguments">What was typed behind its name.</param>
    public static int RunTo(LastingOutput output, IReadOnlyList<string> arguments)
    {
        Console.SetOut(output);
        int code = Run(arguments);
        output.Flush();
        if (output.Problem is not { } problem) return code;
        Console.Error.WriteLine(new Messages(MessageLanguage.OfSystem(Environment.GetEnvironmentVariable)).Text(HelpTexts.OutputEnded, problem));
        return code == BuiltCode ? ErrorsCode : code;
    }

    private static Command BuildCommand(Messages messages)
    {
        BuildArguments arguments = new(messages);
        Option<string?> outputOption = new("--output") { Description = messages.Text(BuildTexts.Output), HelpName = messages.Text(ValueTexts.Folder) };
        Command build = new("build", messages.Text(BuildTexts.Command));
        arguments.AddTo(build);
        build.Options.Add(outputOption);
        build.SetAction(result =>
        {
            if (arguments.Read(result, result.GetValue(outputOption)) is not { } options) return UsageCode;
            BuildResult built = Report.Run(progress => CompleteSite.Create().Build(options, progress), options, false, arguments.Annotates(result), messages);
            // What the last build wrote is as it was.
            if (built.Succeeded && !(built.IsUnchanged && ExternalLinkList.Exists(options.Root))) ExternalLinkList.Write(options.Root, built, messages);
            return built.Succeeded ? BuiltCode : ErrorsCode;
        });
        return build;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Console.WriteLine(ProgramVersion.Line);
            return BuiltCode;
        }
    }

    /// <summary>The option for the project's folder.</summary>
    internal static Option<string> RootOption(Messages messages) => new("--root") { Description = messages.Text(HelpTexts.Root), DefaultValueFactory = _ => ".", HelpName = messages.Text(ValueTexts.Folder) };

    /// <summary>Reads the site without writing it; drafts and articles of the future are read too.</summary>
    internal static BuildContext? Inspect(string folder, DiagnosticBag bag, Instant? clock = null)
    {
        string root = Path.GetFullPath(folder);
        return CompleteSite.Create().Inspect(new BuildOptions { Root = root, Output = Path.Combine(root, "output"), Clock = clock ?? SystemClock.Instance.GetCurrentInstant(), IncludeDrafts = true }, bag);
    }
}
