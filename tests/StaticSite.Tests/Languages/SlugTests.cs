using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class SlugTests
{
    [Theory]
    [InlineData("az", "Mədəniyyət", "medeniyyet")]
    [InlineData("az", "İşğal", "isgal")]
    [InlineData("az", "IQ", "iq")]
    [InlineData("az", "Əlçatanlıq üçün çox önəmli", "elcatanliq-ucun-cox-onemli")]
    [InlineData("az", "Bakı'nın küçələri", "bakinin-kuceleri")]
    [InlineData("az", "XƏBƏRLƏR — 2025!", "xeberler-2025")]
    [InlineData("az", "Русский язык", "russkiy-yazyk")]
    [InlineData("en", "Don’t stop: C# & F#", "dont-stop-c-f")]
    [InlineData("en", "İşğal", "isgal")]
    [InlineData("en", "Café Ångström, Łódź, straße", "cafe-angstrom-lodz-strasse")]
    [InlineData("en", "Œuvre Ærø Đà Nẵng", "oeuvre-aero-da-nang")]
    [InlineData("en", "cafe\u0301", "cafe")]
    [InlineData("en", "co\u00ADoperate", "cooperate")]
    [InlineData("en", "--a__b--", "a-b")]
    [InlineData("en", "3.14", "3-14")]
    [InlineData("en", "日本 x", "x")]
    [InlineData("en", "日本", "")]
    [InlineData("en", "", "")]
    [InlineData("ru", "Щёлкни по объекту!", "shchelkni-po-obektu")]
    [InlineData("ru", "Ёж, хлеб и цапля", "ezh-khleb-i-tsaplya")]
    [InlineData("ru", "Чай, шум, юг, эхо, мышь, йод", "chay-shum-yug-ekho-mysh-yod")]
    [InlineData("ru", "и\u0306од", "yod")]
    [InlineData("ru", "Київ і Ґрати", "kiyiv-i-grati")]
    [InlineData("ru", "Bakı və Ağdam", "baki-ve-agdam")]
    public void Slugs_are_spelled_in_ASCII(string code, string text, string expected)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        Assert.Equal(expected, language.Slug(text));
    }

    [Fact]
    public void Every_letter_of_the_three_alphabets_has_its_spelling()
    {
        const string Azerbaijani = "A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z";
        const string Russian = "А Б В Г Д Е Ё Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я";
        foreach (Language language in Language.All)
        {
            Assert.Equal(
                "a-b-c-c-d-e-e-f-g-g-h-x-i-i-j-k-q-l-m-n-o-o-p-r-s-s-t-u-u-v-y-z",
                language.Slug(Azerbaijani));
            Assert.Equal(
                "a-b-v-g-d-e-e-zh-z-i-y-k-l-m-n-o-p-r-s-t-u-f-kh-ts-ch-sh-shch-y-e-yu-ya",
                language.Slug(Russian));
            Assert.Equal("", language.Slug("Ъ Ь"));
        }
    }
}
