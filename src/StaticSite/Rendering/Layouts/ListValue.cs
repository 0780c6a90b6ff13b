using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>A list that layouts read without a copy being made.</summary>
public sealed class ListValue(IReadOnlyList<FluidValue> items) : FluidValue
{
    /// <summary>A list of nothing.</summary>
    public static ListValue Empty { get; } = new([]);

    internal static IReadOnlyList<string> Names { get; } = ["size", "first", "last"];

    /// <summary>The values themselves.</summary>
    public IReadOnlyList<FluidValue> Items => items;

    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.Array;

    /// <inheritdoc/>
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        FluidValue? value = Member(name);
        if (value is null) RenderScope.From(context)?.UnknownMember(name, Names);
        return new ValueTask<FluidValue>(value ?? NilValue.Instance);
    }

    internal FluidValue? Member(string name) => name switch
    {
        "size" => NumberValue.Create(items.Count),
        "first" => items.Count > 0 ? items[0] : NilValue.Instance,
        "last" => items.Count > 0 ? items[^1] : NilValue.Instance,
        _ => null,
    };

    /// <inheritdoc/>
    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context)
    {
        if (index.Type == FluidValues.String) return GetValueAsync(index.ToStringValue(), context);
        decimal place = decimal.Truncate(index.ToNumberValue());
        if (place < 0) place += items.Count;
        return new ValueTask<FluidValue>(place >= 0 && place < items.Count ? items[(int)place] : NilValue.Instance);
    }

    /// <inheritdoc/>
    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => items;

    /// <inheritdoc/>
    public override bool Contains(FluidValue value)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Equals(value)) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        for (int i = 0; i < items.Count; i++) Synchronous.Done(items[i].WriteToAsync(writer, encoder, cultureInfo));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override bool Equals(FluidValue? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null) return false;
        if (other.Type is FluidValues.Empty or FluidValues.Blank) return items.Count == 0;
        if (other is not ListValue list || list.Items.Count != items.Count) return false;
        for (int i = 0; i < items.Count; i++)
        {
            if (!items[i].Equals(list.Items[i])) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Count;

    /// <inheritdoc/>
    public override bool ToBooleanValue() => true;

    /// <inheritdoc/>
    public override decimal ToNumberValue() => items.Count;

    /// <inheritdoc/>
    public override string ToStringValue() => string.Concat(items.Select(item => item.ToStringValue()));

    /// <inheritdoc/>
    public override object ToObjectValue() => items;
}
