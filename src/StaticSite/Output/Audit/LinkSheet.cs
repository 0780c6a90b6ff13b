using System.Buffers;
using System.Net;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>The links and anchors of the files that one thread writes. Addresses that many pages share are looked up, not made again.</summary>
public sealed class LinkSheet
{
    private static readonly SearchValues<byte> AddressEnds = SearchValues.Create("\"'<>&\\ \t\r\n)"u8);
    private readonly Uri _baseUrl;
    private readonly string _baseText;
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

    internal LinkSheet(Uri baseUrl, PolicySheet? policy)
    {
        Policy = policy;
        _baseUrl = baseUrl;
        _baseText = baseUrl.AbsoluteUri;
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
        else if (_page.EndsWith(".xml", StringComparison.Ordinal) || _page.EndsWith(".json", StringComparison.Ordinal) || _page.EndsWith(".txt", StringComparison.Ordinal)) ReadText(bytes);
    }

    /// <summary>One number for an anchor on a page; good within one run.</summary>
    internal static ulong Key(string page, ReadOnlySpan<char> id) => ((ulong)(uint)string.GetHashCode(page.AsSpan(), StringComparison.Ordinal) << 32) | (uint)string.GetHashCode(id, StringComparison.Ordinal);

    private void ReadHtml(ReadOnlySpan<byte> html)
    {
        _ids.Clear();
        _own.Clear();
        Policy?.Begin(_page, _origin);
        HtmlTagReader reader = new(html);
        while (reader.NextTag())
        {
            Policy?.Tag(ref reader);
            bool isMeta = reader.Is("meta"u8);
            ReadOnlySpan<byte> content = default;
            bool isAddress = false;
            bool isRefresh = false;
            while (reader.NextAttribute())
            {
                ReadOnlySpan<byte> value = reader.AttributeValue;
                Policy?.Attribute(ref reader);
                if (reader.IsAttribute("id"u8)) AddId(value);
                else if (reader.IsAttribute("href"u8) || reader.IsAttribute("src"u8) || reader.IsAttribute("poster"u8) || reader.IsAttribute("action"u8)) Add(value);
                else if (reader.IsAttribute("srcset"u8)) AddSet(value);
                else if (isMeta && reader.IsAttribute("content"u8)) content = value;
                else if (isMeta && (reader.IsAttribute("property"u8) || reader.IsAttribute("name"u8))) isAddress = value.SequenceEqual("og:url"u8) || value.SequenceEqual("og:image"u8) || value.SequenceEqual("twitter:image"u8);
                else if (isMeta && reader.IsAttribute("http-equiv"u8)) isRefresh = Ascii.EqualsIgnoreCase(value, "refresh"u8);
            }
            Policy?.TagEnd(ref reader);
            if (isAddress) Add(content);
            if (isRefresh && content.IndexOf("url="u8) is >= 0 and int at) Add(content[(at + 4)..]);
        }
        foreach ((ulong id, string fragment) in _own)
        {
            if (!_ids.Contains(id)) _broken.Add((_page, _origin, fragment));
        }
    }

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
        byte[] start = Encoding.UTF8.GetBytes(_baseText);
        for (int at; (at = text.IndexOf(start)) >= 0;)
        {
            text = text[at..];
            int end = text.IndexOfAny(AddressEnds);
            if (end < 0) end = text.Length;
            Add(text[..end]);
            text = text[end..];
        }
    }

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
