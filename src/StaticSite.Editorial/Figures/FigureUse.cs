namespace StaticSite.Editorial.Figures;

/// <summary>A figure where a text uses it: what its directive stands for.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">The value that is shown.</param>
/// <param name="IsCited">Whether its source is named below the text.</param>
public sealed record FigureUse(Figure Figure, FigureValue Value, bool IsCited);
