using System.Text;
using System.Xml;

namespace StaticSite.Feeds;

/// <summary>How the XML files of the site are written.</summary>
internal static class XmlText
{
    public static XmlWriterSettings Settings { get; } = new() { Indent = true, IndentChars = "", NewLineChars = "\n", CloseOutput = false, Encoding = new UTF8Encoding(false) };

    /// <summary>Writes an element of no namespace with text.</summary>
    public static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    /// <summary>The text without the characters that XML 1.0 cannot hold.</summary>
    public static string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, ref i)) return Filter(text);
        }
        return text;
    }

    private static string Filter(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            if (IsAllowed(text, ref i)) clean.Append(text, start, i - start + 1);
        }
        return clean.ToString();
    }

    private static bool IsAllowed(string text, ref int i)
    {
        if (XmlConvert.IsXmlChar(text[i])) return true;
        if (i + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) return false;
        i++;
        return true;
    }
}
