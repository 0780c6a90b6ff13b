using System.Text.Json;
using System.Text.RegularExpressions;
using StaticSite.Cli;
using StaticSite.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Messages in the languages of authors.</summary>
[Collection("console")]
public partial class MessageTests
{
    // What is the same in a language as in English, and no word of English.
    private static readonly HashSet<string> Same = ["true or false", "id \"{0}\"", "id"];

    public static TheoryData<string> Translated { get; } = [.. MessageLanguage.All.Where(language => language != MessageLanguage.English)];

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_code_is_said_in_every_language_with_the_placeholders_of_the_original(string language)
    {
        MessageCatalog catalog = MessageCatalog.Load(language);
        Assert.Equal(CodeTables.All.Select(row => row.Code), catalog.Rows.Keys.Order(StringComparer.Ordinal));
        foreach (DiagnosticDescriptor row in CodeTables.All)
        {
            MessageRow own = catalog.Rows[row.Code];
            foreach ((string english, string translation) in (ReadOnlySpan<(string, string)>)[(row.Title, own.Title), (row.Message, own.Message), (row.Help, own.Help), (row.Reason, own.Reason)])
            {
                Assert.True(translation.Trim() == translation && translation.Length > 0 && translation != english, $"{row.Code} in {language} is English or has spaces around it: {translation}");
                Assert.True(Placeholders(english).SetEquals(Placeholders(translation)), $"{row.Code} in {language} has other placeholders than \"{english}\": {translation}");
            }
            // A hint is a sentence of its own and begins with a space.
            foreach (Match hint in HintAtEnd().Matches(row.Help)) Assert.EndsWith(hint.Value, own.Help, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void No_message_has_words_of_English_left(string language)
    {
        MessageCatalog catalog = MessageCatalog.Load(language);
        string[] texts = [.. catalog.Rows.Values.SelectMany(row => (string[])[row.Title, row.Message, row.Help, row.Reason]), .. MessageCatalog.LoadTexts(language).Texts.Values, .. catalog.Phrases.Values.SelectMany(phrases => phrases).Select(phrase => phrase.Translation)];
        Assert.Equal([], texts.Where(text => EnglishWord().IsMatch(text)));
        if (language == "ru") Assert.Equal([], texts.Where(text => text.Any(char.IsLetter) && !text.Any(letter => letter is >= 'а' and <= 'я') && !Same.Contains(text)));
    }

    [Fact]
    public void Keys_files_and_commands_that_a_help_names_are_named_in_every_language()
    {
        foreach (string language in MessageLanguage.All.Where(language => language != MessageLanguage.English))
        {
            MessageCatalog catalog = MessageCatalog.Load(language);
            foreach (DiagnosticDescriptor row in CodeTables.All)
            {
                foreach (Match name in TechnicalName().Matches(row.Message + " " + row.Help)) Assert.True((catalog.Rows[row.Code].Message + catalog.Rows[row.Code].Help).Contains(name.Value.TrimEnd('.'), StringComparison.Ordinal), $"{row.Code} in {language} does not name {name.Value}");
            }
        }
    }

    [Fact]
    public void Phrases_are_the_same_ones_in_every_language_and_translated()
    {
        MessageCatalog[] catalogs = [.. MessageLanguage.All.Where(language => language != MessageLanguage.English).Select(MessageCatalog.Load)];
        foreach (MessageCatalog catalog in catalogs)
        {
            Assert.Equal(catalogs[0].Phrases.Select(place => place.Key + string.Concat(place.Value.Select(phrase => "\n" + phrase.English))), catalog.Phrases.Select(place => place.Key + string.Concat(place.Value.Select(phrase => "\n" + phrase.English))));
            foreach (MessagePhrase phrase in catalog.Phrases.Values.SelectMany(phrases => phrases))
            {
                Assert.True(phrase.Translation != phrase.English || Same.Contains(phrase.English), "still English: " + phrase.English);
                Assert.True(Placeholders(phrase.English).SetEquals(Placeholders(phrase.Translation)), $"other placeholders than \"{phrase.English}\": {phrase.Translation}");
            }
            Assert.Equal(CodeTables.Subjects.Select(subject => subject.Name), catalog.Phrases["subjects"].Select(phrase => phrase.English));
            Assert.All(catalog.Phrases.Keys, place => Assert.True(place is MessageCatalog.AnyArgument or "subjects" or "status" or "verify" || catalog.Rows.ContainsKey(place.Split('.')[0]), place));
        }
    }

    [Fact]
    public void Every_phrase_of_the_tables_is_one_the_program_says()
    {
        string[] sources = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        MessageCatalog catalog = MessageCatalog.Load("az");
        foreach (MessagePhrase phrase in catalog.Phrases.Values.SelectMany(phrases => phrases))
        {
            string longest = Placeholder().Split(phrase.English).MaxBy(piece => piece.Length)!.Trim('"', ' ').Replace("\"", "\\\"", StringComparison.Ordinal);
            Assert.True(sources.Any(text => text.Contains(longest, StringComparison.OrdinalIgnoreCase)), "nothing says: " + phrase.English);
        }
    }

    [Theory]
    [InlineData(null, "az_AZ.UTF-8", null, null, "az")]
    [InlineData(null, "", "ru_RU.UTF-8", "az_AZ", "ru")]
    [InlineData(null, null, null, "RU", "ru")]
    [InlineData(null, null, "", "az@latin", "az")]
    [InlineData(null, "C.UTF-8", "ru_RU", "az_AZ", "en")]
    [InlineData(null, null, null, "de_DE.UTF-8", "en")]
    [InlineData(null, null, null, "rus", "en")]
    [InlineData(null, null, null, null, "en")]
    [InlineData("ru", "C.UTF-8", null, "az_AZ", "ru")]
    [InlineData("", "az_AZ", null, null, "az")]
    public void Without_an_option_the_first_variable_that_is_set_names_the_language(string? own, string? all, string? messages, string? lang, string expected) =>
        Assert.Equal(expected, MessageLanguage.OfSystem(name => name switch { "STATICSITE_LANG" => own, "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null }));

    [Theory]
    [InlineData("en", "input/articles/a.md:6:1: error SS1010: the key \"titel\" is not known here\n", "Did you mean \"title\"?\n", "Found 2 errors, 0 warnings.\n")]
    [InlineData("az", "input/articles/a.md:6:1: səhv SS1010: \"titel\" açarı burada tanınmır\n", "Bəlkə \"title\" demək istəyirdiniz?\n", "Tapıldı: 2 səhv, 0 xəbərdarlıq.\n")]
    [InlineData("ru", "input/articles/a.md:6:1: ошибка SS1010: ключ \"titel\" здесь неизвестен\n", "Может быть, \"title\"?\n", "Найдено: 2 ошибки, 0 предупреждений.\n")]
    public void One_site_has_the_same_codes_at_the_same_places_in_every_language(string language, string message, string hint, string summary)
    {
        using TestSite site = Broken();
        (int code, string text) = Program.Run("check", "--root", Path.GetDirectoryName(site.Output)!, "--lang", language);
        Assert.Equal(1, code);
        foreach (string expected in (string[])[message, "\n  6 | titel: x\n    | ^^^^^\n", hint, summary]) Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(["input/articles/a.md:6:1: SS1010", "input/articles/a.md:7:8: SS1012"], Place().Matches(text).Select(match => match.Groups[1].Value + match.Groups[2].Value));
    }

    [Fact]
    public void Programs_get_the_text_of_the_language_and_everything_else_unchanged()
    {
        using TestSite site = Broken();
        string root = Path.GetDirectoryName(site.Output)!;
        JsonElement[] Found(string language)
        {
            using JsonDocument document = JsonDocument.Parse(Program.Run("--lang", language, "check", "--root", root, "--format", "json").Text);
            return [.. document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => item.Clone())];
        }
        JsonElement[] english = Found("en");
        JsonElement[] russian = Found("ru");
        Assert.Equal(2, english.Length);
        foreach ((JsonElement one, JsonElement other) in english.Zip(russian))
        {
            Assert.Equal(["rule", "message", "help"], one.EnumerateObject().Zip(other.EnumerateObject()).Where(pair => pair.First.Value.ToString() != pair.Second.Value.ToString()).Select(pair => pair.Second.Name));
        }
        Assert.Equal("\"draft\": здесь нужно другое значение – true или false", russian[1].GetProperty("message").GetString());
        Assert.StartsWith("::error file=input/articles/a.md,line=6,col=1,endColumn=6,title=SS1010%3A Açarlar tanınır::\"titel\" açarı", Program.Run("check", "--root", root, "--format", "github", "--lang", "az").Text, StringComparison.Ordinal);
        Assert.Contains("Например: titel: Report → title: Report", Program.Run("check", "--root", root, "--format", "sarif", "--lang", "ru").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_explained_in_the_language()
    {
        const string Expected = """
            SS1010 (səhv): Açarlar tanınır

            Mesaj: "{…}" açarı burada tanınmır

            Niyə: Səhv yazılmış açar səssizcə nəzərə alınmazdı və səhifədə onun dediyi olmazdı.

            Nə etməli: Bunlardan birini yazın: {…}.

            Məsələn:
              titel: Report → title: Report

            Təlimatda: input/README.md#SS1010

            """;
        Assert.Equal((0, Expected), Program.Run("explain", "SS1010", "--lang", "az"));
        Assert.Contains("\n  SS7101  Скоро пора проверить заново (предупреждение)\n", Program.Run("explain", "--lang", "ru").Text, StringComparison.Ordinal);
        Assert.Equal((2, "Кода \"SS101\" нет. Может быть, \"SS1001\"? Без кода explain перечислит все.\n"), Program.Run("explain", "SS101", "--lang", "ru"));
    }

    [Fact]
    public void A_language_the_program_does_not_speak_is_wrong_use() => Assert.Equal(2, Program.Run("explain", "SS1010", "--lang", "fr").Code);

    [Theory]
    [InlineData("en", "0 errors, 1 error, 2 errors, 5 errors, 11 errors, 21 errors, 22 errors")]
    [InlineData("az", "0 səhv, 1 səhv, 2 səhv, 5 səhv, 11 səhv, 21 səhv, 22 səhv")]
    [InlineData("ru", "0 ошибок, 1 ошибка, 2 ошибки, 5 ошибок, 11 ошибок, 21 ошибка, 22 ошибки")]
    public void Numbers_have_the_plural_forms_of_the_language(string language, string expected) =>
        Assert.Equal(expected, string.Join(", ", ((int[])[0, 1, 2, 5, 11, 21, 22]).Select(new Messages(language).Errors)));

    [Theory]
    [InlineData("SS1015.2", "pending or done", "pending или done")]
    [InlineData("SS1015.2", "one of rss, atom", "одно из: rss, atom")]
    [InlineData("SS1015.2", "an address that begins with https:// or http://", "адрес, который начинается с https:// или http://")]
    [InlineData("SS5030.1", "the name \"con\" is reserved on Windows", "имя \"con\" занято в Windows")]
    [InlineData("SS7201.3", "title or description; line 12 \"Do not {0} touch\"; and 3 more", "название или описание; строка 12 \"Do not {0} touch\"; и ещё 3")]
    [InlineData("SS8365.1", "it is made by the build or by the host; policy and hsts_days change what can be changed", "его ставит сборка или хостинг; что можно изменить, меняют policy и hsts_days")]
    [InlineData("SS1010.0", "a date", "a date")]
    public void Phrases_among_the_arguments_are_translated_where_they_are_the_programs_own(string place, string argument, string expected)
    {
        DiagnosticDescriptor row = CodeTables.All.Single(row => row.Code == place[..6]);
        string[] arguments = new string[int.Parse(place[7..], System.Globalization.CultureInfo.InvariantCulture) + 1];
        Array.Fill(arguments, "");
        arguments[^1] = argument;
        Assert.Equal(expected, new Messages("ru").In(row.At(new SourceSpan("a.md"), arguments)).Arguments[^1]);
    }

    private static TestSite Broken() => new TestSite().WithEditorialStrings().Write("input/articles/a.md", "---\ntitle: A\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\ntitel: x\ndraft: perhaps\n---\nText\n");

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[.?)])\{\d\}$")]
    private static partial Regex HintAtEnd();

    [GeneratedRegex(@"(?:input|theme)/[a-z_/]+[a-z.]*|--[a-z]+|[a-z]+_[a-z]+|\{(?:figure|contact|quoted):[^}]*\}|static-site [a-z]+")]
    private static partial Regex TechnicalName();

    // Short words that are in nearly every English sentence, and none of the other languages; names of options are no words.
    [GeneratedRegex(@"(?<!-)\b(the|is|are|of|and|this|that|cannot|must|has|not|with|from|which|it)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"^(\S+:\d+:\d+: )\S+ (SS\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex Place();
}
