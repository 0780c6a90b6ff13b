using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class CasingTests
{
    [Theory]
    [InlineData("az", "iı əğşçöü", "İI ƏĞŞÇÖÜ")]
    [InlineData("az", "işıq", "İŞIQ")]
    [InlineData("az", "i\u0307l", "İL")]
    [InlineData("az", "ёлка", "ЁЛКА")]
    [InlineData("en", "iı əğşçöü", "II ƏĞŞÇÖÜ")]
    [InlineData("en", "straße", "STRASSE")]
    [InlineData("ru", "съешь ещё i", "СЪЕШЬ ЕЩЁ I")]
    [InlineData("ru", "", "")]
    public void Capitals_follow_the_language(string code, string text, string expected) =>
        Assert.Equal(expected, Of(code).ToUpper(text));

    [Theory]
    [InlineData("az", "İI ƏĞŞÇÖÜ", "iı əğşçöü")]
    [InlineData("az", "İŞIQ", "işıq")]
    [InlineData("az", "I\u0307L", "il")]
    [InlineData("az", "ЁЛКА", "ёлка")]
    [InlineData("en", "I ƏĞŞÇÖÜ", "i əğşçöü")]
    [InlineData("en", "İ", "i\u0307")]
    [InlineData("ru", "СЪЕШЬ ЕЩЁ I", "съешь ещё i")]
    public void Small_letters_follow_the_language(string code, string text, string expected) =>
        Assert.Equal(expected, Of(code).ToLower(text));

    [Theory]
    [InlineData("az", "idman", "İdman")]
    [InlineData("az", "ışıq", "Işıq")]
    [InlineData("az", "i\u0307dman", "İdman")]
    [InlineData("az", "əsas xəbər", "Əsas xəbər")]
    [InlineData("az", "«ilk» addım", "«İlk» addım")]
    [InlineData("en", "idea for IT", "Idea for IT")]
    [InlineData("en", "3 ideas", "3 ideas")]
    [InlineData("en", "Done", "Done")]
    [InlineData("en", "", "")]
    [InlineData("en", "…", "…")]
    [InlineData("ru", "ёжик в тумане", "Ёжик в тумане")]
    public void Only_the_first_letter_becomes_a_capital(string code, string text, string expected) =>
        Assert.Equal(expected, Of(code).Capitalize(text));

    [Theory]
    [InlineData("az", "IQ", "ıq")]
    [InlineData("az", "İQ", "iq")]
    [InlineData("az", "  Ağır \t\u00A0 sənaye\n", "ağır sənaye")]
    [InlineData("az", "i\u0307dman", "idman")]
    [InlineData("az", "I\u0307dman", "idman")]
    [InlineData("az", "SAG\u0306LAMLIQ", "sağlamlıq")]
    [InlineData("az", "c\u0327o\u0308u\u0308s\u0327", "çöüş")]
    [InlineData("en", "IQ", "iq")]
    [InlineData("en", "İdman", "idman")]
    [InlineData("en", "Straße", "strasse")]
    [InlineData("en", "CAFE\u0301", "café")]
    [InlineData("en", "co\u00ADop\u200B", "coop")]
    [InlineData("ru", "Е\u0308ЛКА", "ёлка")]
    [InlineData("ru", "И\u0306од", "йод")]
    [InlineData("ru", "   ", "")]
    public void Folding_makes_one_key_of_one_tag(string code, string text, string expected) =>
        Assert.Equal(expected, Of(code).Fold(text));

    [Fact]
    public void Dotted_and_dotless_i_stay_two_tags_in_Azerbaijani() =>
        Assert.NotEqual(Language.Azerbaijani.Fold("IQ"), Language.Azerbaijani.Fold("iq"));

    // The expectations are those of Python's unicodedata.normalize("NFC", …).
    [Theory]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("e\u0323\u0302\u0301", "\u1EC7\u0301")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0327\u0301", "\u00E1\u0327")]
    [InlineData("o\u031B\u0323", "\u1EE3")]
    [InlineData("a\u0334\u0301", "\u00E1\u0334")]
    [InlineData("e\u0301\u0301", "\u00E9\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("plain", "plain")]
    public void Combining_marks_compose_as_NFC_has_it(string text, string expected) =>
        Assert.Equal(expected, Composition.Compose(text));

    private static Language Of(string code)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        return language;
    }
}
