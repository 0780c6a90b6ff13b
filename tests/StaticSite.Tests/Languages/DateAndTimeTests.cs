using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class DateAndTimeTests
{
    [Theory]
    [InlineData("2024-05-30", "2024-05-31", "30–31 May 2024", "30–31 may 2024", "30–31 мая 2024")]
    [InlineData("2022-03-31", "2022-04-01", "31 March – 1 April 2022", "31 mart – 1 aprel 2022", "31 марта – 1 апреля 2022")]
    [InlineData("2026-12-31", "2027-01-01", "31 December 2026 – 1 January 2027", "31 dekabr 2026 – 1 yanvar 2027", "31 декабря 2026 – 1 января 2027")]
    [InlineData("2027-04-04", "2027-04-04", "4 April 2027", "4 aprel 2027", "4 апреля 2027")]
    public void Days_that_belong_together_say_once_what_they_have_in_common(string first, string last, string english, string azerbaijani, string russian)
    {
        string In(Language language) => language.FormatDates(DateOnly.Parse(first), DateOnly.Parse(last));
        Assert.Equal((english, azerbaijani, russian), (In(Language.English), In(Language.Azerbaijani), In(Language.Russian)));
    }

    [Theory]
    [InlineData("en", "From 10 November 2020 to 13 March 2026", "From 10_November 2020 to 13_March 2026")]
    [InlineData("en", "In 2020 March 3, 120 May, 5 Mays and 7", "In 2020 March 3, 120 May, 5_Mays and 7")]
    [InlineData("az", "13 martda, 4 aprelin 10 adamı", "13_martda, 4_aprelin 10 adamı")]
    [InlineData("ru", "с 10 ноября по 13 марта, 5 мин", "с 10_ноября по 13_марта, 5 мин")]
    [InlineData("ru", "13 March", "13 March")]
    public void A_day_stays_with_its_month(string code, string text, string expected)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        Assert.Equal(expected, language.WithoutBreaks(text).Replace('\u00A0', '_'));
    }

    [Theory]
    [InlineData(1, "yanvar", "Yanvar")]
    [InlineData(2, "fevral", "Fevral")]
    [InlineData(3, "mart", "Mart")]
    [InlineData(4, "aprel", "Aprel")]
    [InlineData(5, "may", "May")]
    [InlineData(6, "iyun", "İyun")]
    [InlineData(7, "iyul", "İyul")]
    [InlineData(8, "avqust", "Avqust")]
    [InlineData(9, "sentyabr", "Sentyabr")]
    [InlineData(10, "oktyabr", "Oktyabr")]
    [InlineData(11, "noyabr", "Noyabr")]
    [InlineData(12, "dekabr", "Dekabr")]
    public void Azerbaijani_names_every_month(int month, string inDate, string alone) =>
        Check(Language.Azerbaijani, month, inDate, alone);

    [Theory]
    [InlineData(1, "January")]
    [InlineData(2, "February")]
    [InlineData(3, "March")]
    [InlineData(4, "April")]
    [InlineData(5, "May")]
    [InlineData(6, "June")]
    [InlineData(7, "July")]
    [InlineData(8, "August")]
    [InlineData(9, "September")]
    [InlineData(10, "October")]
    [InlineData(11, "November")]
    [InlineData(12, "December")]
    public void English_names_every_month(int month, string name) => Check(Language.English, month, name, name);

    [Theory]
    [InlineData(1, "января", "Январь")]
    [InlineData(2, "февраля", "Февраль")]
    [InlineData(3, "марта", "Март")]
    [InlineData(4, "апреля", "Апрель")]
    [InlineData(5, "мая", "Май")]
    [InlineData(6, "июня", "Июнь")]
    [InlineData(7, "июля", "Июль")]
    [InlineData(8, "августа", "Август")]
    [InlineData(9, "сентября", "Сентябрь")]
    [InlineData(10, "октября", "Октябрь")]
    [InlineData(11, "ноября", "Ноябрь")]
    [InlineData(12, "декабря", "Декабрь")]
    public void Russian_names_every_month_in_two_cases(int month, string inDate, string alone) =>
        Check(Language.Russian, month, inDate, alone);

    [Fact]
    public void A_date_has_no_leading_zero_and_a_plain_year()
    {
        Assert.Equal("1 may 800", Language.Azerbaijani.FormatDate(new DateOnly(800, 5, 1)));
        Assert.Equal("9 May 2026", Language.English.FormatDate(new DateOnly(2026, 5, 9)));
        Assert.Equal("31 мая 9999", Language.Russian.FormatDate(new DateOnly(9999, 5, 31)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(-1)]
    public void A_month_outside_the_year_is_refused(int month)
    {
        foreach (Language language in Language.All)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => language.MonthName(month));
            Assert.Throws<ArgumentOutOfRangeException>(() => language.FormatMonth(2025, month));
        }
    }

    [Theory]
    [InlineData(10, 55, 0, "10:55")]
    [InlineData(0, 0, 0, "00:00")]
    [InlineData(9, 5, 59, "09:05")]
    [InlineData(23, 59, 59, "23:59")]
    public void Time_is_of_the_24_hour_clock(int hour, int minute, int second, string expected)
    {
        foreach (Language language in Language.All)
        {
            Assert.Equal(expected, language.FormatTime(new TimeOnly(hour, minute, second)));
        }
    }

    private static void Check(Language language, int month, string inDate, string alone)
    {
        Assert.Equal($"24 {inDate} 2025", language.FormatDate(new DateOnly(2025, month, 24)));
        Assert.Equal($"{alone} 2025", language.FormatMonth(2025, month));
        Assert.Equal(alone, language.MonthName(month));
    }
}
