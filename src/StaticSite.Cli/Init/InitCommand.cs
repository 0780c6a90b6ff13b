using System.CommandLine;
using System.Text;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Translations;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>init</c>: a new site with the theme, a first article and a page, which builds at once.</summary>
internal static class InitCommand
{
    public static Command Create(Messages messages)
    {
        string known = string.Join(", ", Language.All.Select(language => language.Code));
        Argument<string> folderArgument = new("folder") { Description = messages.Text(InitTexts.Folder), HelpName = messages.Text(ValueTexts.Folder) };
        folderArgument.CompletionSources.Add(FolderCompletion.Folders);
        Option<string> titleOption = new("--title") { Description = messages.Text(InitTexts.Title), DefaultValueFactory = _ => "My site", HelpName = messages.Text(ValueTexts.Text) };
        Option<string> urlOption = new("--url") { Description = messages.Text(InitTexts.Url), DefaultValueFactory = _ => "https://example.org/", HelpName = messages.Text(ValueTexts.Url) };
        Option<string[]> languagesOption = new("--languages") { Description = messages.Text(InitTexts.Languages, known), DefaultValueFactory = _ => ["en"], HelpName = messages.Text(ValueTexts.Codes) };
        Command init = new("init", messages.Text(InitTexts.Command));
        init.Arguments.Add(folderArgument);
        foreach (Option option in (Option[])[titleOption, urlOption, languagesOption]) init.Options.Add(option);
        init.SetAction(result =>
        {
            string[] languages = Answers.Split(result.GetValue(languagesOption));
            string? unknown = languages.FirstOrDefault(code => !Language.TryGet(code, out _));
            if (languages.Length == 0 || unknown is not null) return CommandLine.Refuse(messages.Text(InitTexts.NoLanguage, unknown ?? "", known));
            string url = result.GetValue(urlOption)!;
            if (!url.EndsWith('/')) url += "/";
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || address.Query.Length + address.Fragment.Length > 0) return CommandLine.Refuse(messages.Text(InitTexts.BadUrl));
            string title = result.GetValue(titleOption)!.Trim();
            if (title.Length == 0) return CommandLine.Refuse(messages.Text(InitTexts.NoTitle));
            return Write(Path.GetFullPath(result.GetValue(folderArgument)!), title, url, languages, messages);
        });
        return init;
    }

    private static int Write(string root, string title, string url, string[] languages, Messages messages)
    {
        List<(string Path, byte[] Bytes)> files = [.. Files(title, url, languages)];
        if (files.FirstOrDefault(file => File.Exists(Path.Combine(root, file.Path))).Path is { } taken)
        {
            Console.Error.WriteLine(messages.Text(InitTexts.IsThere, taken));
            return CommandLine.ErrorsCode;
        }
        try
        {
            foreach ((string path, byte[] bytes) in files)
            {
                string full = Path.Combine(root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                using FileStream file = new(full, FileMode.CreateNew, FileAccess.Write);
                file.Write(bytes);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(messages.Text(InitTexts.NotWritten, e.Message));
            return CommandLine.ErrorsCode;
        }
        DiagnosticBag bag = new();
        if (CommandLine.Inspect(root, bag) is { } site) TranslationStamping.Run(site, null);
        Console.WriteLine(messages.Count(InitTexts.Written, files.Count, root, ProgramVersion.Name));
        return CommandLine.BuiltCode;
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Files(string title, string url, string[] languages)
    {
        string today = LocalDatePattern.Iso.Format(SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        foreach ((string path, byte[] bytes) in StarterFiles.OfTheme())
        {
            if (!path.StartsWith("theme/i18n/", StringComparison.Ordinal)) yield return (path, bytes);
            else if (languages.Contains(Path.GetFileNameWithoutExtension(path))) yield return (path, Utf8(StarterWords.Of(Path.GetFileNameWithoutExtension(path)).Replace(path, Encoding.UTF8.GetString(bytes))));
        }
        foreach (string language in languages)
        {
            string ending = language == languages[0] ? ".md" : $".{language}.md";
            foreach ((string name, string target) in ((string, string)[])[("home", "input/home"), ("about", "input/pages/about"), ("article", $"input/articles/{today}-first-article")])
            {
                string text = StarterFiles.Text($"{name}.{language}.md").Replace("$TITLE$", YamlText.Value(title), StringComparison.Ordinal).Replace("$DATE$", today, StringComparison.Ordinal);
                yield return (target + ending, Utf8(text));
            }
        }
        yield return ("input/site.yml", Utf8(Settings(title, url, languages)));
        yield return ("input/data/tags.yml", Utf8(Tags(languages)));
        yield return ("input/assets/favicon.svg", Utf8(StarterFiles.Text("favicon.svg")));
        yield return ("netlify.toml", Utf8(StarterFiles.Text("netlify.toml")));
        yield return (".gitignore", Utf8(StarterFiles.Text("gitignore")));
        // A clone on Windows would have other line ends in its layouts, and so another site.
        yield return (".gitattributes", Utf8(StarterFiles.Text("gitattributes")));
    }

    private static string Settings(string title, string url, string[] languages) =>
        $"""
        title: {YamlText.Value(title)}
        description: {YamlText.Value(title)}
        base_url: {YamlText.Value(url)}
        languages: [{string.Join(", ", languages)}]
        default_language: {languages[0]}
        time_zone: UTC
        # The theme can do more than this site uses; what is not used is no mistake.
        shared_theme: true
        hosting: {"{"}files: [netlify]{"}"}
        search: {"{"}results: 10{"}"}
        navigation: [articles, tags, search, page:about]

        """;

    private static string Tags(string[] languages)
    {
        StarterWords[] words = [.. languages.Select(StarterWords.Of)];
        return $"news:\n  label: {YamlText.Localized(languages, [.. words.Select(word => word.Tag)])}\n  slug: {YamlText.Localized(languages, [.. words.Select(word => word.TagSlug)])}\n  description: {YamlText.Localized(languages, [.. words.Select(word => word.TagDescription)])}\n";
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
