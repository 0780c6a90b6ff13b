using StaticSite.Extensions;

namespace StaticSite.Editorial.Corrections;

/// <summary>Corrections of articles: on the article, on one page and in a feed.</summary>
public sealed class CorrectionsExtension : SiteExtension
{
}
