using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>A few values by name, in their order. Pages have many such, each read once or twice: to look through them costs less than to enter them into a table.</summary>
/// <param name="values">The values; of two with one name the first counts.</param>
internal sealed class NamedValues((string Name, FluidValue Value)[] values) : IReadOnlyDictionary<string, FluidValue>
{
    /// <inheritdoc/>
    public IEnumerable<string> Keys => values.Select(value => value.Name);

    /// <inheritdoc/>
    public IEnumerable<FluidValue> Values => values.Select(value => value.Value);

    /// <inheritdoc/>
    public int Count => values.Length;

    /// <inheritdoc/>
    public FluidValue this[string key] => TryGetValue(key, out FluidValue? value) ? value : throw new KeyNotFoundException(key);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FluidValue value)
    {
        foreach ((string name, FluidValue found) in values)
        {
            if (name != key) continue;
            value = found;
            return true;
        }
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FluidValue>> GetEnumerator() => values.Select(value => KeyValuePair.Create(value.Name, value.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
