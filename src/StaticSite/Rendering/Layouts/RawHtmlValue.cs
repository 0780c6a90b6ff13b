using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>HTML that the program itself made; the only text that layouts write without encoding it.</summary>
public sealed class RawHtmlValue(string html) : FluidValue
{
    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.String;

    /// <inheritdoc/>
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(html);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override bool Equals(FluidValue? other) => other is not null
        && (other.Type is FluidValues.Empty or FluidValues.Blank ? html.Length == 0 : other.Type == FluidValues.String && other.ToStringValue() == html);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    /// <inheritdoc/>
    public override int GetHashCode() => html.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Contains(FluidValue value) => html.Contains(value.ToStringValue(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool ToBooleanValue() => true;

    /// <inheritdoc/>
    public override decimal ToNumberValue() => 0;

    /// <inheritdoc/>
    public override string ToStringValue() => html;

    /// <inheritdoc/>
    public override object ToObjectValue() => html;
}
