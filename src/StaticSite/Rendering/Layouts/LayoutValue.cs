using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>
/// Base of the values that layouts read by name. A name the value does not have is an error of the
/// layout, reported at its place; a name it has without content is nil.
/// </summary>
public abstract class LayoutValue : FluidValue
{
    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.Object;

    /// <summary>The member of that name; null when it has no content or is not known.</summary>
    protected abstract FluidValue? Member(string name);

    /// <summary>All names that may be read.</summary>
    protected abstract IReadOnlyList<string> MemberNames { get; }

    /// <summary>Whether unknown names are nil instead of an error.</summary>
    protected virtual bool IsLenient => false;

    internal IReadOnlyList<string> Names => MemberNames;

    /// <summary>Reads a member; false when the name is an error.</summary>
    internal bool TryMember(string name, out FluidValue value)
    {
        FluidValue? found = Member(name);
        value = found ?? NilValue.Instance;
        if (found is not null || IsLenient) return true;
        foreach (string known in MemberNames)
        {
            if (known == name) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        if (!TryMember(name, out FluidValue value)) RenderScope.From(context)?.UnknownMember(name, MemberNames);
        return new ValueTask<FluidValue>(value);
    }

    /// <inheritdoc/>
    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    /// <inheritdoc/>
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override bool ToBooleanValue() => true;

    /// <inheritdoc/>
    public override decimal ToNumberValue() => 0;

    /// <inheritdoc/>
    public override string ToStringValue() => "";

    /// <inheritdoc/>
    public override object ToObjectValue() => this;
}
