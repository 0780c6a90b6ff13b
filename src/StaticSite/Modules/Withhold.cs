using NodaTime;
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
        List<Document> shown = new(inputs.Count);
        foreach (Article article in inputs.Cast<Article>())
        {
            ArticleFrontMatter front = article.FrontMatter;
            Instant? expires = front.Expires?.Value.Instant;
            if (!front.Draft)
            {
                if (front.Published.Value.Instant > clock) context.Statistics.Due(front.Published.Value.Instant, context.Settings.TimeZone);
                else if (expires > clock) context.Statistics.Due(expires.Value, context.Settings.TimeZone);
            }
            bool withheld = (!context.Options.IncludeDrafts && (front.Draft || front.Published.Value.Instant > clock)) || expires <= clock;
            if (!withheld)
            {
                shown.Add(article);
                continue;
            }
            context.Statistics.Withheld++;
            context.Reject(article.Origin);
        }
        return shown;
    }
}
