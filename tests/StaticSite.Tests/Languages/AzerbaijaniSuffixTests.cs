using System.Globalization;
using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class AzerbaijaniSuffixTests
{
    [Theory]
    [InlineData("0", "dan", "a")]
    [InlineData("1", "dən", "ə")]
    [InlineData("2", "dən", "yə")]
    [InlineData("3", "dən", "ə")]
    [InlineData("6", "dan", "ya")]
    [InlineData("7", "dən", "yə")]
    [InlineData("9", "dan", "a")]
    [InlineData("10", "dan", "a")]
    [InlineData("20", "dən", "yə")]
    [InlineData("30", "dan", "a")]
    [InlineData("40", "dan", "a")]
    [InlineData("50", "dən", "yə")]
    [InlineData("60", "dan", "a")]
    [InlineData("70", "dən", "ə")]
    [InlineData("80", "dən", "ə")]
    [InlineData("90", "dan", "a")]
    [InlineData("419", "dan", "a")]
    [InlineData("500", "dən", "ə")]
    [InlineData("3500", "dən", "ə")]
    [InlineData("248000", "dən", "ə")]
    [InlineData("2000000", "dan", "a")]
    [InlineData("1.25", "dən", "ə")]
    [InlineData("114400.9", "dan", "a")]
    public void The_ending_follows_the_last_spoken_word(string number, string ablative, string dative)
    {
        decimal value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal((ablative, dative), (AzerbaijaniSuffix.Ablative(value), AzerbaijaniSuffix.Dative(value)));
    }
}
