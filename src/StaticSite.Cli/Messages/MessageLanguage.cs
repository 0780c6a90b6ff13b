using System.CommandLine;

namespace StaticSite.Cli;

/// <summary>In which language the program speaks: that of <c>--lang</c>, or else the system's. The site it builds is the same in all of them.</summary>
internal static class MessageLanguage
{
    /// <summary>The language of the tables of codes, and of what is not translated.</summary>
    public const string English = "en";

    private const string Name = "--lang";

    // POSIX: the first of these that is set and not empty counts, and only that one.
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The languages.</summary>
    public static string[] All { get; } = ["az", English, "ru"];

    /// <summary>The option, for all commands.</summary>
    public static Option<string?> CreateOption()
    {
        Option<string?> option = new(Name) { Description = "Language of messages; by default the system's (LC_ALL, LC_MESSAGES, LANG), or English.", HelpName = string.Join('|', All), Recursive = true };
        option.AcceptOnlyFromAmong(All);
        return option;
    }

    /// <summary>What speaks for a call of the program. <c>new article</c> has a --lang of its own, so this one stands before the command there.</summary>
    public static Messages Of(ParseResult result)
    {
        string? named = result.RootCommandResult.Command.Options.FirstOrDefault(option => option.Name == Name) is Option<string?> option ? result.GetValue(option) : null;
        return new Messages(named ?? OfSystem(Environment.GetEnvironmentVariable));
    }

    /// <summary>The system's language, if the program speaks it; else English.</summary>
    /// <param name="read">Gives the value of an environment variable.</param>
    public static string OfSystem(Func<string, string?> read)
    {
        string locale = Variables.Select(read).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        string language = locale.Split('_', '.', '@', '-')[0].ToLowerInvariant();
        return All.Contains(language) ? language : English;
    }
}
