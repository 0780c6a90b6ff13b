using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace StaticSite.Editorial.Harm.Images;

/// <summary>SVG is a document that could run programs: it may hold a picture and nothing that acts or loads.</summary>
internal static partial class Svg
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>What it must not hold, with its line; null for a picture that may be published.</summary>
    public static (string Problem, int Line)? Problem(string svg)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null };
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(svg), settings);
            // The text of a style sheet within the picture: comments and the like part it for us, and not for a browser.
            StringBuilder? sheet = null;
            (int Depth, int Line) style = default;
            while (reader.Read())
            {
                int line = ((IXmlLineInfo)reader).LineNumber;
                // Nothing of it is used: it is refused before the first element.
                if (reader.NodeType == XmlNodeType.DocumentType) return ("the instruction <!DOCTYPE " + reader.Name + ">", line);
                if (reader.NodeType == XmlNodeType.ProcessingInstruction) return ("the instruction <?" + reader.Name + "?>", line);
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) sheet?.Append(reader.Value);
                if (sheet is not null && reader.NodeType == XmlNodeType.EndElement && reader.Depth == style.Depth)
                {
                    if (Loading(sheet.ToString(), true) is { } address) return ($"the address in \"{address}\"", style.Line);
                    sheet = null;
                }
                if (reader.NodeType != XmlNodeType.Element) continue;
                string name = reader.LocalName.ToLowerInvariant();
                // Of another language than that of pictures: pages, forms, and what programs note for themselves.
                if (reader.NamespaceURI is not ("" or Namespace)) return ("the element <" + reader.Name + ">", line);
                if (sheet is null && name == "style" && !reader.IsEmptyElement) (sheet, style) = (new StringBuilder(), (reader.Depth, line));
                if (name is "script" or "foreignobject" or "iframe" or "handler" or "listener" or "metadata" or "animate" or "set") return ("the element <" + reader.LocalName + ">", line);
                while (reader.MoveToNextAttribute())
                {
                    string attribute = reader.LocalName.ToLowerInvariant();
                    if (attribute.StartsWith("on", StringComparison.Ordinal)) return ("the attribute " + reader.Name, line);
                    if (attribute is "href" or "src" && !reader.Value.StartsWith('#')) return ($"the address \"{reader.Value}\"", line);
                    if (Loading(reader.Value, attribute == "style") is { } found) return ($"the address in \"{found}\"", line);
                }
            }
            return null;
        }
        catch (XmlException error)
        {
            return ("a mistake: " + error.Message, error.LineNumber);
        }
    }

    // Backslashes write any letter of a style sheet in another way, and pictures need none.
    private static string? Loading(string text, bool isStyle) =>
        !Loads().IsMatch(text) && !(isStyle && text.Contains('\\', StringComparison.Ordinal)) ? null : text.Trim() is { Length: > 60 } whole ? whole[..60] + "…" : text.Trim();

    [GeneratedRegex(@"url\(\s*(?!['""]?\s*#|\s)|@import|image-set\(|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
