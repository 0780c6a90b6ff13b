using Fluid.Values;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>The figures of <c>input/data/figures.yml</c> on pages.</summary>
public sealed class FiguresExtension : SiteExtension
{
    private readonly Lock _lock = new();
    private YamlMapping? _figures;
    private bool _isRead;

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["figures"];

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context) => KeyFigures.List(Figures(context), page.Language, onlyKey: page.Kind == PageKind.Home);

    private YamlMapping? Figures(BuildContext context)
    {
        lock (_lock)
        {
            if (!_isRead && context.ReadData("figures.yml") is { } source) _figures = YamlReader.Read(source, 0, source.Text.Length, context.Diagnostics) as YamlMapping;
            _isRead = true;
            return _figures;
        }
    }
}
