using System.CommandLine;
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

    public static RootCommand Create()
    {
        RootCommand root = new("Builds a site of plain files from the folders input and theme.");
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.Options.Add(MessageLanguage.CreateOption());
        root.Subcommands.Add(BuildCommand());
        root.Subcommands.Add(InitCommand.Create());
        root.Subcommands.Add(NewCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(PreviewCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(FixCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(StatusCommand.Create());
        root.Subcommands.Add(TranslatedCommand.Create());
        root.Subcommands.Add(RecordCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create());
        return root;
    }

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">What was typed behind its name.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        ParseResult parsed = Create().Parse(arguments);
        int code = parsed.Invoke();
        return parsed.Action is ParseErrorAction ? UsageCode : code;
    }

    /// <summary>Says on the error stream why the program was called wrongly.</summary>
    internal static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return UsageCode;
    }

    private static Command BuildCommand()
    {
        BuildArguments arguments = new();
        Option<string?> outputOption = new("--output") { Description = "Folder that becomes the site; by default output in the root folder.", HelpName = "folder" };
        Command build = new("build", "Builds the site. On errors the output of the last build stays as it is.");
        arguments.AddTo(build);
        build.Options.Add(outputOption);
        build.SetAction(result =>
        {
            if (arguments.Read(result, result.GetValue(outputOption)) is not { } options) return UsageCode;
            BuildResult built = Report.Run(progress => CompleteSite.Create().Build(options, progress), options, false, arguments.Annotates(result), MessageLanguage.Of(result));
            if (built.Succeeded) ExternalLinkList.Write(options.Root, built.ExternalLinks);
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

    internal static Option<string> RootOption() => new("--root") { Description = "Folder with input and theme.", DefaultValueFactory = _ => ".", HelpName = "folder" };

    /// <summary>Reads the site without writing it; drafts and articles of the future are read too.</summary>
    internal static BuildContext? Inspect(string folder, DiagnosticBag bag, Instant? clock = null)
    {
        string root = Path.GetFullPath(folder);
        return CompleteSite.Create().Inspect(new BuildOptions { Root = root, Output = Path.Combine(root, "output"), Clock = clock ?? SystemClock.Instance.GetCurrentInstant(), IncludeDrafts = true }, bag);
    }
}
