using System.Security.Cryptography;
using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Output.Audit;

/// <summary>
/// What the pages that one thread writes hold of styles and code, as a Content-Security-Policy sees them (CSP 3, section 8): style elements
/// are allowed by their hash, everything else within a page is refused. Nearly all pages share one style, so each is hashed once.
/// </summary>
internal sealed class PolicySheet
{
    private const int ShownLength = 60;
    private readonly List<(byte[] Text, string Source)> _styles = [];
    private string _page = "";
    private string _origin = "";
    private bool _isScript;
    private bool _hasSource;
    private bool _isData;

    /// <summary>The style elements as sources of the policy.</summary>
    public IEnumerable<string> StyleSources => _styles.Select(style => style.Source);

    /// <summary>The style elements of the page that is read, as sources of the policy.</summary>
    public List<string> PageStyles { get; } = [];

    /// <summary>What browsers would refuse, as the author knows it, with the page that has it.</summary>
    public PageFindings Refused { get; } = new();

    /// <summary>Begins a page.</summary>
    public void Begin(string page, string origin)
    {
        _page = page;
        _origin = origin;
        PageStyles.Clear();
    }

    /// <summary>Notes a start tag.</summary>
    public void Tag(ref HtmlTagReader reader)
    {
        _isScript = reader.Element == HtmlElement.Script;
        _hasSource = false;
        _isData = false;
        if (reader.Element == HtmlElement.Style) AddStyle(reader.RawText);
    }

    /// <summary>Whether an attribute of any tag can be code or a style.</summary>
    public static bool Minds(ref HtmlTagReader reader) =>
        IsHandler(reader.AttributeName) || reader.IsAttribute("style"u8) || IsCode(reader.AttributeValue) || IsElsewhere(ref reader);

    /// <summary>Notes an attribute of the tag.</summary>
    public void Attribute(ref HtmlTagReader reader)
    {
        ReadOnlySpan<byte> name = reader.AttributeName;
        if (IsElsewhere(ref reader)) Refuse(HostingDiagnostics.OtherHost, name, "=", reader.AttributeValue);
        if (IsHandler(name)) Refuse(HostingDiagnostics.InlineCode, name, "=", reader.AttributeValue);
        else if (reader.IsAttribute("style"u8)) Refuse(HostingDiagnostics.InlineStyle, name, "=", reader.AttributeValue);
        else if (IsCode(reader.AttributeValue)) Refuse(HostingDiagnostics.InlineCode, name, "=", reader.AttributeValue);
        else if (_isScript && reader.IsAttribute("src"u8)) _hasSource = true;
        else if (_isScript && reader.IsAttribute("type"u8)) _isData = IsData(reader.AttributeValue);
    }

    /// <summary>Notes that the tag has no more attributes.</summary>
    public void TagEnd(ref HtmlTagReader reader)
    {
        if (_isScript && !_hasSource && !_isData) Refuse(HostingDiagnostics.InlineCode, "script"u8, ": ", reader.RawText);
    }

    // What a page loads of a host; whether it is the site's own is looked at once for all pages.
    private static bool IsElsewhere(ref HtmlTagReader reader) =>
        (reader.AttributeValue.StartsWith("https://"u8) || reader.AttributeValue.StartsWith("http://"u8) || reader.AttributeValue.StartsWith("//"u8))
        && (reader.IsAttribute("src"u8) || reader.IsAttribute("srcset"u8) || reader.IsAttribute("poster"u8));

    private static bool IsHandler(ReadOnlySpan<byte> name) => name.Length > 2 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n';

    private static bool IsCode(ReadOnlySpan<byte> value) => value.Length > 11 && Ascii.EqualsIgnoreCase(value[..11], "javascript:"u8);

    // HTML, 4.12.1: only these types are run or read by the browser; all others are data.
    private static bool IsData(ReadOnlySpan<byte> type) =>
        !type.IsEmpty && !Ascii.EqualsIgnoreCase(type, "module"u8) && !Ascii.EqualsIgnoreCase(type, "importmap"u8) && !Ascii.EqualsIgnoreCase(type, "speculationrules"u8)
        && type.IndexOf("javascript"u8) < 0 && type.IndexOf("ecmascript"u8) < 0;

    private void AddStyle(ReadOnlySpan<byte> text)
    {
        foreach ((byte[] known, string source) in _styles)
        {
            if (!text.SequenceEqual(known)) continue;
            PageStyles.Add(source);
            return;
        }
        byte[] kept = text.ToArray();
        // The parser makes one kind of line break of all (HTML, 13.2.3.5), and the hash is of what it makes.
        byte[] parsed = Array.IndexOf(kept, (byte)'\r') < 0 ? kept : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(kept).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        PageStyles.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(parsed))}'");
        _styles.Add((kept, PageStyles[^1]));
    }

    private void Refuse(DiagnosticDescriptor rule, ReadOnlySpan<byte> name, string between, ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value).ReplaceLineEndings(" ").Trim();
        string shown = text.Length > ShownLength ? text[..ShownLength] + "…" : text;
        Refused.Add(rule, Encoding.UTF8.GetString(name) + between + shown, _page, _origin);
    }
}
