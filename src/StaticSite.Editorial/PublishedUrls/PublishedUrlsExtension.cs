using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.PublishedUrls;

/// <summary>Addresses that were published once stay or lead on. A site without the list promises nothing.</summary>
public sealed class PublishedUrlsExtension : SiteExtension
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> DataFiles => [UrlLedger.FileName];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Located<string>> GoneUrls(BuildContext context) => context.ReadData(UrlLedger.FileName) is { } source ? UrlLedger.ReadGone(source) : [];

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        if (context.ReadData(UrlLedger.FileName) is not { } source) return;
        IReadOnlyList<Located<string>> published = UrlLedger.Read(source, context.Diagnostics);
        foreach (Located<string> url in published)
        {
            if (!context.Site.HasUrl(url.Value) && context.Redirects.Find(url.Value) is null) context.ReportLost(url.Value, PublishedUrlsDiagnostics.Lost.At(url.Span, url.Value));
        }
        if (!context.Options.Publish) return;
        string[] fresh = [.. UrlLedger.Current(context).Except(published.Select(url => url.Value), StringComparer.Ordinal)];
        if (fresh.Length > 0) context.Diagnostics.Add(PublishedUrlsDiagnostics.New.At(source.WholeFile, fresh.Length.ToString(), fresh[0]));
    }
}
