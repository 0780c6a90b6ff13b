using System.Text;
using CsCheck;
using StaticSite.Content;

namespace StaticSite.Tests.Content;

public class Utf8WriterTests
{
    [Fact]
    public void Text_in_any_pieces_becomes_the_same_utf8_even_when_a_pair_is_cut()
    {
        Gen.Select(Gen.Int[0, 9000], Gen.Int[1, 5000]).Sample((length, piece) =>
        {
            string text = new string('a', length % 7) + string.Concat(Enumerable.Repeat("ə😀ж", length / 4));
            using Utf8Writer writer = new();
            for (int i = 0; i < text.Length; i += piece) writer.Write(text.AsSpan(i, Math.Min(piece, text.Length - i)));
            return writer.Written.SequenceEqual(Encoding.UTF8.GetBytes(text));
        }, iter: 200);
    }

    [Fact]
    public void A_cleared_writer_begins_anew()
    {
        using Utf8Writer writer = new();
        writer.Write("Qarabağ");
        writer.Clear();
        writer.Write("мина");
        Assert.Equal("мина", Encoding.UTF8.GetString(writer.Written));
    }
}
