using System.Globalization;
using CsCheck;
using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class NumberTests
{
    // "_" stands for the no-break space, so that the tables can be read.
    [Theory]
    [InlineData("0", 2, "0", "0")]
    [InlineData("7", 2, "7", "7")]
    [InlineData("999", 2, "999", "999")]
    [InlineData("1000", 2, "1,000", "1_000")]
    [InlineData("3500.5", 2, "3,500.5", "3_500,5")]
    [InlineData("12345.678", 2, "12,345.68", "12_345,68")]
    [InlineData("1234567", 2, "1,234,567", "1_234_567")]
    [InlineData("-1234.5", 2, "-1,234.5", "-1_234,5")]
    [InlineData("-100", 2, "-100", "-100")]
    [InlineData("1.10", 2, "1.1", "1,1")]
    [InlineData("2.00", 2, "2", "2")]
    [InlineData("0.125", 2, "0.13", "0,13")]
    [InlineData("0.5", 0, "1", "1")]
    [InlineData("999.999", 2, "1,000", "1_000")]
    [InlineData("-0.001", 2, "0", "0")]
    [InlineData("0.000001", 6, "0.000001", "0,000001")]
    [InlineData("3.14159", 40, "3.14159", "3,14159")]
    [InlineData("79228162514264337593543950335", 2, "79,228,162,514,264,337,593,543,950,335", "79_228_162_514_264_337_593_543_950_335")]
    public void Numbers_are_grouped_and_rounded(string number, int decimals, string english, string others)
    {
        decimal value = decimal.Parse(number, CultureInfo.InvariantCulture);
        string spaced = others.Replace('_', '\u00A0');
        Assert.Equal(english, Language.English.FormatNumber(value, decimals));
        Assert.Equal(spaced, Language.Azerbaijani.FormatNumber(value, decimals));
        Assert.Equal(spaced, Language.Russian.FormatNumber(value, decimals));
    }

    [Fact]
    public void Two_decimals_are_kept_unless_said_otherwise() =>
        Assert.Equal("1.23", Language.English.FormatNumber(1.2345m));

    [Fact]
    public void A_negative_count_of_decimals_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Language.English.FormatNumber(1, -1));

    [Fact]
    public void An_English_number_without_its_commas_reads_back() =>
        Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Sample(value =>
        {
            string text = Language.English.FormatNumber(value, 4).Replace(",", "", StringComparison.Ordinal);
            decimal expected = Math.Round(value, 4, MidpointRounding.AwayFromZero);
            Assert.Equal(expected, decimal.Parse(text, CultureInfo.InvariantCulture));
        });

    [Theory]
    [InlineData("0", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("1", PluralCategory.One, PluralCategory.One)]
    [InlineData("2", PluralCategory.Other, PluralCategory.Few)]
    [InlineData("3", PluralCategory.Other, PluralCategory.Few)]
    [InlineData("4", PluralCategory.Other, PluralCategory.Few)]
    [InlineData("5", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("10", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("11", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("12", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("14", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("21", PluralCategory.Other, PluralCategory.One)]
    [InlineData("22", PluralCategory.Other, PluralCategory.Few)]
    [InlineData("25", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("101", PluralCategory.Other, PluralCategory.One)]
    [InlineData("111", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("112", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("122", PluralCategory.Other, PluralCategory.Few)]
    [InlineData("1000000", PluralCategory.Other, PluralCategory.Many)]
    [InlineData("1.5", PluralCategory.Other, PluralCategory.Other)]
    [InlineData("0.1", PluralCategory.Other, PluralCategory.Other)]
    [InlineData("21.1", PluralCategory.Other, PluralCategory.Other)]
    [InlineData("1.0", PluralCategory.One, PluralCategory.One)]
    [InlineData("-1", PluralCategory.One, PluralCategory.One)]
    [InlineData("-3", PluralCategory.Other, PluralCategory.Few)]
    [InlineData("79228162514264337593543950331", PluralCategory.Other, PluralCategory.One)]
    public void Plurals_follow_CLDR(string number, PluralCategory azerbaijaniAndEnglish, PluralCategory russian)
    {
        decimal value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal(azerbaijaniAndEnglish, Language.Azerbaijani.Plural(value));
        Assert.Equal(azerbaijaniAndEnglish, Language.English.Plural(value));
        Assert.Equal(russian, Language.Russian.Plural(value));
    }
}
