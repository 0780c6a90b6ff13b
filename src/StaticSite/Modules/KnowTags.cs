using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Checks the tags of articles against the tags file; an unknown one is an error and is dropped.</summary>
public sealed class KnowTags : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context) => [.. inputs.Select(document => Check((Article)document, context))];

    private static Article Check(Article article, BuildContext context)
    {
        List<string> ids = [];
        foreach (Located<string> tag in article.FrontMatter.Tags)
        {
            string id = article.Language.Fold(tag.Value);
            if (context.Tags.TryGetValue(id, out var known) && !ids.Contains(known.Id.Value)) ids.Add(known.Id.Value);
            else if (known is null) context.Diagnostics.Add(LinkDiagnostics.UnknownTag.At(tag.Span, tag.Value, Nearest.Hint(tag.Value, context.Tags.Keys)));
        }
        return article with { TagIds = ids };
    }
}
