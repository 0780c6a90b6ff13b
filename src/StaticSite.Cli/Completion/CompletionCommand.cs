using System.CommandLine;

namespace StaticSite.Cli;

/// <summary><c>completion</c>: a script for a shell, which then asks the program itself what can follow (the directive <c>[suggest]</c> of System.CommandLine).</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "pwsh"];

    public static Command Create(Messages messages)
    {
        Argument<string> shellArgument = new("shell") { Description = messages.Text(ToolTexts.Shell), HelpName = messages.Text(ValueTexts.Shell) };
        shellArgument.AcceptOnlyFromAmong(Shells);
        Command completion = new("completion", messages.Text(ToolTexts.Completion));
        completion.Arguments.Add(shellArgument);
        completion.SetAction(result =>
        {
            Console.Write(Script(result.GetValue(shellArgument)!));
            return CommandLine.BuiltCode;
        });
        return completion;
    }

    private static string Script(string shell)
    {
        using StreamReader reader = new(typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion/" + shell)!);
        return reader.ReadToEnd();
    }
}
