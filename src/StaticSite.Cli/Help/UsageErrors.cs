using System.CommandLine;
using System.CommandLine.Invocation;
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

    /// <summary>What is wrong with the call; null when nothing is, or when help is asked for.</summary>
    public static IReadOnlyList<UsageError>? Find(ParseResult parsed)
    {
        bool isRefused = parsed.Action is ParseErrorAction;
        if (!isRefused && parsed.Action != parsed.CommandResult.Command.Action) return null;
        // The library takes an option that it does not know for the argument of the command, and its value for one too many.
        List<UsageError> options = [.. Arguments(parsed).Where(IsOption).Select(name => new UsageError(UsageTexts.Unknown, [name], name))];
        if (options.Count > 0) return options;
        return isRefused ? [.. parsed.Errors.Select(error => Of(error.Message))] : null;
    }

    /// <summary>Says it on the error stream, and shows the commands to whoever named none.</summary>
    /// <param name="command">The command that was called.</param>
    /// <param name="errors">What is wrong.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(Command command, IReadOnlyList<UsageError> errors, Messages messages)
    {
        string[] names = [.. command.Subcommands.Select(child => child.Name), .. HelpText.Options(command).SelectMany(HelpText.Names).Where(name => name.StartsWith("--", StringComparison.Ordinal))];
        bool lacksCommand = false;
        foreach ((ProgramText? kind, string[] parts, string message) in errors)
        {
            // Where something else is wrong, that may have been meant for the command.
            if (kind == UsageTexts.NoCommand && errors.Count > 1) continue;
            lacksCommand |= kind == UsageTexts.NoCommand;
            string hint = kind == UsageTexts.Unknown ? messages.Hint(Nearest.Hint(parts[0], names)) : "";
            Console.Error.WriteLine(kind is null ? message : messages.Text(kind, [.. parts, hint]));
        }
        if (lacksCommand) HelpPrinting.Print(command, messages);
        else Console.Error.WriteLine(messages.Text(UsageTexts.More, HelpText.Path(command)));
        return CommandLine.UsageCode;
    }

    // What stands behind two dashes alone is what it is.
    private static IEnumerable<string> Arguments(ParseResult parsed)
    {
        HashSet<Token> free = new(parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash), ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Where(token => !free.Contains(token)).Select(token => token.Value);
    }

    // A title may begin with a dash; options have no spaces.
    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-' && (text[1] == '-' || char.IsAsciiLetter(text[1])) && !text.Any(char.IsWhiteSpace);

    private static UsageError Of(string message)
    {
        foreach ((MessagePhrase library, ProgramText own) in Kinds)
        {
            if (library.Match(message) is { } parts) return new UsageError(own == UsageTexts.NoNumber ? OfType(parts[2]) : own, [.. parts.Select(OnOneLine)], message);
        }
        return new UsageError(null, [], message);
    }

    private static ProgramText OfType(string type) =>
        type.Contains("Int32", StringComparison.Ordinal) ? UsageTexts.NoWholeNumber : type.Contains("Boolean", StringComparison.Ordinal) ? UsageTexts.NoFlag : UsageTexts.NoNumber;

    // The library lists values in quotes, a line each.
    private static string OnOneLine(string part) => part.Contains('\n', StringComparison.Ordinal) ? string.Join(", ", part.Split(['\r', '\n', '\t', '\''], StringSplitOptions.RemoveEmptyEntries)) : part;

    private static (MessagePhrase Library, ProgramText Own) Kind(string library, ProgramText own) => (new MessagePhrase(library, ""), own);
}
