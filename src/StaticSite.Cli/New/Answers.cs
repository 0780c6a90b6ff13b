using System.CommandLine;
using Spectre.Console;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>What an author says of something new: by options, and on a terminal by answering what the options left open.</summary>
/// <param name="result">What was given.</param>
/// <param name="context">The site.</param>
/// <param name="messages">The language of questions.</param>
internal sealed class Answers(ParseResult result, BuildContext context, Messages messages)
{
    // Only a person at a terminal can be asked; a script that waits for an answer would wait for ever.
    private readonly bool _asks = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsInputRedirected && !Console.IsOutputRedirected;
    private readonly List<string> _missing = [];

    /// <summary>The codes of the site's languages, in its order.</summary>
    public IReadOnlyList<string> Languages { get; } = [.. context.Languages.Select(language => language.Code)];

    /// <summary>Options that are needed and were not given, where nobody can be asked; empty when all is known.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Whether an option was given more than once for one language, or names a language that the site does not have.</summary>
    public string? Problem { get; private set; }

    /// <summary>A text that must be there.</summary>
    /// <param name="given">What was given; null for nothing.</param>
    /// <param name="option">The option or argument, as the message about a missing one names it.</param>
    /// <param name="question">What is asked on a terminal.</param>
    public string Text(string? given, string option, ProgramText question)
    {
        if (given?.Trim() is { Length: > 0 } text) return text;
        if (_asks) return Ask(messages.Text(question));
        _missing.Add(option);
        return "";
    }

    /// <summary>A text that must be there, from an option.</summary>
    public string Text(Option<string?> option, ProgramText question) => Text(result.GetValue(option), option.Name, question);

    /// <summary>A text in each language of the site, in its order.</summary>
    /// <param name="option">Takes <c>text</c> for all languages, or <c>az=text</c> for one.</param>
    /// <param name="question">What is asked on a terminal.</param>
    public IReadOnlyList<string> Localized(Option<string[]> option, ProgramText question)
    {
        Dictionary<string, string> texts = Given(option);
        return [.. context.Languages.Select(language => texts.TryGetValue(language.Code, out string? text) ? text : AskOrMiss(option, question, language))];
    }

    /// <summary>A text in each language of the site that may be left out as a whole; null when it is.</summary>
    public IReadOnlyList<string>? OptionalLocalized(Option<string[]> option, ProgramText question) => Given(option).Count == 0 ? null : Localized(option, question);

    /// <summary>Some of a list of ids, at least one.</summary>
    public IReadOnlyList<string> Choices(Option<string[]> option, ProgramText question, IReadOnlyList<(string Id, string Label)> known)
    {
        string[] given = Split(result.GetValue(option));
        if (given.Length > 0) return given;
        if (!_asks)
        {
            _missing.Add(option.Name);
            return [];
        }
        MultiSelectionPrompt<string> prompt = new MultiSelectionPrompt<string>().Title(Markup.Escape(messages.Text(question))).Required().InstructionsText(Hint(NewTexts.ChooseKeys)).MoreChoicesText(Hint(NewTexts.MoreChoices)).UseConverter(id => Markup.Escape($"{id} – {known.First(item => item.Id == id).Label}"));
        prompt.AddChoices(known.Select(item => item.Id));
        return AnsiConsole.Prompt(prompt);
    }

    /// <summary>One of a list of ids that may be left out; null when it is, and where there is nothing to choose from.</summary>
    public string? OptionalChoice(Option<string?> option, ProgramText question, IReadOnlyList<(string Id, string Label)> known)
    {
        if (result.GetValue(option)?.Trim() is { Length: > 0 } given) return given;
        if (!_asks || known.Count == 0) return null;
        SelectionPrompt<string> prompt = new SelectionPrompt<string>().Title(Markup.Escape(messages.Text(question))).MoreChoicesText(Hint(NewTexts.MoreChoices)).UseConverter(id => Markup.Escape($"{id} – {known.First(item => item.Id == id).Label}"));
        prompt.AddChoices(known.Select(item => item.Id));
        return AnsiConsole.Prompt(prompt);
    }

    /// <summary>Values that were given apart or with commas between them.</summary>
    public static string[] Split(string[]? values) => [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private string AskOrMiss(Option<string[]> option, ProgramText question, Language language)
    {
        if (_asks) return Ask($"{messages.Text(question)} ({language.NativeName})");
        _missing.Add($"{option.Name} {language.Code}=…");
        return "";
    }

    private Dictionary<string, string> Given(Option<string[]> option)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string value in result.GetValue(option) ?? [])
        {
            int equals = value.IndexOf('=', StringComparison.Ordinal);
            string code = equals < 0 ? "" : value[..equals].Trim().ToLowerInvariant();
            if (Languages.Contains(code)) Add(texts, option, code, value[(equals + 1)..]);
            else if (code.Length == 2 && Language.TryGet(code, out _)) Problem ??= messages.Text(NewTexts.OtherLanguage, option.Name, code, string.Join(", ", Languages));
            else foreach (string language in Languages) Add(texts, option, language, value);
        }
        return texts;
    }

    private void Add(Dictionary<string, string> texts, Option<string[]> option, string language, string text)
    {
        if (text.Trim().Length > 0 && !texts.TryAdd(language, text.Trim())) Problem ??= messages.Text(NewTexts.Twice, option.Name, language);
    }

    private string Hint(ProgramText text) => $"[grey]{Markup.Escape(messages.Text(text))}[/]";

    private string Ask(string question)
    {
        TextPrompt<string> prompt = new TextPrompt<string>(Markup.Escape(question) + ":").Validate(text => text.Trim().Length > 0, $"[red]{Markup.Escape(messages.Text(NewTexts.EmptyAnswer))}[/]");
        return AnsiConsole.Prompt(prompt).Trim();
    }
}
