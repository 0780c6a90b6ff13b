using System.CommandLine;
using System.CommandLine.Parsing;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Says why the program was called wrongly. System.CommandLine says it in words of its own, which are found here and said in ours.</summary>
internal static class UsageErrors
{
    private static readonly (MessagePhrase Library, ProgramText Own)[] Kinds =
    [
        Kind("Unrecognized command or argument '{0}'.", UsageTexts.Unknown),
        Kind("Required command was not provided.", UsageTexts.NoCommand),
        Kind("Required argument missing for command: '{0}'.", UsageTexts.NoArgument),
        Kind("Required argument missing for option: '{0}'.", UsageTexts.NoValue),
        Kind("Option '{0}' expects a single argument but {1} were provided.", UsageTexts.OneValue),
        Kind("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'.", UsageTexts.NoNumber),
        Kind("Argument '{0}' not recognized. Must be one of:{1}", UsageTexts.NotAmong),
        Kind("{0} option cannot be combined with other arguments.", UsageTexts.VersionAlone),
        Kind("Response file not found '{0}'.", UsageTexts.NoResponseFile),
        Kind("Error reading response file '{0}': {1}", UsageTexts.BadResponseFile),
    ];

    /// <summary>The sentences of the library that are known here.</summary>
    public static IEnumerable<string> Known => Kinds.Select(kind => kind.Library.English);

    /// <summary>Says it on the error stream, and shows the commands to whoever named none.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(ParseResult parsed, Messages messages)
    {
        Command command = parsed.CommandResult.Command;
        string[] names = [.. command.Subcommands.Select(child => child.Name), .. HelpText.Options(command).SelectMany(HelpText.Names).Where(name => name.StartsWith("--", StringComparison.Ordinal))];
        bool lacksCommand = false;
        foreach (ParseError error in parsed.Errors)
        {
            (ProgramText? own, string[] parts) = Find(error.Message);
            // Where something else is wrong, that may have been meant for the command.
            if (own == UsageTexts.NoCommand && parsed.Errors.Count > 1) continue;
            lacksCommand |= own == UsageTexts.NoCommand;
            if (own == UsageTexts.Unknown) parts = [.. parts, messages.Hint(Nearest.Hint(parts[0], names))];
            Console.Error.WriteLine(own is null ? error.Message : messages.Text(own, parts));
        }
        if (lacksCommand) HelpPrinting.Print(command, messages);
        else Console.Error.WriteLine(messages.Text(UsageTexts.More, HelpText.Path(command)));
        return CommandLine.UsageCode;
    }

    private static (ProgramText? Own, string[] Parts) Find(string message)
    {
        foreach ((MessagePhrase library, ProgramText own) in Kinds)
        {
            if (library.Match(message) is { } parts) return (own == UsageTexts.NoNumber ? OfType(parts[2]) : own, [.. parts.Select(OnOneLine)]);
        }
        return (null, []);
    }

    private static ProgramText OfType(string type) =>
        type.Contains("Int32", StringComparison.Ordinal) ? UsageTexts.NoWholeNumber : type.Contains("Boolean", StringComparison.Ordinal) ? UsageTexts.NoFlag : UsageTexts.NoNumber;

    // The library lists values in quotes, a line each.
    private static string OnOneLine(string part) => part.Contains('\n', StringComparison.Ordinal) ? string.Join(", ", part.Split(['\r', '\n', '\t', '\''], StringSplitOptions.RemoveEmptyEntries)) : part;

    private static (MessagePhrase Library, ProgramText Own) Kind(string library, ProgramText own) => (new MessagePhrase(library, ""), own);
}
