using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>A date as the author wrote it, for the filters that show dates. Without a filter it is written as ISO 8601.</summary>
/// <param name="date">The day in the site's time zone.</param>
/// <param name="time">The time of the day, when the author gave one.</param>
/// <param name="instant">The moment with the site's offset at that moment.</param>
public sealed class DateValue(DateOnly date, TimeOnly? time, DateTimeOffset instant) : FluidValue
{
    /// <summary>The day in the site's time zone.</summary>
    public DateOnly Date => date;

    /// <summary>The time of the day, when the author gave one.</summary>
    public TimeOnly? Time => time;

    /// <summary>The moment with the site's offset at that moment.</summary>
    public DateTimeOffset Instant => instant;

    /// <inheritdoc/>
    public override FluidValues Type => FluidValues.DateTime;

    /// <inheritdoc/>
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(ToStringValue());
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override bool Equals(FluidValue? other) => other is DateValue value && value.Instant == instant && value.Time.HasValue == time.HasValue;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    /// <inheritdoc/>
    public override int GetHashCode() => instant.GetHashCode();

    /// <inheritdoc/>
    public override bool ToBooleanValue() => true;

    /// <inheritdoc/>
    public override decimal ToNumberValue() => instant.ToUnixTimeSeconds();

    /// <inheritdoc/>
    public override string ToStringValue() => time is null
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override object ToObjectValue() => instant;
}
