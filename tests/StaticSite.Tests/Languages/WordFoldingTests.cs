using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class WordFoldingTests
{
    [Theory]
    [InlineData("Qarabağ", "qarabag")]
    [InlineData("ƏLÇATANLIQ", "elcatanliq")]
    [InlineData("İşıqlı", "isiqli")]
    [InlineData("IŞIQ", "isiq")]
    [InlineData("önəmli", "onemli")]
    [InlineData("Ünvan", "unvan")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Йод", "йод")]
    [InlineData("МОЙ", "мой")]
    [InlineData("объём", "объем")]
    [InlineData("don’t", "dont")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("straße", "strasse")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("ÆRØ", "aero")]
    [InlineData("Ελλάδα", "ελλάδα")]
    [InlineData("日本", "日本")]
    [InlineData("2026", "2026")]
    [InlineData("'", "")]
    public void A_word_is_compared_by_its_letters(string word, string expected)
    {
        Assert.All(word, c => Assert.True(WordFolding.IsPart(c)));
        char[] folded = new char[word.Length * 2];
        Assert.Equal(expected, new string(folded, 0, WordFolding.Fold(word, folded)));
    }

    [Fact]
    public void Spaces_and_signs_end_a_word() => Assert.All(" \n\u00A0-–—.,:;!?«»()/\\+=@#№°★\uD83D", c => Assert.False(WordFolding.IsPart(c)));
}
