using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>What the program says, in the language that was asked for. Codes, places, names of keys and files stay as they are.</summary>
internal sealed class Messages
{
    private const string ItemGap = "; ";
    private const string FormGap = " | ";
    private readonly Language _language;
    private readonly Lazy<MessageCatalog> _catalog;
    private readonly Lazy<MessageCatalog> _texts;

    /// <summary>Says things in a language; its tables are read when there is something to say.</summary>
    /// <param name="language">One of <see cref="MessageLanguage.All"/>.</param>
    public Messages(string language)
    {
        _language = Languages.Language.All.Single(known => known.Code == language);
        _catalog = new(() => language == MessageLanguage.English ? MessageCatalog.Empty : MessageCatalog.Load(language));
        _texts = new(() => language == MessageLanguage.English ? MessageCatalog.Empty : MessageCatalog.LoadTexts(language));
    }

    /// <summary>The code of the language.</summary>
    public string Language => _language.Code;

    /// <summary>A row of the table of codes in this language.</summary>
    public DiagnosticDescriptor In(DiagnosticDescriptor row) =>
        _catalog.Value.Rows.TryGetValue(row.Code, out MessageRow? own) ? row with { Title = own.Title, Message = own.Message, Help = own.Help, Reason = own.Reason } : row;

    /// <summary>A diagnostic in this language, with the phrases among its arguments.</summary>
    public Diagnostic In(Diagnostic diagnostic) => _catalog.Value.Rows.Count == 0
        ? diagnostic
        : diagnostic with { Descriptor = In(diagnostic.Descriptor), Arguments = [.. diagnostic.Arguments.Select((argument, i) => Argument(diagnostic.Code, i, argument))] };

    /// <summary>All that a build found, in this language and in the same order.</summary>
    public BuildResult In(BuildResult result) => result with { Diagnostics = [.. result.Diagnostics.Select(In)] };

    /// <summary>The full text of a diagnostic for a terminal.</summary>
    public string Format(Diagnostic diagnostic) => In(diagnostic).Format(new DiagnosticWords(Text(BuildTexts.Error), Text(BuildTexts.Warning), Text(BuildTexts.HelpWord)));

    /// <summary>Prints diagnostics on the error stream, with an empty line after each.</summary>
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in ShownLines.Of(diagnostics)) Console.Error.WriteLine(Format(diagnostic) + "\n");
    }

    /// <summary>A text of the program itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="arguments">What fills it.</param>
    public string Text(ProgramText text, params ReadOnlySpan<string> arguments) => MessagePhrase.Fill(Own(text), arguments);

    /// <summary>A text with a number of things, in the plural form it needs.</summary>
    /// <param name="text">The text; the number is its {0}.</param>
    /// <param name="number">How many.</param>
    /// <param name="more">What fills it from {1} on.</param>
    public string Count(ProgramText text, long number, params ReadOnlySpan<string> more)
    {
        string[] forms = Own(text).Split(FormGap);
        int form = _language.Plural(number) switch
        {
            PluralCategory.One => 0,
            PluralCategory.Few => 1,
            PluralCategory.Many => 2,
            _ => forms.Length - 1,
        };
        return MessagePhrase.Fill(forms[form], [number.ToString(CultureInfo.InvariantCulture), .. more]);
    }

    /// <summary>What was written down in English for programs, in this language; as it is when it is none of some texts.</summary>
    /// <param name="english">One of the texts in English, filled.</param>
    /// <param name="among">The texts.</param>
    public string Translate(string english, params ReadOnlySpan<ProgramText> among)
    {
        foreach (ProgramText text in among)
        {
            if (new MessagePhrase(text.English, Own(text)).Translate(english) is { } found) return found;
        }
        return english;
    }

    /// <summary>A phrase of the engine, such as the state of a page; as it is when the tables do not have it.</summary>
    /// <param name="place">The name of its table.</param>
    /// <param name="english">The phrase.</param>
    public string Phrase(string place, string english) => Found(place, english) ?? english;

    /// <summary>What ends a message with the nearest known name.</summary>
    public string Hint(string english) => Phrase(MessageCatalog.AnyArgument, english);

    /// <summary>A whole number as the language writes it.</summary>
    public string Number(int number) => _language.FormatNumber(number, 0);

    /// <summary>« 2 errors».</summary>
    public string Errors(int number) => Count(BuildTexts.Errors, number);

    /// <summary>« 1 warning».</summary>
    public string Warnings(int number) => Count(BuildTexts.Warnings, number);

    private string Own(ProgramText text) => _texts.Value.Texts.GetValueOrDefault(text.Key, text.English);

    private string Argument(string code, int index, string argument) => Found($"{code}.{index}", argument) ?? Phrase(MessageCatalog.AnyArgument, argument);

    // Some arguments are lists of phrases. A phrase that has a semicolon itself is found as a whole first.
    private string? Found(string place, string text)
    {
        if (!_catalog.Value.Phrases.TryGetValue(place, out List<MessagePhrase>? phrases)) return null;
        if (phrases.Find(phrase => phrase.English == text) is { } whole) return whole.Translation;
        string[] items = text.Split(ItemGap);
        string translated = string.Join(ItemGap, items.Select(item => phrases.Select(phrase => phrase.Translate(item)).FirstOrDefault(found => found is not null) ?? item));
        return translated == text ? null : translated;
    }
}
