using System.Buffers;

namespace StaticSite.Rendering.Markdown;

/// <summary>Web addresses as they stand in a text, among words and signs.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n<>\"«»”|");
    private static readonly char[] Punctuation = ['.', ',', ';', ':', '!', '?', ')', ']', '*', '\'', '’'];

    /// <summary>The address with which a text begins: up to a space or a quotation mark, without the signs that end a sentence.</summary>
    public static string AtStart(ReadOnlySpan<char> text) => text[..Reach(text)].TrimEnd(Punctuation).ToString();

    /// <summary>Whether a browser opens it as it is.</summary>
    public static bool IsWhole(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";

    /// <summary>How many characters may belong to the address with which a text begins.</summary>
    public static int Reach(ReadOnlySpan<char> text) => text.IndexOfAny(Ends) is >= 0 and var end ? end : text.Length;
}
