using System.CommandLine;
using System.CommandLine.Invocation;

namespace StaticSite.Cli;

/// <summary>What the option <c>--help</c> does.</summary>
internal sealed class HelpPrinting(Messages messages) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help need not have written the rest rightly.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command, messages);
        return CommandLine.BuiltCode;
    }

    /// <summary>Prints the help of a command, as wide as the terminal.</summary>
    public static void Print(Command command, Messages messages) =>
        Console.Write(HelpText.Of(command, messages, Console.IsOutputRedirected || Console.WindowWidth <= 0 ? int.MaxValue : Console.WindowWidth));
}
