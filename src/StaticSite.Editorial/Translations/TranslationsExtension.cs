using StaticSite.Extensions;

namespace StaticSite.Editorial.Translations;

/// <summary>Translations in step with their originals.</summary>
public sealed class TranslationsExtension : SiteExtension
{
}
