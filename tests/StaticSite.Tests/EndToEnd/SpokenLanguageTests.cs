using System.CommandLine;
using System.Text.RegularExpressions;
using StaticSite.Cli;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The program as a user hears it who does not read English: help, wrong use, and what every command reports.</summary>
[Collection("console")]
public sealed partial class SpokenLanguageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-spoken-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("az", "Təsvir:", "İstifadə:", "Parametrlər:")]
    [InlineData("ru", "Описание:", "Использование:", "Параметры:")]
    public void Help_has_no_English_left(string language, params string[] words)
    {
        foreach ((Command command, string[] path) in Commands(CommandLine.Create(new Messages("en")), []))
        {
            (int code, string text) = Program.Run(["--lang", language, .. path, "--help"]);
            (_, string english) = Program.Run([.. path, "--help"]);
            Assert.Equal(0, code);
            foreach (string word in words) Assert.Contains(word + "\n", text, StringComparison.Ordinal);
            foreach (Symbol symbol in (IEnumerable<Symbol>)[command, .. command.Options, .. command.Arguments, .. command.Subcommands]) Assert.DoesNotContain(symbol.Description!, text, StringComparison.Ordinal);
            Assert.False(EnglishWord().IsMatch(text), text);
            // Names of commands and options are what is typed, in every language.
            Assert.Equal(TypedName().Matches(english).Select(name => name.Value), TypedName().Matches(text).Select(name => name.Value));
        }
    }

    [Fact]
    public void Help_is_as_wide_as_asked_for()
    {
        string text = HelpText.Of(CommandLine.Create(new Messages("ru")).Subcommands.Single(command => command.Name == "check"), new Messages("ru"), 80);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("  --watch                            Проверяет снова при каждом изменении файла,\n                                     пока не нажать Ctrl+C.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "\"bild\" is no command, option or argument here. Did you mean \"build\"?\nWhat can be written: static-site --help\n", "bild")]
    [InlineData("az", "\"bild\" burada nə əmr, nə parametr, nə də arqumentdir. Bəlkə \"build\" demək istəyirdiniz?\nNə yazmaq olar: static-site --help\n", "bild")]
    [InlineData("ru", "\"--draft\" здесь не команда, не параметр и не аргумент. Может быть, \"--drafts\"?\nЧто можно написать: static-site check --help\n", "check", "--draft")]
    [InlineData("ru", "Параметр --days принимает целое число, а не \"x\".\nЧто можно написать: static-site check --help\n", "check", "--days", "x")]
    [InlineData("az", "--pause parametri ədəd götürür, \"x\" yox.", "check", "--pause", "x")]
    [InlineData("az", "--parallel parametri tam ədəd götürür, \"x\" yox.", "build", "--parallel", "x")]
    [InlineData("ru", "\"xml\" здесь не годится; выберите одно из: text, json, sarif, github.", "check", "--format", "xml")]
    [InlineData("ru", "Параметру --root нужно значение.", "build", "--root")]
    [InlineData("az", "--root parametri bir dəyər götürür; yazılıb: 2.", "build", "--root", "a", "--root", "b")]
    [InlineData("ru", "Команде init нужен аргумент.", "init")]
    [InlineData("az", "Arqumentlər olan \"nothing\" faylı yoxdur.", "@nothing")]
    [InlineData("ru", "Не хватает команды.\nОписание:\n", "new")]
    public void Wrong_use_is_explained(string language, string expected, params string[] arguments)
    {
        (int code, string text) = Program.Run(["--lang", language, .. arguments]);
        Assert.Equal(2, code);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("az", "fayl yazıldı. Saytı qurun: static-site build --root ", "\nGiriş\nEmal\nSon emal\nÇıxış\nSəhifələr az: ", "\nQuruldu: ", "\nQurma alınardı: 0 xəbərdarlıq, ", "articles/first-article: az orijinal; ru uyğundur\n", ".ru.md: qeyd edildi\n", "input/data/published.txt: 16 ünvan əlavə edildi\n", "11 sxem yazıldı.\n", "config.yml və index.html yazıldı. ", "Çatışmır: --repo, ", " qurulduğu kimidir: ", "dəyişib: index.html (", "input/pages/rivers.md: yazıldı\ninput/pages/rivers.ru.md: yazıldı\nMətni yazın; hazır olanda draft: true sətrini silin və ", "\nDüzəldiləsi heç nə yoxdur.\n", "\n1 mətndən yazılardı: 0, onlardan qaralama: 0, buraxılardı: 1.\n", "Çatışmır: ad, --description, --tags. ", "\nQaralamalar:\n  ")]
    [InlineData("ru", "файлов. Соберите сайт: static-site build --root ", "\nВвод\nОбработка\nЗавершающая обработка\nВывод\nСтраницы az: ", "\nСобрано в ", "\nСборка прошла бы: 0 предупреждений, ", "articles/first-article: az оригинал; ru соответствует\n", ".ru.md: отмечен\n", "input/data/published.txt: добавлено 16 адресов\n", "записано 11 схем.\n", "config.yml и index.html записаны. ", "Не хватает: --repo, ", ": всё как при сборке, ", "изменён: index.html (", "input/pages/rivers.md: записан\ninput/pages/rivers.ru.md: записан\nНапишите текст; когда он готов, уберите строку draft: true и ", "\nИсправлять нечего.\n", "\nИз 1 текста было бы записано: 0, из них черновиков: 0, пропущено: 1.\n", "Не хватает: название, --description, --tags. ", "\nЧерновики:\n  ")]
    public void Every_command_reports_in_the_language(string language, params string[] expected)
    {
        string root = Path.Combine(_folder, "site");
        string texts = "\n" + Session(language, root);
        Assert.All(expected, text => Assert.Contains(text, texts, StringComparison.Ordinal));
        Assert.False(EnglishWord().Matches(texts) is { Count: > 0 } found, string.Join(", ", EnglishWord().Matches(texts).Select(match => texts[Math.Max(0, match.Index - 30)..Math.Min(texts.Length, match.Index + 30)])));
    }

    [Fact]
    public void Programs_get_the_same_words_in_every_language()
    {
        string root = Path.Combine(_folder, "site");
        Program.Run("init", root, "--title", "T", "--languages", "az,ru");
        (int Code, string Text) english = Program.Run("status", "--root", root, "--format", "json");
        Assert.Equal(english, Program.Run("--lang", "ru", "status", "--root", root, "--format", "json"));
        Assert.Contains("\"original\"", english.Text, StringComparison.Ordinal);
        Assert.Equal(Program.Run("completion", "bash"), Program.Run("completion", "bash", "--lang", "az"));
    }

    [Fact]
    public void The_page_for_editors_is_in_the_language()
    {
        string root = Path.Combine(_folder, "site");
        string page = Path.Combine(_folder, "status.html");
        Program.Run("init", root, "--title", "T", "--languages", "az,ru");
        Assert.Equal(0, Program.Run("status", "--root", root, "--html", page, "--lang", "az").Code);
        string html = File.ReadAllText(page);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"az\">\n", html, StringComparison.Ordinal);
        Assert.Contains("<h1>T: vəziyyət</h1>", html, StringComparison.Ordinal);
        Assert.False(EnglishWord().IsMatch(html), html);
    }

    [Fact]
    public void The_language_of_messages_stands_before_a_command_that_takes_languages_of_translations()
    {
        string root = Path.Combine(_folder, "site");
        Program.Run("init", root, "--title", "T", "--languages", "en,az,ru");
        string[] page = ["new", "page", "Rivers", "--description", "D", "--root", root, "--lang"];
        (int code, string text) = Program.Run(["--lang", "ru", .. page, "az,ru"]);
        Assert.Equal((0, "input/pages/rivers.md: записан\n"), (code, text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)]));
        Assert.True(File.Exists(Path.Combine(root, "input/pages/rivers.az.md")) && File.Exists(Path.Combine(root, "input/pages/rivers.ru.md")));
        Assert.StartsWith("input/pages/lakes.md: written\ninput/pages/lakes.ru.md: written\n", Program.Run([.. page, "ru", "--name", "lakes"]).Text, StringComparison.Ordinal);
        Assert.StartsWith("input/data/tags.yml", Program.Run("new", "tag", "news", "--label", "N", "--description", "D", "--root", root, "--lang", "en").Text, StringComparison.Ordinal);
        Assert.StartsWith("В input/data/tags.yml уже есть \"news\"", Program.Run("new", "tag", "news", "--label", "N", "--description", "D", "--root", root, "--lang", "ru").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_tells_the_terminal_in_the_language()
    {
        string root = Path.Combine(_folder, "site");
        Program.Run("init", root, "--title", "T", "--languages", "az");
        Program.Run("new", "page", "Rivers", "--description", "D", "--root", root);
        using RunningProgram program = new("preview", "--root", root, "--port", "0", "--lang", "ru");
        await program.Says("Показано здесь, но сборка это пропустит:\n  input/pages/rivers.md (черновик)", "Предпросмотр: http://127.0.0.1:", "Ctrl+C завершает его.");
        Assert.Equal(0, await program.Interrupt());
    }

    // One command after the other, as an author might call them; what they say is returned.
    private string Session(string language, string root)
    {
        List<string> said = [];
        string Say(int code, params string[] arguments)
        {
            (int exit, string text) = Program.Run([.. arguments, "--lang", language]);
            Assert.True(exit == code, $"{string.Join(' ', arguments)} ended with {exit}: {text}");
            said.Add(text);
            return text;
        }
        Say(0, "init", root, "--title", "T", "--languages", "az,ru");
        Say(1, "init", root);
        Say(2, "init", root, "--languages", "xx");
        File.AppendAllText(Path.Combine(root, "input/site.yml"), "build_manifest: true\n");
        Say(0, "build", "--root", root, "--parallel", "1");
        Say(0, "check", "--root", root);
        Say(0, "verify", Path.Combine(root, "output"));
        File.AppendAllText(Path.Combine(root, "output/index.html"), "x");
        Say(1, "verify", Path.Combine(root, "output"));
        Say(2, "verify", Path.Combine(root, "input"));
        string translation = Directory.GetFiles(Path.Combine(root, "input/articles"), "*.ru.md").Single();
        Say(0, "translated", "--root", root, translation);
        File.WriteAllText(translation, File.ReadAllText(translation).Replace("translates: ", "translates: 0", StringComparison.Ordinal));
        Say(2, "translated", "--root", root);
        Program.Run("translated", "--root", root, "--all");
        File.WriteAllLines(translation, File.ReadAllLines(translation).Where(line => !line.StartsWith("translates:", StringComparison.Ordinal)));
        Say(0, "translated", "--root", root, translation);
        Say(0, "record", "--root", root);
        Say(0, "schema", "--root", root);
        Say(0, "cms", Path.Combine(root, "forms"), "--repo", "owner/name", "--root", root);
        Say(2, "cms", Path.Combine(root, "forms"), "--root", root);
        Say(0, "fix", "--root", root);
        said.Add(Program.Run("--lang", language, "new", "page", "Rivers", "--description", "Rivers", "--root", root, "--translations", "ru").Text);
        said.Add(Program.Run("--lang", language, "new", "page", "Rivers", "--description", "Rivers", "--root", root).Text);
        said.Add(Program.Run("--lang", language, "new", "article", "--root", root).Text);
        said.Add(Program.Run("--lang", language, "new", "article", "Rivers", "--description", "Rivers", "--tags", "nws", "--root", root).Text);
        string page = Path.Combine(root, "input/pages/rivers.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace("draft: true", "draft: true  \nreview_by: 31.12.2035", StringComparison.Ordinal));
        Say(1, "fix", "--root", root);
        Say(0, "fix", "--root", root, "--yes");
        Say(0, "status", "--root", root);
        string other = Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName;
        File.WriteAllText(Path.Combine(other, "a.md"), "Rivers\n");
        Say(1, "import", other, "--from", "hugo", "--dry-run", "--root", root);
        Say(2, "import", other, "--tag", "nws", "--root", root);
        Say(0, "explain");
        return string.Concat(said);
    }

    private static IEnumerable<(Command Command, string[] Path)> Commands(Command command, string[] path) =>
        command.Subcommands.SelectMany(child => Commands(child, [.. path, child.Name])).Prepend((command, path));

    [GeneratedRegex(@"(?<=^  )(?:--?[\w?][^\s]*(?:, --?[\w?][^\s]*)*|[a-z]+)(?=  | [<\[])", RegexOptions.Multiline)]
    private static partial Regex TypedName();

    // Short words that are in nearly every English sentence, and none of the other languages; names of options are no words.
    [GeneratedRegex(@"(?<![-\w])(the|is|are|of|and|this|that|cannot|must|has|not|with|from|which|it|written|missing|added)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
