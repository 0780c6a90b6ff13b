using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Modules;

/// <summary>Checks the tags of articles against the tags file; an unknown one is an error and is dropped.</summary>
public sealed class KnowTags : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        // Thousands of articles have the same few tags.
        ConcurrentDictionary<(string Tag, string Language), string> folded = [];
        return ParallelMap.Of(inputs, context.Options.Parallelism, document => Check((Article)document, folded, context));
    }

    private static Article Check(Article article, ConcurrentDictionary<(string Tag, string Language), string> folded, BuildContext context)
    {
        IReadOnlyList<Located<string>> tags = article.FrontMatter.Tags;
        string[] ids = new string[tags.Count];
        int count = 0;
        for (int i = 0; i < tags.Count; i++)
        {
            Located<string> tag = tags[i];
            // Most are written as they are in the tags file.
            if (!context.Tags.TryGetValue(tag.Value, out TagDefinition? known)) context.Tags.TryGetValue(folded.GetOrAdd((tag.Value, article.Language.Code), static (key, language) => language.Fold(key.Tag), article.Language), out known);
            if (known is null) context.TagEntries.ReportUnknown(tag.Value, LinkDiagnostics.UnknownTag.At(tag.Span, tag.Value, Hint(tag.Value, context)), context.Diagnostics);
            else if (!ids.AsSpan(0, count).Contains(known.Id.Value)) ids[count++] = known.Id.Value;
        }
        return article with { TagIds = count == ids.Length ? ids : ids[..count] };
    }

    // Several in one text, by signs or spaces; the words of a tag instead of its id; or a typing mistake.
    private static string Hint(string written, BuildContext context)
    {
        foreach (char[] signs in (char[][])[[',', ';'], [',', ';', ' ', '/', '#']])
        {
            string[] parts = written.Split(signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 1 && parts.All(context.Tags.ContainsKey)) return Nearest.Hint($"[{string.Join(", ", parts)}]");
        }
        foreach (TagDefinition tag in context.Tags.Values)
        {
            if (context.Languages.Any(language => tag.Label[language.Code].Equals(written, StringComparison.OrdinalIgnoreCase))) return Nearest.Hint(tag.Id.Value);
        }
        return Nearest.Hint(written, context.Tags.Keys);
    }
}
