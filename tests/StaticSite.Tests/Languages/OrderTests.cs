using StaticSite.Languages;

namespace StaticSite.Tests.Languages;

public class OrderTests
{
    [Theory]
    [InlineData("az", "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v w y z а е ё ж я")]
    [InlineData("en", "a b c d e f g h i j k l m n o p q r s t u v w x y z а е ё ж я")]
    [InlineData("ru", "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я a b z")]
    [InlineData("az", "0 10 9 a A ab Ab")]
    [InlineData("az", "çay Çay çayxana dəniz eşq ədəbiyyat xalq Xalq ışıq Işıq idman İdman qala lalə")]
    [InlineData("az", "zürafə жук")]
    [InlineData("az", "cafe café Café cafes")]
    [InlineData("az", "ea éa Éa eb")]
    [InlineData("en", "resume Resume résumé resumes")]
    [InlineData("en", "strasse straße strassen")]
    [InlineData("en", "city çity cloud")]
    [InlineData("ru", "еда ель Ель ёж Ёж ёлка жук english")]
    public void Words_stand_in_the_order_of_the_alphabet(string code, string sorted)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        string[] words = sorted.Split(' ');
        string[] again = [.. words.Reverse().OrderBy(word => word, language.Comparer)];
        Assert.Equal(words, again);
    }

    [Fact]
    public void Space_stands_before_punctuation_before_digits_before_letters()
    {
        string[] sorted = ["", " z", "-z", "9z", "a", "a b", "a-b", "a1", "ab", "ж", "日本", "😀"];
        IComparer<string> comparer = Language.Azerbaijani.Comparer;
        string[] withoutSymbol = sorted[..^1];
        Assert.Equal(withoutSymbol, withoutSymbol.Reverse().OrderBy(s => s, comparer));
        Assert.True(comparer.Compare("😀", "0") < 0);
    }

    [Fact]
    public void A_composed_and_a_decomposed_letter_are_neighbours_yet_not_equal()
    {
        IComparer<string> comparer = Language.Azerbaijani.Comparer;
        Assert.NotEqual(0, comparer.Compare("ç", "c\u0327"));
        Assert.True(comparer.Compare("cz", "c\u0327") < 0);
        Assert.True(comparer.Compare("c\u0327", "d") < 0);
    }

    [Fact]
    public void Null_is_first_and_equal_to_itself()
    {
        IComparer<string> comparer = Language.English.Comparer;
        Assert.True(comparer.Compare(null, "") < 0);
        Assert.True(comparer.Compare("", null) > 0);
        Assert.Equal(0, comparer.Compare(null, null));
    }
}
