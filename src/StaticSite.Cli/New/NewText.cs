using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Translations;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>new article</c> and <c>new page</c>: a draft with valid front matter, and its translations beside it.</summary>
internal static class NewText
{
    // Of a name that is made of a title, in characters.
    private const int LongestName = 80;

    public static Command Command(bool isArticle, Messages messages)
    {
        Argument<string?> titleArgument = new("title") { Description = messages.Text(NewOptionTexts.ArticleTitle), HelpName = messages.Text(ValueTexts.Title), Arity = ArgumentArity.ZeroOrOne };
        Option<string?> descriptionOption = NewCommand.One("--description", messages.Text(NewOptionTexts.Description), messages.Text(ValueTexts.Text));
        Option<string[]> tagsOption = new("--tags") { Description = messages.Text(NewOptionTexts.Tags), HelpName = messages.Text(ValueTexts.Ids) };
        Option<string?> dateOption = NewCommand.One("--date", messages.Text(NewOptionTexts.Date), messages.Text(ValueTexts.Day));
        Option<string?> nameOption = NewCommand.One("--name", messages.Text(isArticle ? NewOptionTexts.ArticleName : NewOptionTexts.PageName), messages.Text(ValueTexts.Name));
        // Under its short name it hides the --lang for all commands, which stands before the command then.
        Option<string[]> translationsOption = new("--translations", "--lang") { Description = messages.Text(NewOptionTexts.Translations), HelpName = messages.Text(ValueTexts.Codes) };
        Command command = new(isArticle ? "article" : "page", messages.Text(isArticle ? NewTexts.Article : NewTexts.Page));
        command.Arguments.Add(titleArgument);
        foreach (Option option in (Option[])[descriptionOption, .. isArticle ? (Option[])[tagsOption, dateOption] : [], nameOption, translationsOption]) command.Options.Add(option);
        return NewCommand.Reading(command, messages, (result, context) =>
        {
            Answers answers = new(result, context, messages);
            string title = answers.Text(result.GetValue(titleArgument), messages.Text(NewTexts.TheTitle), NewOptionTexts.AskTitle);
            string description = answers.Text(descriptionOption, NewOptionTexts.AskDescription);
            IReadOnlyList<string> tags = isArticle ? answers.Choices(tagsOption, NewOptionTexts.AskTags, [.. context.Tags.Values.Select(tag => (tag.Id.Value, tag.Label[context.DefaultLanguage.Code]))]) : [];
            if (NewCommand.Lacks(answers, messages) is { } lacks) return lacks;
            if (Unknown(tags, context, messages) is { } tagProblem) return CommandLine.Refuse(tagProblem);
            string[] codes = Answers.Split(result.GetValue(translationsOption));
            List<Language> languages = [.. codes.Select(code => context.Languages.FirstOrDefault(language => language != context.DefaultLanguage && language.Code.Equals(code, StringComparison.OrdinalIgnoreCase))).OfType<Language>()];
            if (languages.Count < codes.Length) return CommandLine.Refuse(messages.Text(NewTexts.OnlyOthers, translationsOption.Name, string.Join(", ", context.Languages.Where(language => language != context.DefaultLanguage).Select(language => language.Code))));
            LocalDate day = NewCommand.Today(context);
            if (isArticle && result.GetValue(dateOption) is { } date)
            {
                if (LocalDatePattern.Iso.Parse(date) is not { Success: true } parsed) return CommandLine.Refuse(messages.Text(NewTexts.NoDay, dateOption.Name, date));
                day = parsed.Value;
            }
            string name = result.GetValue(nameOption) is { } given ? string.Join('/', given.Split('/').Select(context.DefaultLanguage.Slug)) : Short(context.DefaultLanguage.Slug(title.Replace('/', ' ')));
            if (name.Split('/').Any(part => part.Length == 0)) return CommandLine.Refuse(messages.Text(NewTexts.NoName));
            return Write(context, isArticle, title, description, tags, day, name, languages, messages);
        });
    }

    // Whole words: an address is read aloud, and the names of files have an end.
    private static string Short(string name)
    {
        if (name.Length <= LongestName) return name;
        int end = name.LastIndexOf('-', LongestName);
        return name[..(end > 0 ? end : LongestName)];
    }

    private static int Write(BuildContext context, bool isArticle, string title, string description, IReadOnlyList<string> tags, LocalDate day, string name, List<Language> languages, Messages messages)
    {
        string key = (isArticle ? "articles/" : "pages/") + name;
        if (context.Languages.Select(language => context.Site.Find(key, language)).FirstOrDefault(page => page is { IsFallback: false }) is { } other)
        {
            Console.Error.WriteLine(messages.Text(NewTexts.NameTaken, other.Origin));
            return CommandLine.ErrorsCode;
        }
        string stem = isArticle ? $"input/articles/{NewCommand.Iso(day)}-{name}" : $"input/pages/{name}";
        string front = $"title: {YamlText.Value(title)}\ndescription: {YamlText.Value(description)}\n";
        if (isArticle) front += $"published: {NewCommand.Iso(day)}\n# {messages.Text(NewTexts.TagsToChoose, string.Join(", ", context.Tags.Keys))}\ntags: [{string.Join(", ", tags)}]\n";
        WrittenFiles files = new(context.Options.Root, messages);
        string schema = SchemaCommand.Line(context.Options.Root, stem, isArticle ? "article" : "page");
        bool isWritten = files.Create(stem + ".md", $"---\n{schema}{front}draft: true\n---\n\n{messages.Text(NewTexts.Body)}\n");
        string[] translations = [.. languages.Select(language => $"{stem}.{language.Code}.md")];
        foreach (string translation in translations) isWritten = isWritten && files.Create(translation, $"---\n{schema}{front}native_review: pending\ndraft: true\n---\n\n{messages.Text(NewTexts.Body)}\n");
        if (!isWritten)
        {
            files.TakeBack();
            return CommandLine.ErrorsCode;
        }
        if (translations.Length > 0 && CommandLine.Inspect(context.Options.Root, new DiagnosticBag()) is { } site) TranslationStamping.Run(site, translations);
        int code = files.Finish(context.Options);
        if (code == CommandLine.BuiltCode) Console.WriteLine(messages.Text(translations.Length > 0 ? NewTexts.NextWithTranslations : NewTexts.Next));
        return code;
    }

    private static string? Unknown(IReadOnlyList<string> tags, BuildContext context, Messages messages)
    {
        string? unknown = tags.FirstOrDefault(tag => !context.Tags.Keys.Contains(tag, StringComparer.OrdinalIgnoreCase));
        return unknown is null ? null : messages.Text(NewTexts.NoTag, unknown, messages.Hint(Nearest.Hint(unknown, context.Tags.Keys)), string.Join(", ", context.Tags.Keys));
    }
}
