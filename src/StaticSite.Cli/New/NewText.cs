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
    private const string Body = "The text, in Markdown.";

    public static Command Command(bool isArticle)
    {
        Argument<string?> titleArgument = new("title") { Description = "The title, in the default language.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> descriptionOption = NewCommand.One("--description", "One or two sentences for lists, search engines and feeds.");
        Option<string[]> tagsOption = new("--tags") { Description = "Ids of tags, with commas between them; the first is the category.", HelpName = "ids" };
        Option<string?> dateOption = NewCommand.One("--date", "The day of publication; by default today.", "day");
        Option<string?> nameOption = NewCommand.One("--name", isArticle ? "The name of the file, from which the address is made; by default the title." : "The name of the file, from which the address is made, with folders if need be (safety/rivers); by default the title.", "name");
        Option<string[]> langOption = new("--lang") { Description = "Languages of translations that are begun too, with commas between them.", HelpName = "codes" };
        Command command = new(isArticle ? "article" : "page", isArticle ? "Writes a draft of an article under a dated name." : "Writes a draft of a page.");
        command.Arguments.Add(titleArgument);
        foreach (Option option in (Option[])[descriptionOption, .. isArticle ? (Option[])[tagsOption, dateOption] : [], nameOption, langOption]) command.Options.Add(option);
        return NewCommand.Reading(command, (result, context) =>
        {
            Answers answers = new(result, context);
            string title = answers.Text(result.GetValue(titleArgument), "the title", "Title");
            string description = answers.Text(descriptionOption, "One or two sentences that say what it says");
            IReadOnlyList<string> tags = isArticle ? answers.Choices(tagsOption, "Tags; the first is the category", [.. context.Tags.Values.Select(tag => (tag.Id.Value, tag.Label[context.DefaultLanguage.Code]))]) : [];
            if (NewCommand.Lacks(answers) is { } lacks) return lacks;
            if (Unknown(tags, context) is { } tagProblem) return CommandLine.Refuse(tagProblem);
            string[] codes = Answers.Split(result.GetValue(langOption));
            List<Language> languages = [.. codes.Select(code => context.Languages.FirstOrDefault(language => language != context.DefaultLanguage && language.Code.Equals(code, StringComparison.OrdinalIgnoreCase))).OfType<Language>()];
            if (languages.Count < codes.Length) return CommandLine.Refuse($"--lang takes languages of the site other than its default: {string.Join(", ", context.Languages.Where(language => language != context.DefaultLanguage).Select(language => language.Code))}.");
            LocalDate day = NewCommand.Today(context);
            if (isArticle && result.GetValue(dateOption) is { } date)
            {
                if (LocalDatePattern.Iso.Parse(date) is not { Success: true } parsed) return CommandLine.Refuse($"--date takes a day such as 2026-01-31, and not \"{date}\".");
                day = parsed.Value;
            }
            string name = string.Join('/', (result.GetValue(nameOption) ?? title.Replace('/', ' ')).Split('/').Select(context.DefaultLanguage.Slug));
            if (name.Split('/').Any(part => part.Length == 0)) return CommandLine.Refuse("No name can be made of the title; give one with --name, in letters from a to z.");
            return Write(context, isArticle, title, description, tags, day, name, languages, MessageLanguage.Of(result));
        });
    }

    private static int Write(BuildContext context, bool isArticle, string title, string description, IReadOnlyList<string> tags, LocalDate day, string name, List<Language> languages, Messages messages)
    {
        string key = (isArticle ? "articles/" : "pages/") + name;
        if (context.Languages.Select(language => context.Site.Find(key, language)).FirstOrDefault(page => page is { IsFallback: false }) is { } other)
        {
            Console.Error.WriteLine($"{other.Origin} has this name already and stays as it is; choose another one with --name.");
            return CommandLine.ErrorsCode;
        }
        string stem = isArticle ? $"input/articles/{NewCommand.Iso(day)}-{name}" : $"input/pages/{name}";
        string front = $"title: {YamlText.Value(title)}\ndescription: {YamlText.Value(description)}\n";
        if (isArticle) front += $"published: {NewCommand.Iso(day)}\n# Tags to choose from: {string.Join(", ", context.Tags.Keys)}\ntags: [{string.Join(", ", tags)}]\n";
        WrittenFiles files = new(context.Options.Root);
        string schema = SchemaCommand.Line(context.Options.Root, stem, isArticle ? "article" : "page");
        bool isWritten = files.Create(stem + ".md", $"---\n{schema}{front}draft: true\n---\n\n{Body}\n");
        string[] translations = [.. languages.Select(language => $"{stem}.{language.Code}.md")];
        foreach (string translation in translations) isWritten = isWritten && files.Create(translation, $"---\n{schema}{front}native_review: pending\ndraft: true\n---\n\n{Body}\n");
        if (!isWritten)
        {
            files.TakeBack();
            return CommandLine.ErrorsCode;
        }
        if (translations.Length > 0 && CommandLine.Inspect(context.Options.Root, new DiagnosticBag()) is { } site) TranslationStamping.Run(site, translations);
        int code = files.Finish(context.Options, messages);
        if (code == CommandLine.BuiltCode) Console.WriteLine($"Write the text; when it is ready, take out the line draft: true{(translations.Length > 0 ? ", and run translated for each translation" : "")}.");
        return code;
    }

    private static string? Unknown(IReadOnlyList<string> tags, BuildContext context)
    {
        string? unknown = tags.FirstOrDefault(tag => !context.Tags.Keys.Contains(tag, StringComparer.OrdinalIgnoreCase));
        return unknown is null ? null : $"There is no tag \"{unknown}\".{Nearest.Hint(unknown, context.Tags.Keys)} Tags: {string.Join(", ", context.Tags.Keys)}; static-site new tag adds one.";
    }
}
