using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Checks the tags of articles against the tags file; an unknown one is an error and is dropped.</summary>
public sealed class KnowTags : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        // Thousands of articles have the same few tags.
        Dictionary<(string Tag, Language Language), string> folded = [];
        return [.. inputs.Select(document => Check((Article)document, folded, context))];
    }

    private static Article Check(Article article, Dictionary<(string Tag, Language Language), string> folded, BuildContext context)
    {
        List<string> ids = new(article.FrontMatter.Tags.Count);
        foreach (Located<string> tag in article.FrontMatter.Tags)
        {
            if (!folded.TryGetValue((tag.Value, article.Language), out string? id)) folded[(tag.Value, article.Language)] = id = article.Language.Fold(tag.Value);
            if (context.Tags.TryGetValue(id, out var known) && !ids.Contains(known.Id.Value)) ids.Add(known.Id.Value);
            else if (known is null) context.Diagnostics.Add(LinkDiagnostics.UnknownTag.At(tag.Span, tag.Value, Nearest.Hint(tag.Value, context.Tags.Keys)));
        }
        return article with { TagIds = [.. ids] };
    }
}
