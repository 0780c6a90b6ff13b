using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using StaticSite.Content;
using StaticSite.Editorial.Translations;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Agreement;

/// <summary>The same figures, dates, links and images in every language of a page.</summary>
public sealed class AgreementExtension : SiteExtension
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Fact>> _facts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
    {
        if (reader.OneOf("agreement", "true", "false") == "false") values.Set(new Exempt());
    }

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        // A page stays only if its versions in all languages do: then there is nothing new to compare.
        if (text.Page is { IsFallback: false } page && text.Context.Languages.Count > 1) _facts[page.Origin] = new FactReader(text).Read();
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        foreach (Page page in context.Site.Pages)
        {
            if (page.IsFallback || page.Language == context.DefaultLanguage || page.Values.Get<Exempt>() is not null) continue;
            // What has changed in the original is already reported.
            if (context.Extension<TranslationsExtension>()?.StateOf(page, context) == "outdated") continue;
            if (context.Site.Find(page.Key, context.DefaultLanguage) is { } original && _facts.TryGetValue(page.Origin, out IReadOnlyList<Fact>? here) && _facts.TryGetValue(original.Origin, out IReadOnlyList<Fact>? there)) Compare(here, there, page, original, context);
        }
    }

    private static void Compare(IReadOnlyList<Fact> here, IReadOnlyList<Fact> there, Page page, Page original, BuildContext context)
    {
        if (Agree(here, there)) return;
        foreach (string kind in here.Concat(there).Select(fact => fact.Kind).Distinct(StringComparer.Ordinal))
        {
            List<Fact> added = Without(here, there, kind);
            List<Fact> missing = Without(there, here, kind);
            for (int i = 0; i < Math.Max(added.Count, missing.Count); i++)
            {
                context.MakeNext(page);
                context.MakeNext(original);
                if (i >= missing.Count) context.Diagnostics.Add(AgreementDiagnostics.Added.At(added[i].Span, kind, added[i].Value, original.Origin));
                else if (i >= added.Count) context.Diagnostics.Add(AgreementDiagnostics.Missing.At(new Diagnostics.SourceSpan(page.Origin), kind, missing[i].Value, missing[i].Span.ToString()));
                else context.Diagnostics.Add(AgreementDiagnostics.Differs.At(added[i].Span, kind, added[i].Value, missing[i].Value, missing[i].Span.ToString()));
            }
        }
    }

    // Nearly all pages do: where they stand is only looked for where they differ.
    private static bool Agree(IReadOnlyList<Fact> here, IReadOnlyList<Fact> there)
    {
        if (here.Count != there.Count) return false;
        Dictionary<(string Kind, string Value), int> counts = new(here.Count);
        foreach (Fact fact in here) CollectionsMarshal.GetValueRefOrAddDefault(counts, (fact.Kind, fact.Value), out _)++;
        foreach (Fact fact in there)
        {
            if (--CollectionsMarshal.GetValueRefOrAddDefault(counts, (fact.Kind, fact.Value), out _) < 0) return false;
        }
        return true;
    }

    // The facts of one kind that the other side does not have, each as often as it is lacking.
    private static List<Fact> Without(IReadOnlyList<Fact> facts, IReadOnlyList<Fact> others, string kind)
    {
        Dictionary<string, int> left = others.Where(fact => fact.Kind == kind).GroupBy(fact => fact.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        List<Fact> without = [];
        foreach (Fact fact in facts.Where(fact => fact.Kind == kind))
        {
            int count = left.GetValueOrDefault(fact.Value);
            if (count > 0) left[fact.Value] = count - 1;
            else without.Add(fact);
        }
        return without;
    }

    private sealed class Exempt;
}
