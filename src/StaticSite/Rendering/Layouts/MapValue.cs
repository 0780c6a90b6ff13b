using Fluid;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>Named values; a <c>for</c> over it gives pairs of name and value, in the order of the dictionary.</summary>
/// <param name="values">The values by name.</param>
/// <param name="lenient">For free data of the author: a name that is missing is nil and not an error.</param>
public sealed class MapValue(IReadOnlyDictionary<string, FluidValue> values, bool lenient = false) : LayoutValue
{
    private IReadOnlyList<string>? _names;

    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.Dictionary;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> MemberNames => _names ??= [.. values.Keys];

    /// <inheritdoc/>
    protected override bool IsLenient => lenient;

    /// <inheritdoc/>
    protected override FluidValue? Member(string name) => values.TryGetValue(name, out FluidValue? value) ? value : null;

    /// <inheritdoc/>
    public override bool Contains(FluidValue value) => values.ContainsKey(value.ToStringValue());

    /// <inheritdoc/>
    public override IEnumerable<FluidValue> Enumerate(TemplateContext context)
    {
        foreach (KeyValuePair<string, FluidValue> pair in values) yield return new ListValue([StringValue.Create(pair.Key), pair.Value]);
    }
}
