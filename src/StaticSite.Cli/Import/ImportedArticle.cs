using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>A text of another generator as an article of this site.</summary>
/// <param name="File">Where it came from.</param>
/// <param name="Target">The file that is written, such as <c>input/articles/2025-12-24-report.md</c>.</param>
internal sealed record ImportedArticle(ImportedFile File, string Target)
{
    /// <summary>The code of its language.</summary>
    public required string Language { get; init; }

    /// <summary>The name of the file it came from, without its ending, day and language.</summary>
    public required string Stem { get; init; }

    /// <summary>The keys of its front matter, and what they became.</summary>
    public required IReadOnlyList<ImportedKey> Keys { get; init; }

    /// <summary>Its tags that the site does not have.</summary>
    public required IReadOnlyList<UnknownTag> UnknownTags { get; init; }

    /// <summary><c>title</c>.</summary>
    public required string Title { get; init; }

    /// <summary><c>description</c>.</summary>
    public required string Description { get; init; }

    /// <summary><c>published</c>.</summary>
    public required string Published { get; init; }

    /// <summary><c>updated</c>.</summary>
    public string? Updated { get; init; }

    /// <summary><c>expires</c>.</summary>
    public string? Expires { get; init; }

    /// <summary><c>tags</c>: ids.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary><c>authors</c>.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary><c>aliases</c>.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary><c>slug</c>.</summary>
    public string? Slug { get; init; }

    /// <summary><c>translation_key</c>.</summary>
    public string? TranslationKey { get; init; }

    /// <summary><c>draft</c>: it was one there, or a person must look at it.</summary>
    public bool Draft { get; init; }

    /// <summary>The text, in this site's Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>What of its text is reported already, so that the check need not say what follows from it.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>The name of the file alone, by which articles link to each other.</summary>
    public string Name => Target[(Target.LastIndexOf('/') + 1)..];

    /// <summary>The file as it is written.</summary>
    public string Text()
    {
        StringBuilder text = new("---\n");
        text.Append($"title: {YamlText.Value(Title)}\ndescription: {YamlText.Value(Description)}\npublished: {Published}\n");
        if (Updated is not null) text.Append($"updated: {Updated}\n");
        if (Expires is not null) text.Append($"expires: {Expires}\n");
        List(text, "tags", Tags);
        List(text, "authors", Authors);
        if (TranslationKey is not null) text.Append($"translation_key: {YamlText.Value(TranslationKey)}\n");
        if (Slug is not null) text.Append($"slug: {YamlText.Value(Slug)}\n");
        List(text, "aliases", Aliases);
        if (Draft) text.Append("draft: true\n");
        text.Append("---\n\n");
        int body = text.Length;
        text.Append(Body.ReplaceLineEndings("\n").Trim('\n')).Append('\n');
        string whole = text.ToString();
        return TextEdit.Apply(whole, HeadingFixes.Of(whole, body));
    }

    private static void List(StringBuilder text, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0) text.Append($"{key}: [{string.Join(", ", values.Select(YamlText.InList))}]\n");
    }
}
