using System.CommandLine;
using System.Globalization;
using System.Text;

namespace StaticSite.Cli;

/// <summary>What <c>--help</c> prints of a command. The library's own help cannot be given other words.</summary>
internal static class HelpText
{
    private const string Indent = "  ";
    private const int NarrowestText = 30;

    /// <summary>The whole text, with a line break at its end.</summary>
    /// <param name="command">The command.</param>
    /// <param name="messages">The language of the words around its own texts.</param>
    /// <param name="width">Signs in a line.</param>
    public static string Of(Command command, Messages messages, int width)
    {
        StringBuilder text = new();
        Section(text, messages.Text(HelpTexts.Description), [(command.Description ?? "", "")], width);
        Section(text, messages.Text(HelpTexts.Usage), [(Usage(command, messages), "")], width);
        Section(text, messages.Text(HelpTexts.Arguments), [.. command.Arguments.Select(argument => (Value(argument), argument.Description ?? ""))], width);
        Section(text, messages.Text(HelpTexts.Options), [.. Options(command).Select(option => (Signature(option), (option.Description + Default(option, messages)).Trim()))], width);
        Section(text, messages.Text(HelpTexts.Commands), [.. command.Subcommands.Select(child => (string.Join(' ', child.Arguments.Select(Place).Prepend(child.Name)), FirstSentence(child.Description ?? "")))], width);
        return text.ToString();
    }

    /// <summary>The program and the names that lead to a command, such as <c>static-site new article</c>.</summary>
    public static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : ProgramVersion.Name;

    /// <summary>Its own options, and those for all commands; where two have one name, its own counts.</summary>
    public static IEnumerable<Option> Options(Command command)
    {
        HashSet<string> own = [.. command.Options.SelectMany(Names)];
        IEnumerable<Command> above = command.Parents.OfType<Command>();
        return command.Options.Concat(above.SelectMany(Options).Where(option => option.Recursive && !Names(option).Any(own.Contains)));
    }

    /// <summary>All names under which an option can be given.</summary>
    public static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    private static string Usage(Command command, Messages messages)
    {
        List<string> parts = [Path(command), .. command.Arguments.Select(Place)];
        if (command.Subcommands.Count > 0) parts.Add(messages.Text(HelpTexts.CommandPlace));
        parts.Add(messages.Text(HelpTexts.OptionsPlace));
        return string.Join(' ', parts);
    }

    private static string Place(Argument argument) =>
        (argument.Arity.MinimumNumberOfValues == 0 ? $"[{Value(argument)}]" : Value(argument)) + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");

    private static string Value(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    // Short names first; those with a slash are for people used to them and would only be repeated here.
    private static string Signature(Option option)
    {
        string names = string.Join(", ", Names(option).Where(name => name[0] == '-').OrderBy(name => name.StartsWith("--", StringComparison.Ordinal)).ThenBy(name => name == option.Name ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal));
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static string Default(Option option, Messages messages)
    {
        if (!option.HasDefaultValue || option.ValueType == typeof(bool)) return "";
        string value = option.GetDefaultValue() is IEnumerable<string> values ? string.Join(',', values) : Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) ?? "";
        return " " + messages.Text(HelpTexts.Default, value);
    }

    private static void Section(StringBuilder text, string title, IReadOnlyList<(string Left, string Right)> rows, int width)
    {
        if (rows.Count == 0) return;
        text.Append(title).Append('\n');
        int left = rows.Max(row => row.Right.Length > 0 ? row.Left.Length : 0);
        string gap = left == 0 ? Indent : new string(' ', Indent.Length * 2 + left);
        foreach ((string name, string description) in rows)
        {
            if (description.Length > 0) text.Append(Indent).Append(name.PadRight(left)).Append(Indent);
            else text.Append(Indent);
            text.AppendJoin("\n" + gap, Wrapped(description.Length > 0 ? description : name, Math.Max(NarrowestText, width - gap.Length))).Append('\n');
        }
        text.Append('\n');
    }

    // The rest is said by the help of the command itself.
    private static string FirstSentence(string text) => text.Split(". ")[0].TrimEnd('.') + ".";

    private static List<string> Wrapped(string text, int width)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }
}
