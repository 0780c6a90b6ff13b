using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Pairs translations by key, and shows a page that a language lacks in the default language.</summary>
public sealed class AddFallbacks : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        Dictionary<string, Dictionary<string, Page>> versions = context.Languages.ToDictionary(language => language.Code, _ => new Dictionary<string, Page>(inputs.Count, StringComparer.Ordinal), StringComparer.Ordinal);
        Dictionary<string, Page> originals = versions[context.DefaultLanguage.Code];
        List<Document> all = new(inputs.Count);
        IReadOnlySet<string> misnamed = CopiedNames.Check([.. inputs.Cast<Page>()], context);
        foreach (Page page in inputs.Cast<Page>())
        {
            if (versions[page.Language.Code].TryAdd(page.Key, page)) all.Add(page);
            else Refuse(page, versions[page.Language.Code][page.Key], context);
        }
        foreach (Page page in inputs.Cast<Page>())
        {
            if (page.Language != context.DefaultLanguage && !originals.ContainsKey(page.Key) && !misnamed.Contains(page.Origin) && !OriginalWithheld(page, context))
            {
                context.Diagnostics.Add(LinkDiagnostics.NoOriginal.At(page.TranslationKey?.Span ?? new SourceSpan(page.Origin), page.Key, context.DefaultLanguage.Code));
            }
            // One that is the same page as another was refused.
            if (page.Language != context.DefaultLanguage || originals[page.Key] != page) continue;
            foreach (Language language in context.Languages)
            {
                if (versions[language.Code].ContainsKey(page.Key)) continue;
                if (!OutputPath.TryCreate(context.LanguagePath(language) + page.Destination!.Value.Value, out OutputPath destination, out string? problem))
                {
                    context.Diagnostics.Add(OutputDiagnostics.UnpublishableName.At(new SourceSpan(page.Origin), page.Destination!.Value.Value, problem));
                    continue;
                }
                all.Add(page with { Language = language, Destination = destination });
            }
        }
        return all;
    }

    // It is said where one of them chose what both are.
    private static void Refuse(Page page, Page other, BuildContext context)
    {
        if (page.TranslationKey is null && other.TranslationKey is not null) (page, other) = (other, page);
        context.Diagnostics.Add(LinkDiagnostics.DuplicateTranslation.At(page.TranslationKey?.Span ?? new SourceSpan(page.Origin), other.Origin, page.Key, page.Language.Code));
    }

    // The original has an error of its own, or is not published yet: that was said, and is enough.
    private static bool OriginalWithheld(Page page, BuildContext context)
    {
        string origin = page.Origin;
        string suffix = "." + page.Language.Code + ".md";
        return origin.EndsWith(suffix, StringComparison.Ordinal) && context.IsRejected(origin[..^suffix.Length] + ".md");
    }
}
