using System.Text;

namespace StaticSite.Content;

/// <summary>A piece of text that many pages have in common.</summary>
/// <param name="utf8">The text in UTF-8.</param>
public sealed class TextFragment(ReadOnlySpan<byte> utf8)
{
    private readonly byte[] _bytes = utf8.ToArray();

    /// <summary>Its length in bytes of UTF-8.</summary>
    public int Length => _bytes.Length;

    /// <summary>The text in UTF-8.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Writes the text; bytes as they are where bytes are written.</summary>
    public void WriteTo(TextWriter writer)
    {
        if (writer is Utf8Writer bytes) bytes.Write(this);
        else writer.Write(Encoding.UTF8.GetString(_bytes));
    }
}
