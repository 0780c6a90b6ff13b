using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>A chart as the settings declare it.</summary>
/// <param name="IsHistory">Whether it shows all values of its figures over time, or the newest of each.</param>
/// <param name="Figures">Ids of the ledger, in the order of the parts of a bar.</param>
/// <param name="Title">A text, or one for each language.</param>
/// <param name="Description">What the chart shows, for people who do not see it.</param>
/// <param name="Labels">A short name for each figure, as a list or a list for each language; otherwise the figures' own labels.</param>
internal sealed record ChartSettings(bool IsHistory, IReadOnlyList<Located<string>> Figures, YamlNode Title, YamlNode Description, YamlNode? Labels);
