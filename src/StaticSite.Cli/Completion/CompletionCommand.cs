using System.CommandLine;

namespace StaticSite.Cli;

/// <summary><c>completion</c>: a script for a shell, which then asks the program itself what can follow (the directive <c>[suggest]</c> of System.CommandLine).</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "pwsh"];

    public static Command Create()
    {
        Argument<string> shellArgument = new("shell") { Description = "The shell: bash, zsh or pwsh." };
        shellArgument.AcceptOnlyFromAmong(Shells);
        Command completion = new("completion", "Prints a script that completes commands and options in a shell. bash: source <(static-site completion bash)");
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
