using StaticSite.Content;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Editorial.Cards;

/// <summary>Adds the card of each page whose original names sections for one, below the page: <c>safety/families/card/</c>.</summary>
internal sealed class MakeCards : IModule
{
    private const string IndexFile = "index.html";

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<PlainPage> pages = [.. context.Outputs(PagesPipeline.PipelineName).OfType<PlainPage>()];
        Dictionary<string, PlainPage> originals = pages.Where(page => page.Language == context.DefaultLanguage && page.Values.Get<CardSections>() is not null).ToDictionary(page => page.Key, StringComparer.Ordinal);
        List<Document> cards = [.. inputs];
        foreach (PlainPage page in pages)
        {
            if (!page.IsFallback && page.Language != context.DefaultLanguage && page.Values.Get<CardSections>() is { } typed)
            {
                context.Diagnostics.Add(CardsDiagnostics.InTranslation.At(typed.Span, originals.TryGetValue(page.Key, out PlainPage? named) ? named.Origin : "the original"));
            }
            if (originals.ContainsKey(page.Key)) cards.Add(Card(page, context));
        }
        return cards;
    }

    private static CardPage Card(PlainPage page, BuildContext context)
    {
        string path = page.Destination!.Value.Value;
        if (!OutputPath.TryCreate(path[..^IndexFile.Length] + "card/" + IndexFile, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new CardPage
        {
            Origin = page.Origin,
            Destination = destination,
            Kind = PageKind.Page,
            Language = page.Language,
            ContentLanguage = page.ContentLanguage,
            Key = CardPage.KeyOf(page),
            Title = context.Text(page.ContentLanguage, "cards.title", page.Title),
            Description = page.Description,
            Layout = "card",
            Source = page,
        };
    }
}
