using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

public class OutputPathTests
{
    [Theory]
    [InlineData("index.html", "/")]
    [InlineData("az/articles/x/index.html", "/az/articles/x/")]
    [InlineData("az/myindex.html", "/az/myindex.html")]
    [InlineData("404.html", "/404.html")]
    [InlineData("az/şəkil 1.png", "/az/%C5%9F%C9%99kil%201.png")]
    [InlineData("a/b(1)&c,d;e=f@g~h!i$j'k+l.txt", "/a/b(1)&c,d;e=f@g~h!i$j'k+l.txt")]
    [InlineData("a/[x]{y}^z`.txt", "/a/%5Bx%5D%7By%7D%5Ez%60.txt")]
    [InlineData("a/😀.txt", "/a/%F0%9F%98%80.txt")]
    [InlineData(".well-known/security.txt", "/.well-known/security.txt")]
    [InlineData("console/com10/null.txt", "/console/com10/null.txt")]
    public void Accepts_and_gives_the_address(string path, string url)
    {
        OutputPath result = TempFolder.At(path);
        Assert.Equal(path, result.Value);
        Assert.Equal(url, result.Url);
        Assert.True(Uri.IsWellFormedUriString(result.Url, UriKind.Relative));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("/a", "starts with a slash")]
    [InlineData("a/", "ends with a slash")]
    [InlineData("a//b", "two slashes")]
    [InlineData("../a", "\"..\"")]
    [InlineData("a/../b", "\"..\"")]
    [InlineData("a/./b", "\".\"")]
    [InlineData("a\\b", "character \\")]
    [InlineData("C:/a", "character :")]
    [InlineData("a<b", "character <")]
    [InlineData("a>b", "character >")]
    [InlineData("a\"b", "character \"")]
    [InlineData("a|b", "character |")]
    [InlineData("a?b", "character ?")]
    [InlineData("a*b", "character *")]
    [InlineData("a#b", "character #")]
    [InlineData("a%20b", "character %")]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\u007Fb", "U+007F")]
    [InlineData("ə\u0085?b", "U+0085")]
    [InlineData("ə?\u0085b", "character ?")]
    [InlineData("a./b", "ends with a dot")]
    [InlineData("a/b ", "ends with a space")]
    [InlineData("con", "reserved")]
    [InlineData("a/NUL.txt/b", "reserved")]
    [InlineData("a/Com1.tar.gz", "reserved")]
    [InlineData("lpt\u00B2.html", "reserved")]
    [InlineData("CONOUT$.txt", "reserved")]
    [InlineData("aux .txt", "reserved")]
    [InlineData("a\uFFFDb", "not valid Unicode")]
    [InlineData("u\u0308.html", "NFC")]
    [InlineData("s\u0327\u0259.html", "NFC")]
    [InlineData("\u0438\u0306.html", "NFC")]
    [InlineData("\u212B.html", "NFC")]
    [InlineData("\u1100\u1161.html", "NFC")]
    [InlineData(".staticsite", "kept for StaticSite")]
    [InlineData(".StaticSite/x", "kept for StaticSite")]
    public void Refuses(string path, string because)
    {
        Assert.False(OutputPath.TryCreate(path, out OutputPath result, out string? problem));
        Assert.Contains(because, problem, StringComparison.Ordinal);
        Assert.Equal("", result.Value);
    }

    [Fact]
    public void Refuses_half_surrogates()
    {
        Assert.False(OutputPath.TryCreate("a\uD800b", out _, out string? problem));
        Assert.Contains("Unicode", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("é.html")]
    [InlineData("Ünvan/İş/ğ.html")]
    [InlineData("Й/ё.html")]
    [InlineData("x\u0323.html")]
    [InlineData("한국.html")]
    public void Accepts_composed_text(string path) => Assert.True(OutputPath.TryCreate(path.Replace("x\u0323", "q\u0323", StringComparison.Ordinal), out _, out _));

    [Fact]
    public void Lengths_are_counted_in_bytes()
    {
        Assert.True(OutputPath.TryCreate(new string('a', 240), out _, out _));
        Assert.False(OutputPath.TryCreate(new string('a', 241), out _, out string? problem));
        Assert.Contains("240", problem, StringComparison.Ordinal);
        Assert.False(OutputPath.TryCreate(new string('ə', 121), out _, out _));
        string name = new('a', 204);
        string path = string.Join('/', Enumerable.Repeat(name, 5));
        Assert.Equal(1024, Encoding.UTF8.GetByteCount(path));
        Assert.True(OutputPath.TryCreate(path, out _, out _));
        Assert.False(OutputPath.TryCreate(path + "a", out _, out problem));
        Assert.Contains("1024", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_every_code_once_in_order_with_help()
    {
        string[] codes = [.. OutputDiagnostics.All.Select(row => row.Code)];
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        Assert.All(OutputDiagnostics.All, row => Assert.True(row.Help.Length > 10 && row.Message.Length > 10 && row.Code.StartsWith("SS50", StringComparison.Ordinal)));
        Assert.Equal(typeof(OutputDiagnostics).GetFields().Length, codes.Length);
    }
}
