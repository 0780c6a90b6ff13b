using System.Runtime.CompilerServices;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>The values on which the text of a partial depends: texts and numbers by what they say, everything else by which it is.</summary>
internal readonly struct PartialKey : IEquatable<PartialKey>
{
    private readonly FluidValue[] _values;
    private readonly int _hash;

    /// <summary>A key.</summary>
    /// <param name="values">The values, always in the same order.</param>
    public PartialKey(FluidValue[] values)
    {
        _values = values;
        HashCode hash = default;
        foreach (FluidValue value in values) hash.Add(Hash(value));
        _hash = hash.ToHashCode();
    }

    public bool Equals(PartialKey other)
    {
        if (_hash != other._hash || _values.Length != other._values.Length) return false;
        for (int i = 0; i < _values.Length; i++)
        {
            if (!Same(_values[i], other._values[i])) return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is PartialKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private static int Hash(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().GetHashCode(StringComparison.Ordinal),
        BooleanValue or NumberValue => value.ToNumberValue().GetHashCode(),
        NilValue or UndefinedValue => 0,
        ListValue { Items: [var first, ..] items } => Hash(first) + items.Count,
        ListValue => 1,
        _ => RuntimeHelpers.GetHashCode(value),
    };

    private static bool Same(FluidValue one, FluidValue other)
    {
        if (ReferenceEquals(one, other)) return true;
        return (one, other) switch
        {
            (StringValue a, StringValue b) => a.Encode == b.Encode && a.ToStringValue() == b.ToStringValue(),
            (NumberValue a, NumberValue b) => a.ToStringValue() == b.ToStringValue(),
            (BooleanValue a, BooleanValue b) => a.ToBooleanValue() == b.ToBooleanValue(),
            (NilValue, NilValue) or (UndefinedValue, UndefinedValue) => true,
            (ListValue a, ListValue b) => Same(a.Items, b.Items),
            _ => false,
        };
    }

    private static bool Same(IReadOnlyList<FluidValue> one, IReadOnlyList<FluidValue> other)
    {
        if (one.Count != other.Count) return false;
        for (int i = 0; i < one.Count; i++)
        {
            if (!Same(one[i], other[i])) return false;
        }
        return true;
    }
}
