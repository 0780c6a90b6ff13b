using System.Globalization;
using System.Text;

namespace StaticSite.Languages;

/// <summary>How a language writes numbers in digits.</summary>
/// <param name="Group">Between groups of three digits before the decimal sign.</param>
/// <param name="Decimal">The decimal sign.</param>
internal sealed record NumberStyle(char Group, char Decimal)
{
    private const int DecimalScaleLimit = 28;

    /// <summary>The number, halves rounded away from zero, trailing zeros dropped and never "-0".</summary>
    public string Format(decimal value, int maxDecimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDecimals);
        int decimals = Math.Min(maxDecimals, DecimalScaleLimit);
        decimal rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString(CultureInfo.InvariantCulture);
        int point = digits.IndexOf('.');
        string whole = point < 0 ? digits : digits[..point];
        string fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');

        StringBuilder text = new(digits.Length * 2);
        if (rounded < 0)
        {
            text.Append('-');
        }

        for (int i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
            {
                text.Append(Group);
            }

            text.Append(whole[i]);
        }

        return fraction.Length == 0 ? text.ToString() : text.Append(Decimal).Append(fraction).ToString();
    }
}
