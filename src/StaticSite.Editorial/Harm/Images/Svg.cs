using System.Text.RegularExpressions;
using System.Xml;

namespace StaticSite.Editorial.Harm.Images;

/// <summary>SVG is a document that could run programs: it may hold a picture and nothing that acts or loads.</summary>
internal static partial class Svg
{
    /// <summary>What it must not hold, with its line; null for a picture that may be published.</summary>
    public static (string Problem, int Line)? Problem(string svg)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(svg), settings);
            while (reader.Read())
            {
                int line = ((IXmlLineInfo)reader).LineNumber;
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return ("the instruction <?" + reader.Name + "?>", line);
                if (reader.NodeType != XmlNodeType.Element) continue;
                string name = reader.LocalName.ToLowerInvariant();
                if (name is "script" or "foreignobject" or "iframe" or "handler" or "listener" or "metadata" or "animate" or "set") return ("the element <" + reader.LocalName + ">", line);
                while (reader.MoveToNextAttribute())
                {
                    string attribute = reader.LocalName.ToLowerInvariant();
                    if (attribute.StartsWith("on", StringComparison.Ordinal)) return ("the attribute " + reader.Name, line);
                    if (attribute is "href" or "src" && !reader.Value.StartsWith('#')) return ($"the address \"{reader.Value}\"", line);
                    if (Loads().IsMatch(reader.Value)) return ($"the address in \"{reader.Value}\"", line);
                }
            }
            return null;
        }
        catch (XmlException error)
        {
            return ("a mistake: " + error.Message, error.LineNumber);
        }
    }

    [GeneratedRegex(@"url\(\s*['""]?(?!#)|@import|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
