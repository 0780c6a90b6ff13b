using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using StaticSite.Cli;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The table of the program's own texts, and the same in other languages.</summary>
public partial class ProgramTextTests
{
    // What is the same in a language as in English, and no word of English.
    private static readonly HashSet<string> Same = ["id", "{0} ms"];

    private static readonly (string Name, ProgramText Text)[] Table =
        [.. from type in typeof(CommandLine).Assembly.GetTypes() from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) where field.FieldType == typeof(ProgramText) select ($"{type.Name}.{field.Name}", (ProgramText)field.GetValue(null)!)];

    public static TheoryData<string> Translated { get; } = [.. MessageLanguage.All.Where(language => language != MessageLanguage.English)];

    [Fact]
    public void Every_text_has_a_key_of_its_own_and_is_said_somewhere()
    {
        Assert.True(Table.Length > 300);
        Assert.Equal([], Table.GroupBy(row => row.Text.Key).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(Table, row => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", row.Text.Key));
        string sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "StaticSite.Cli"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Equal([], Table.Where(row => !Regex.IsMatch(sources, $@"\b{Regex.Escape(row.Name)}\b")).Select(row => row.Name));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_text_is_in_every_language_and_nothing_else(string language) =>
        Assert.Equal(Table.Select(row => row.Text.Key).Order(StringComparer.Ordinal), MessageCatalog.LoadTexts(language).Texts.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_text_has_the_placeholders_and_the_plural_forms_of_its_language(string language)
    {
        MessageCatalog catalog = MessageCatalog.LoadTexts(language);
        foreach ((string name, ProgramText text) in Table)
        {
            string own = catalog.Texts[text.Key];
            string[] english = text.English.Split(" | ");
            string[] forms = own.Split(" | ");
            Assert.Equal(english.Length == 1 ? 1 : language == "ru" ? 3 : 2, forms.Length);
            Assert.True(own != text.English || Same.Contains(own), $"{name} is still English in {language}");
            Assert.All([.. english, .. forms], form => Assert.True(Placeholders(english[0]).SetEquals(Placeholders(form)) && form.Trim() == form, $"{name} in {language}: other placeholders than \"{english[0]}\" or spaces around it: {form}"));
        }
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Options_files_and_commands_are_named_in_every_language(string language)
    {
        MessageCatalog catalog = MessageCatalog.LoadTexts(language);
        foreach ((string name, ProgramText text) in Table)
        {
            foreach (Match technical in TechnicalName().Matches(text.English)) Assert.True(catalog.Texts[text.Key].Contains(technical.Value.TrimEnd('.'), StringComparison.Ordinal), $"{name} in {language} does not name {technical.Value}");
        }
    }

    [Fact]
    public void Every_command_option_and_argument_is_explained_by_sentences_in_every_language()
    {
        foreach (string language in MessageLanguage.All)
        {
            foreach (Symbol symbol in Commands(CommandLine.Create(new Messages(language))).SelectMany(command => (IEnumerable<Symbol>)[command, .. command.Options, .. command.Arguments]))
            {
                string text = symbol.Description ?? "";
                Assert.True(Sentences().IsMatch(text) && !text.Contains("  ", StringComparison.Ordinal), $"{symbol.Name} in {language}: {text}");
            }
        }
    }

    [Fact]
    public void What_the_library_says_of_wrong_use_is_known_word_for_word()
    {
        ResourceManager library = new("System.CommandLine.Properties.Resources", typeof(Command).Assembly);
        using ResourceSet set = library.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        Assert.Subset((HashSet<string>)[.. set.Cast<DictionaryEntry>().Select(entry => (string)entry.Value!)], (HashSet<string>)[.. UsageErrors.Known]);
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    // A sentence begins with a capital letter, the name of a file or the word id; the script for bash ends in its command.
    [GeneratedRegex(@"^(\p{Lu}|input[ /]|id[ ,]|site\.yml ).*(\.|\))$")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"(?:input|theme)/[a-z_/]+[a-z.]*|--[a-z]+(?:-[a-z]+)*|[a-z]+_[a-z]+|static-site [a-z]+|\b[a-z]+\.(?:yml|json)\b|[A-Z]+_[A-Z]+|Ctrl\+C")]
    private static partial Regex TechnicalName();
}
