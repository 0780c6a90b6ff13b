namespace StaticSite.Editorial.Figures;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">The date or the name of the figure.</param>
/// <param name="Values">One value a part; null where the source gave none.</param>
/// <param name="Claimant">Who says it.</param>
/// <param name="Reporter">Who printed it.</param>
/// <param name="Url">Where it can be read.</param>
internal sealed record ChartRow(string Label, IReadOnlyList<decimal?> Values, string Claimant, string Reporter, string Url);
