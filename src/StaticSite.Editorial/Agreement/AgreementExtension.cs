using StaticSite.Extensions;

namespace StaticSite.Editorial.Agreement;

/// <summary>The same figures, dates, links and images in every language of a page.</summary>
public sealed class AgreementExtension : SiteExtension
{
}
