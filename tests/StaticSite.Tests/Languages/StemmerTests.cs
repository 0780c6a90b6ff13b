using CsCheck;
using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class StemmerTests
{
    [Theory]
    [InlineData("ru", "мина мины мин мине мину миной минами минах минам", "мин")]
    [InlineData("ru", "агдам агдама агдаме агдамом", "агд")]
    [InlineData("ru", "карабах карабаха карабахе карабахом", "караб")]
    [InlineData("ru", "территория территории территорий территорию территорией территориями", "территор")]
    [InlineData("ru", "безопасность безопасности безопасностью", "безопасност")]
    [InlineData("ru", "опасный опасного опасными опасная", "опасн")]
    [InlineData("ru", "дети детей детям детьми", "дет")]
    [InlineData("az", "mina minalar minalari minanin minaya minada minadan minasinin", "mina")]
    [InlineData("az", "qarabag qarabagin qarabaga qarabagda qarabagdan", "qarab")]
    [InlineData("az", "torpaq torpagi torpaqlar torpaqlarin", "torp")]
    [InlineData("az", "erazi erazisi eraziler erazilerin erazide erazisinde", "eraz")]
    [InlineData("en", "mine mines", "min")]
    [InlineData("en", "casualty casualties", "casualt")]
    [InlineData("en", "class classes", "class")]
    [InlineData("en", "shell shells", "shell")]
    public void The_forms_of_a_word_have_one_stem(string code, string forms, string stem)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        Assert.All(forms.Split(' '), form => Assert.Equal(stem, language.Stemmer.Stem(form).ToString()));
    }

    [Theory]
    [InlineData("ru", "мина", "министерство")]
    [InlineData("ru", "мина", "минута")]
    [InlineData("az", "mina", "min")]
    [InlineData("en", "mine", "minister")]
    public void Other_words_have_another(string code, string word, string other)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        Assert.NotEqual(language.Stemmer.Stem(word).ToString(), language.Stemmer.Stem(other).ToString());
    }

    [Fact]
    public void A_stem_is_its_own_stem_and_keeps_enough_letters()
    {
        Gen.Select(Gen.Int[0, Language.All.Count - 1].Select(i => Language.All[i]), Gen.String["abeinqrsyаеийлмнос"]).Sample((language, word) =>
        {
            string stem = language.Stemmer.Stem(word).ToString();
            return word.StartsWith(stem, StringComparison.Ordinal) && stem.Length >= Math.Min(word.Length, language.Stemmer.Shortest) && language.Stemmer.Stem(stem).ToString() == stem;
        });
    }
}
