using System.CommandLine;

namespace StaticSite.Cli;

/// <summary>In which language the program speaks: that of <c>--lang</c>, or else the system's. The site it builds is the same in all of them.</summary>
internal static class MessageLanguage
{
    /// <summary>The language of the tables of codes, and of what is not translated.</summary>
    public const string English = "en";

    private const string Name = "--lang";

    // The program's own comes first, for systems that set none of the others. Of those, as POSIX has it, the first that is
    // set and not empty counts, and only that one.
    private static readonly string[] Variables = ["STATICSITE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The languages.</summary>
    public static string[] All { get; } = ["az", English, "ru"];

    /// <summary>The option, for all commands.</summary>
    public static Option<string?> CreateOption(Messages messages)
    {
        Option<string?> option = new(Name) { Description = messages.Text(HelpTexts.Language), HelpName = string.Join('|', All), Recursive = true };
        option.AcceptOnlyFromAmong(All);
        return option;
    }

    /// <summary>The language that a call names; null when it names none that there is. A command's own option of this name says nothing here.</summary>
    public static string? Named(ParseResult result) =>
        result.RootCommandResult.Command.Options.Single(option => option.Name == Name) is { } option && result.GetResult(option) is { Tokens: [{ Value: { } named }] } && All.Contains(named) ? named : null;

    /// <summary>The system's language, if the program speaks it; else English.</summary>
    /// <param name="read">Gives the value of an environment variable.</param>
    public static string OfSystem(Func<string, string?> read)
    {
        string locale = Variables.Select(read).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        string language = locale.Split('_', '.', '@', '-')[0].ToLowerInvariant();
        return All.Contains(language) ? language : English;
    }
}
