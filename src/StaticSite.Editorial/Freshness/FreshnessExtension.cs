using StaticSite.Extensions;

namespace StaticSite.Editorial.Freshness;

/// <summary>Review dates: notices on stale pages, and safety pages that may not be published unreviewed.</summary>
public sealed class FreshnessExtension : SiteExtension
{
}
