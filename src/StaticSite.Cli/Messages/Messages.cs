using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>What the program says, in the language that was asked for. Codes, places, names of keys and files stay as they are.</summary>
internal sealed class Messages
{
    private const string ItemGap = "; ";
    private readonly Language _language;
    private readonly Lazy<MessageCatalog> _catalog;

    /// <summary>Says things in a language; its table is read when there is something to say.</summary>
    /// <param name="language">One of <see cref="MessageLanguage.All"/>.</param>
    public Messages(string language)
    {
        _language = Language.All.Single(known => known.Code == language);
        _catalog = new(() => language == MessageLanguage.English ? MessageCatalog.Empty : MessageCatalog.Load(language));
    }

    /// <summary>In English.</summary>
    public static Messages English { get; } = new(MessageLanguage.English);

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
    public string Format(Diagnostic diagnostic) => In(diagnostic).Format(new DiagnosticWords(Text("error"), Text("warning"), Text("help")));

    /// <summary>Prints diagnostics on the error stream, with an empty line after each.</summary>
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics) Console.Error.WriteLine(Format(diagnostic) + "\n");
    }

    /// <summary>A line of the program itself.</summary>
    /// <param name="english">The line in English, with {0}, {1}… for what fills it.</param>
    /// <param name="arguments">What fills it.</param>
    public string Text(string english, params ReadOnlySpan<string> arguments) => MessagePhrase.Fill(_catalog.Value.Words.GetValueOrDefault(english, english), arguments);

    /// <summary>A number of things, in the plural form it needs.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">One of them in English, such as « {0} error».</param>
    /// <param name="other">Several of them.</param>
    public string Count(long number, string one, string other)
    {
        string[] forms = _catalog.Value.Words.TryGetValue(other, out string? own) ? own.Split(" | ") : [one, other];
        int form = _language.Plural(number) switch
        {
            PluralCategory.One => 0,
            PluralCategory.Few => 1,
            PluralCategory.Many => 2,
            _ => forms.Length - 1,
        };
        return MessagePhrase.Fill(forms[form], number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>What ends a message with the nearest known name.</summary>
    public string Hint(string english) => Phrase(MessageCatalog.AnyArgument, english) ?? english;

    /// <summary>« 2 errors».</summary>
    public string Errors(int number) => Count(number, "{0} error", "{0} errors");

    /// <summary>« 1 warning».</summary>
    public string Warnings(int number) => Count(number, "{0} warning", "{0} warnings");

    private string Argument(string code, int index, string argument) => Phrase($"{code}.{index}", argument) ?? Phrase(MessageCatalog.AnyArgument, argument) ?? argument;

    // Some arguments are lists of phrases. A phrase that has a semicolon itself is found as a whole first.
    private string? Phrase(string place, string text)
    {
        if (!_catalog.Value.Phrases.TryGetValue(place, out List<MessagePhrase>? phrases)) return null;
        if (phrases.Find(phrase => phrase.English == text) is { } whole) return whole.Translation;
        string[] items = text.Split(ItemGap);
        string translated = string.Join(ItemGap, items.Select(item => phrases.Select(phrase => phrase.Translate(item)).FirstOrDefault(found => found is not null) ?? item));
        return translated == text ? null : translated;
    }
}
