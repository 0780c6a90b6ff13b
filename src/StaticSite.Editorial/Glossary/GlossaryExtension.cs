using StaticSite.Extensions;

namespace StaticSite.Editorial.Glossary;

/// <summary>Terms from <c>input/data/glossary.yml</c>: a page, and a link at their first use.</summary>
public sealed class GlossaryExtension : SiteExtension
{
}
