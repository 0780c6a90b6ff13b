using StaticSite.Extensions;

namespace StaticSite.Editorial.Safety;

/// <summary>Required rules on safety pages, in their order.</summary>
public sealed class SafetyExtension : SiteExtension
{
}
