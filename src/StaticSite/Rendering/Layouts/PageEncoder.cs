using System.Text;
using System.Text.Encodings.Web;

namespace StaticSite.Rendering.Layouts;

/// <summary>
/// Makes text safe in HTML and in quoted attributes: five characters are escaped and all else stays as
/// it is, so that Azerbaijani and Russian stay readable in the page's source.
/// </summary>
public sealed class PageEncoder : TextEncoder
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");

    private PageEncoder()
    {
    }

    /// <summary>The encoder; it has no state.</summary>
    public static PageEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override string Encode(string value)
    {
        int index = value.AsSpan().IndexOfAny(Special);
        if (index < 0) return value;
        StringBuilder text = new(value.Length + 16);
        using StringWriter writer = new(text);
        Write(writer, value);
        return text.ToString();
    }

    /// <inheritdoc/>
    public override void Encode(TextWriter output, string value, int startIndex, int characterCount)
    {
        if (startIndex == 0 && characterCount == value.Length && value.AsSpan().IndexOfAny(Special) < 0) output.Write(value);
        else Write(output, value.AsSpan(startIndex, characterCount));
    }

    /// <inheritdoc/>
    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) => Write(output, value.AsSpan(startIndex, characterCount));

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= 0xFFFF && Special.Contains((char)unicodeScalar);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> target = new(buffer, bufferLength);
        if (WillEncode(unicodeScalar))
        {
            string escape = Escape((char)unicodeScalar);
            numberOfCharactersWritten = escape.TryCopyTo(target) ? escape.Length : 0;
            return numberOfCharactersWritten > 0;
        }
        return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
    }

    private static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        for (int index; (index = text.IndexOfAny(Special)) >= 0; text = text[(index + 1)..])
        {
            if (index > 0) output.Write(text[..index]);
            output.Write(Escape(text[index]));
        }
        if (!text.IsEmpty) output.Write(text);
    }

    private static string Escape(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
