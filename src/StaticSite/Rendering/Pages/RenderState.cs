using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Rendering.Pages;

/// <summary>What filters may know of the page being rendered.</summary>
internal sealed record RenderState(BuildContext Context, Language Language, InterfaceStrings Strings);
