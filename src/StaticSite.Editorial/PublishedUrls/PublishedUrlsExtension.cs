using StaticSite.Extensions;

namespace StaticSite.Editorial.PublishedUrls;

/// <summary>Addresses that were published once stay or lead on.</summary>
public sealed class PublishedUrlsExtension : SiteExtension
{
}
