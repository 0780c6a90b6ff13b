using StaticSite.Editorial.Agreement;
using StaticSite.Editorial.Cards;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Corrections;
using StaticSite.Editorial.Editors;
using StaticSite.Editorial.Events;
using StaticSite.Editorial.Figures;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Glossary;
using StaticSite.Editorial.Harm;
using StaticSite.Editorial.PublishedUrls;
using StaticSite.Editorial.Safety;
using StaticSite.Editorial.Translations;
using StaticSite.Offline;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Editorial;

/// <summary>The default site with everything this site promises its readers; each promise is one extension.</summary>
public static class EditorialSite
{
    /// <summary>A bootstrapper with the default pipelines and the editorial extensions.</summary>
    public static Bootstrapper Create() => DefaultSite.Create()
        // First: what it gathers of a text has what the others look at.
        .AddExtension(() => new HarmExtension())
        .AddExtension(() => new FiguresExtension())
        .AddExtension(() => new FreshnessExtension())
        .AddExtension(() => new AgreementExtension())
        .AddExtension(() => new SafetyExtension())
        .AddExtension(() => new ContactsExtension())
        .AddExtension(() => new CorrectionsExtension())
        .AddExtension(() => new PublishedUrlsExtension())
        .AddExtension(() => new GlossaryExtension())
        .AddExtension(() => new GuideExtension())
        .AddExtension(() => new WebManifestExtension())
        .AddExtension(() => new OfflineExtension(CardsPipeline.PipelineName))
        .AddExtension(() => new CardsExtension())
        .AddExtension(() => new EventsExtension())
        .AddExtension(() => new EditorsExtension())
        // Last: it puts the original's words in the place of an outdated translation, which the others are to see first.
        .AddExtension(() => new TranslationsExtension());
}
