namespace StaticSite.Editorial.Figures;

/// <summary>One step of a figure from a value to the next.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">The value it took.</param>
/// <param name="Before">The value it had; null when it is the first.</param>
internal sealed record FigureChange(Figure Figure, FigureValue Value, FigureValue? Before)
{
    /// <summary>All steps, newest first; steps of one day in the order of the ledger.</summary>
    public static IReadOnlyList<FigureChange> All(IEnumerable<Figure> ledger) =>
        [.. ledger.SelectMany(figure => figure.Values.Select((value, i) => new FigureChange(figure, value, i + 1 < figure.Values.Count ? figure.Values[i + 1] : null)))
            .OrderByDescending(change => change.Value.AsOf.Start)];
}
