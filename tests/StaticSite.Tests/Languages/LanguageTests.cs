using System.Globalization;
using CsCheck;
using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class LanguageTests
{
    /// <summary>Texts rich in what is hard: dotted and dotless i, marks, both scripts, spaces, odd signs.</summary>
    private static readonly Gen<string> Texts = Gen.Frequency(
        (6, Gen.String[Gen.Char["abcçdeəfgğhxıijkqlmnoöprsştuüvwyzIİƏĞŞÇÖÜAZQ -'’0919"], 0, 8]),
        (2, Gen.String[Gen.Char["iIİıéÉsßſæеёжйЁЙ\u0307\u0306\u0308\u0323\u0327\u00A0\u200B\u00AD\uD83D\uDE00"], 0, 8]),
        (1, Gen.String));

    private static readonly Gen<Language> Languages = Gen.Int[0, Language.All.Count - 1].Select(i => Language.All[i]);

    [Theory]
    [InlineData("az", "az", "Azərbaycanca")]
    [InlineData("AZ", "az", "Azərbaycanca")]
    [InlineData("en", "en", "English")]
    [InlineData("Ru", "ru", "Русский")]
    public void A_language_is_found_by_its_code_in_any_case(string code, string expected, string name)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        Assert.Equal(expected, language.Code);
        Assert.Equal(name, language.NativeName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr")]
    [InlineData("az-Latn")]
    [InlineData(" az")]
    public void An_unknown_code_finds_nothing(string code)
    {
        Assert.False(Language.TryGet(code, out Language? language));
        Assert.Null(language);
    }

    [Fact]
    public void All_languages_are_listed_once() =>
        Assert.Equal([Language.Azerbaijani, Language.English, Language.Russian], Language.All);

    [Fact]
    public void A_slug_has_only_safe_characters_and_is_its_own_slug() =>
        Gen.Select(Languages, Texts).Sample((language, text) =>
        {
            string slug = language.Slug(text);
            Assert.Matches("^([a-z0-9]+(-[a-z0-9]+)*)?$", slug);
            Assert.Equal(slug, language.Slug(slug));
        });

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.Select(Languages, Texts).Sample((language, text) =>
        {
            string once = language.Fold(text);
            Assert.Equal(once, language.Fold(once));
        });

    [Fact]
    public void Capitals_of_Azerbaijani_words_fold_to_the_same_key() =>
        Gen.String[Gen.Char["abcçdeəfgğhxıijkqlmnoöprsştuüvyz "], 0, 12].Sample(text =>
        {
            Language az = Language.Azerbaijani;
            Assert.Equal(az.Fold(text), az.Fold(az.ToUpper(text)));
            Assert.Equal(text, az.ToLower(az.ToUpper(text)));
        });

    [Fact]
    public void The_order_is_total() =>
        Gen.Select(Languages, Texts, Texts, Texts).Sample((language, a, b, c) =>
        {
            IComparer<string> comparer = language.Comparer;
            Assert.Equal(0, comparer.Compare(a, a));
            Assert.Equal(Math.Sign(comparer.Compare(a, b)), -Math.Sign(comparer.Compare(b, a)));
            Assert.Equal(a == b, comparer.Compare(a, b) == 0);
            if (comparer.Compare(a, b) <= 0 && comparer.Compare(b, c) <= 0)
            {
                Assert.True(comparer.Compare(a, c) <= 0);
            }
        });

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string plain = Everything();
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Assert.Equal(plain, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything() => string.Join('|', Language.All.Select(language => string.Join(
        '/',
        language.FormatDate(new DateOnly(2025, 12, 24)),
        language.FormatMonth(2025, 6),
        language.FormatTime(new TimeOnly(10, 55)),
        language.FormatNumber(-1234567.891m),
        language.ToUpper("iıə"),
        language.ToLower("IİƏ"),
        language.Capitalize("idman"),
        language.Fold(" IQ İQ "),
        language.Slug("İşğal ILIQ"),
        string.Join(' ', new[] { "i", "ı", "I", "İ", "q", "z", "ə" }.Order(language.Comparer)))));

    /// <summary>Turkish where the runtime knows cultures; else a culture with odd signs for numbers and times.</summary>
    private static CultureInfo Foreign()
    {
        CultureInfo culture;
        try
        {
            culture = new CultureInfo("tr-TR");
        }
        catch (CultureNotFoundException)
        {
            culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }

        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = "#";
        culture.NumberFormat.NumberGroupSeparator = "!";
        culture.DateTimeFormat.TimeSeparator = "?";
        return culture;
    }
}
