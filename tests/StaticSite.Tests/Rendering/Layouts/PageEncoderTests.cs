using System.Text;
using CsCheck;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Tests.Rendering.Layouts;

public class PageEncoderTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["&<>\"'aəЖ\uD83D\uDE00\0 "], Gen.Char).Array[0, 40].Select(characters => new string(characters));

    [Fact]
    public void Encodes_like_five_replacements() => Texts.Sample(text =>
    {
        string expected = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
        StringWriter whole = new();
        PageEncoder.Instance.Encode(whole, text, 0, text.Length);
        StringWriter part = new();
        PageEncoder.Instance.Encode(part, ("x" + text + "<").ToCharArray(), 1, text.Length);
        return PageEncoder.Instance.Encode(text) == expected && whole.ToString() == expected && part.ToString() == expected;
    });

    [Fact]
    public void Spans_of_whole_characters_are_encoded_alike() => Gen.Int[0, 5].Select(index => new[] { "&", "<", "ə", "😀", "a", "'" }[index]).Array[0, 30].Sample(pieces =>
    {
        string text = string.Concat(pieces);
        char[] target = new char[text.Length * 6];
        PageEncoder.Instance.Encode(text.AsSpan(), target, out int read, out int written);
        return read == text.Length && new string(target, 0, written) == PageEncoder.Instance.Encode(text);
    });

    [Fact]
    public void Text_without_special_characters_is_returned_itself()
    {
        string text = new StringBuilder("Xəbər 😀 \uD83D").ToString();
        Assert.Same(text, PageEncoder.Instance.Encode(text));
        long before = GC.GetAllocatedBytesForCurrentThread();
        PageEncoder.Instance.Encode(TextWriter.Null, text, 0, text.Length);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
