using System.Xml;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Looks into XML files of <c>input/assets</c>: a browser that is led to one shows and runs what is XHTML or SVG in it.</summary>
internal static class XmlAssets
{
    private static readonly string[] Endings = [".xml", ".rss", ".atom", ".rdf", ".opml", ".kml", ".gpx", ".xsd", ".mml"];
    private static readonly string[] Acting = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/XSL/Transform"];

    /// <summary>Whether a file may be published; otherwise it is reported.</summary>
    public static bool MayBePublished(InputFile file, DiagnosticBag bag)
    {
        if (!Endings.Contains(Path.GetExtension(file.RelativePath), StringComparer.OrdinalIgnoreCase)) return true;
        try
        {
            using FileStream stream = File.OpenRead(file.FullPath);
            if (Problem(stream) is not var (problem, line)) return true;
            bag.Add(AssetDiagnostics.ActiveXml.At(new SourceSpan(file.DisplayPath, line, line > 0 ? 1 : 0), problem));
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever copies it says so.
            return true;
        }
    }

    // Colours and type; a style sheet of another kind is a program.
    private static bool IsStyleSheet(string name, string value) =>
        name == "xml-stylesheet" && value.Contains("type=\"text/css\"", StringComparison.Ordinal) && value.IndexOf("type", StringComparison.Ordinal) == value.LastIndexOf("type", StringComparison.Ordinal);

    private static (string Problem, int Line)? Problem(Stream stream)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
            while (reader.Read())
            {
                int line = ((IXmlLineInfo)reader).LineNumber;
                // What it declares may act; it is refused before anything of it is used.
                if (reader.NodeType == XmlNodeType.DocumentType) return ("the instruction <!DOCTYPE " + reader.Name + ">", line);
                if (reader.NodeType == XmlNodeType.ProcessingInstruction && !IsStyleSheet(reader.Name, reader.Value)) return ("the instruction <?" + reader.Name + "?>", line);
                if (reader.NodeType == XmlNodeType.Element && Acting.Contains(reader.NamespaceURI, StringComparer.Ordinal)) return ("the element <" + reader.Name + ">", line);
            }
            return null;
        }
        catch (XmlException error)
        {
            return ("a mistake: " + error.Message, error.LineNumber);
        }
    }
}
