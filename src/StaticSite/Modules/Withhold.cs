using NodaTime;
using NodaTime.Text;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Leaves out drafts, articles of the future and articles that have expired, by the build's clock; notes when the next change is due.</summary>
public sealed class Withhold : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        Instant clock = context.Options.Clock;
        Instant? next = null;
        List<Document> shown = new(inputs.Count);
        foreach (Article article in inputs.Cast<Article>())
        {
            ArticleFrontMatter front = article.FrontMatter;
            Instant? expires = front.Expires?.Value.Instant;
            if (!front.Draft)
            {
                if (front.Published.Value.Instant > clock) next = Earlier(next, front.Published.Value.Instant);
                else if (expires > clock) next = Earlier(next, expires.Value);
            }
            bool withheld = (!context.Options.IncludeDrafts && (front.Draft || front.Published.Value.Instant > clock)) || expires <= clock;
            if (!withheld)
            {
                shown.Add(article);
                continue;
            }
            context.Statistics.Withheld++;
            context.RejectedSources.TryAdd(article.Origin, 0);
        }
        if (next is { } change) context.Statistics.NextChange = OffsetDateTimePattern.GeneralIso.Format(change.InZone(context.Settings.TimeZone).ToOffsetDateTime());
        return shown;
    }

    private static Instant Earlier(Instant? a, Instant b) => a is { } first && first < b ? first : b;
}
