using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.Json;
using StaticSite.Output.Styles;

namespace StaticSite.Output.Audit;

/// <summary>The links and anchors of the files that one thread writes. Addresses that many pages share are looked up, not made again.</summary>
public sealed class LinkSheet
{
    private static readonly SearchValues<byte> AddressEnds = SearchValues.Create("\"'<>&\\ \t\r\n)"u8);
    private static readonly FrozenSet<string> TextEndings = FrozenSet.Create(StringComparer.Ordinal, ".xml", ".json", ".txt", ".md", ".csv");
    private readonly Uri _baseUrl;
    private readonly byte[] _baseBytes;
    private readonly UnseenNames? _styleNames;
    private readonly Dictionary<string, LinkUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkUse>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<ulong> _anchors = [];
    private readonly List<(string Page, string Origin, string Fragment)> _broken = [];
    private readonly HashSet<ulong> _ids = [];
    private readonly List<(ulong Id, string Fragment)> _own = [];
    private string _page = "";
    private string _pageUrl = "";
    private string _origin = "";
    private bool _isPage;

    internal LinkSheet(Uri baseUrl, PolicySheet? policy, UnseenNames? styleNames)
    {
        Policy = policy;
        _styleNames = styleNames;
        _baseUrl = baseUrl;
        _baseBytes = Encoding.UTF8.GetBytes(baseUrl.AbsoluteUri);
        _lookup = _uses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the same pages hold of styles and code; null when no policy is sent.</summary>
    internal PolicySheet? Policy { get; }

    internal IReadOnlyDictionary<string, LinkUse> Uses => _uses;

    internal IReadOnlyList<ulong> Anchors => _anchors;

    internal IReadOnlyList<(string Page, string Origin, string Fragment)> BrokenOwnAnchors => _broken;

    /// <summary>Notes what a file uses.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <param name="bytes">The file.</param>
    public void Read(OutputPath path, string origin, ReadOnlySpan<byte> bytes)
    {
        _page = path.Value;
        _pageUrl = path.Url;
        _origin = origin;
        _isPage = _page.EndsWith(".html", StringComparison.Ordinal);
        if (_isPage) ReadHtml(bytes);
        else if (_page.EndsWith(".css", StringComparison.Ordinal)) ReadCss(bytes);
        else if (_page.EndsWith(".webmanifest", StringComparison.Ordinal)) ReadManifest(bytes);
        else if (_page.EndsWith(".ics", StringComparison.Ordinal)) ReadText(Unfolded(bytes));
        else if (TextEndings.Contains(Path.GetExtension(_page))) ReadText(bytes);
        if (!_page.EndsWith(".xml", StringComparison.Ordinal)) return;
        ReadStyleSheets(bytes);
        if (_styleNames is { IsEmpty: false }) NoteElements(_styleNames, bytes);
    }

    /// <summary>One number for an anchor on a page; good within one run.</summary>
    internal static ulong Key(string page, ReadOnlySpan<char> id) => ((ulong)(uint)string.GetHashCode(page.AsSpan(), StringComparison.Ordinal) << 32) | (uint)string.GetHashCode(id, StringComparison.Ordinal);

    private void ReadHtml(ReadOnlySpan<byte> html)
    {
        _ids.Clear();
        _own.Clear();
        Policy?.Begin(_page, _origin);
        UnseenNames? names = _styleNames is { IsEmpty: false } ? _styleNames : null;
        HtmlTagReader reader = new(html);
        while (reader.NextTag())
        {
            Policy?.Tag(ref reader);
            names?.Saw(StyleNameKind.Element, reader.Name);
            bool isMeta = reader.Is("meta"u8);
            ReadOnlySpan<byte> content = default;
            bool isAddress = false;
            bool isRefresh = false;
            bool isData = false;
            bool isNoFollow = false;
            ReadOnlySpan<byte> href = default;
            while (reader.NextAttribute())
            {
                ReadOnlySpan<byte> value = reader.AttributeValue;
                Policy?.Attribute(ref reader);
                if (names is not null) NoteNames(names, ref reader);
                if (reader.IsAttribute("id"u8)) AddId(value);
                else if (reader.IsAttribute("href"u8)) href = value;
                else if (reader.IsAttribute("rel"u8)) isNoFollow = value.IndexOf("nofollow"u8) >= 0;
                else if (reader.IsAttribute("src"u8) || reader.IsAttribute("poster"u8) || reader.IsAttribute("action"u8) || reader.IsAttribute("formaction"u8) || reader.IsAttribute("cite"u8) || reader.IsAttribute("xlink:href"u8)) Add(value);
                else if (reader.IsAttribute("data"u8) && reader.Is("object"u8)) Add(value);
                else if (reader.IsAttribute("srcset"u8) || reader.IsAttribute("imagesrcset"u8)) AddSet(value);
                else if (reader.IsAttribute("style"u8)) ReadCss(value);
                else if (reader.IsAttribute("type"u8) && reader.Is("script"u8)) isData = value.SequenceEqual("application/ld+json"u8);
                else if (isMeta && reader.IsAttribute("content"u8)) content = value;
                else if (isMeta && (reader.IsAttribute("property"u8) || reader.IsAttribute("name"u8))) isAddress = value.SequenceEqual("og:url"u8) || value.SequenceEqual("og:image"u8) || value.SequenceEqual("twitter:image"u8);
                else if (isMeta && reader.IsAttribute("http-equiv"u8)) isRefresh = Ascii.EqualsIgnoreCase(value, "refresh"u8);
            }
            Policy?.TagEnd(ref reader);
            // Links to share a page are different on each page and lead to no page that anyone wrote: robots are told, and we are one.
            if (!isNoFollow || !IsElsewhere(href)) Add(href);
            if (isAddress || content.StartsWith(_baseBytes)) Add(content);
            if (isData) ReadText(reader.RawText);
            else if (reader.Is("style"u8)) ReadCss(reader.RawText);
            if (isRefresh && content.IndexOf("url="u8) is >= 0 and int at) Add(content[(at + 4)..]);
        }
        foreach ((ulong id, string fragment) in _own)
        {
            if (!_ids.Contains(id)) _broken.Add((_page, _origin, fragment));
        }
    }

    // Feeds have style sheets too.
    private static void NoteElements(UnseenNames names, ReadOnlySpan<byte> xml)
    {
        HtmlTagReader reader = new(xml);
        while (reader.NextTag()) names.Saw(StyleNameKind.Element, reader.Name);
    }

    private static void NoteNames(UnseenNames names, ref HtmlTagReader reader)
    {
        names.Saw(StyleNameKind.Attribute, reader.AttributeName);
        if (reader.IsAttribute("class"u8)) names.SawClasses(reader.AttributeValue);
        else if (reader.IsAttribute("id"u8)) names.Saw(StyleNameKind.Id, reader.AttributeValue);
    }

    private bool IsElsewhere(ReadOnlySpan<byte> address) => address.IndexOf((byte)':') > 0 && !address.StartsWith(_baseBytes);

    private void ReadCss(ReadOnlySpan<byte> css)
    {
        for (int at; (at = css.IndexOf("url("u8)) >= 0;)
        {
            css = css[(at + 4)..];
            int end = css.IndexOf((byte)')');
            if (end < 0) return;
            Add(css[..end].Trim("\"' \t\r\n"u8));
        }
    }

    // Feeds, the sitemap and the like name pages by whole addresses.
    private void ReadText(ReadOnlySpan<byte> text)
    {
        for (int at; (at = text.IndexOf(_baseBytes)) >= 0;)
        {
            text = text[at..];
            int end = text.IndexOfAny(AddressEnds);
            if (end < 0) end = text.Length;
            Add(text[..end]);
            text = text[end..];
        }
    }

    // A style sheet of a feed: <?xml-stylesheet href="…"?>.
    private void ReadStyleSheets(ReadOnlySpan<byte> xml)
    {
        for (int at; (at = xml.IndexOf("<?xml-stylesheet "u8)) >= 0;)
        {
            xml = xml[(at + 17)..];
            int end = xml.IndexOf("?>"u8);
            int href = xml.IndexOf("href=\""u8);
            if (href < 0 || href > end) continue;
            ReadOnlySpan<byte> value = xml[(href + 6)..end];
            Add(value[..Math.Max(0, value.IndexOf((byte)'"'))]);
        }
    }

    // https://www.w3.org/TR/appmanifest/: addresses are relative to the manifest.
    private void ReadManifest(ReadOnlySpan<byte> manifest)
    {
        Utf8JsonReader reader = new(manifest);
        bool isAddress = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) isAddress = reader.ValueTextEquals("src"u8) || reader.ValueTextEquals("start_url"u8) || reader.ValueTextEquals("url"u8);
            else if (reader.TokenType == JsonTokenType.String && isAddress) Add(Encoding.UTF8.GetBytes(reader.GetString()!));
        }
    }

    // RFC 5545, section 3.1: a line break and a space within a line mean nothing.
    private static byte[] Unfolded(ReadOnlySpan<byte> calendar) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(calendar).Replace("\r\n ", "", StringComparison.Ordinal));

    private void AddId(ReadOnlySpan<byte> value)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(value.Length);
        int length = Encoding.UTF8.GetChars(value, buffer);
        ulong key = Key(_page, buffer.AsSpan(0, length));
        _ids.Add(key);
        _anchors.Add(key);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private void AddSet(ReadOnlySpan<byte> set)
    {
        foreach (Range part in set.Split((byte)','))
        {
            ReadOnlySpan<byte> candidate = set[part].Trim(" \t\r\n"u8);
            int space = candidate.IndexOf((byte)' ');
            Add(space < 0 ? candidate : candidate[..space]);
        }
    }

    private void Add(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return;
        char[] buffer = ArrayPool<char>.Shared.Rent(value.Length);
        Span<char> text = buffer.AsSpan(0, Encoding.UTF8.GetChars(value, buffer));
        if (text[0] == '#' && text.Length > 1)
        {
            string fragment = Uri.UnescapeDataString(WebUtility.HtmlDecode(text[1..].ToString()));
            _own.Add((Key(_page, fragment), fragment));
        }
        else if (text[0] == '/' || text.IndexOf(':') >= 0) AddShared(text);
        else
        {
            // A relative address means another file on each page.
            AddUse("\0" + _pageUrl + "\0" + text.ToString(), SiteAddress.Of(WebUtility.HtmlDecode(text.ToString()), _pageUrl, _baseUrl));
        }
        ArrayPool<char>.Shared.Return(buffer);
    }

    private void AddShared(ReadOnlySpan<char> text)
    {
        ref LinkUse use = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_lookup, text);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref use)) AddUse(text.ToString(), SiteAddress.Of(WebUtility.HtmlDecode(text.ToString()), _pageUrl, _baseUrl));
        else use = use.And(new LinkUse(use.Target, _page, _origin, 1, _isPage && use.Target.Path != _page));
    }

    private void AddUse(string key, SiteAddress target)
    {
        LinkUse use = new(target, _page, _origin, 1, _isPage && target.Path != _page);
        _uses[key] = _uses.TryGetValue(key, out LinkUse earlier) ? earlier.And(use) : use;
    }
}
