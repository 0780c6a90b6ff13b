using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output.Styles;

namespace StaticSite.Output.Audit;

/// <summary>The links and anchors of the files that one thread writes. Addresses that many pages share are looked up, not made again.</summary>
public sealed class LinkSheet
{
    private static readonly FrozenSet<string> TextEndings = FrozenSet.Create(StringComparer.Ordinal, ".xml", ".json", ".txt", ".md", ".csv");
    private const int ShortId = 256;
    private readonly TargetReader _targets;
    private readonly StyleNameReader? _styleNames;
    private readonly ChunkedList<LinkUse> _uses = new();
    private readonly List<ulong> _anchors = [];
    private readonly List<FragmentLinks> _pieces = [];
    private readonly List<(string Page, string Origin, string Fragment)> _broken = [];
    private readonly HashSet<ulong> _ids = [];
    private readonly Dictionary<TextFragment, FragmentLinks> _fragments = new(ReferenceEqualityComparer.Instance);
    private readonly List<(ulong Id, string Fragment)> _own = [];
    private readonly FragmentNotes _notes = new();
    private string _page = "";
    private string _pageUrl = "";
    private string _origin = "";
    private bool _isPage;
    private FragmentNotes? _noted;
    private ulong _pageKey;
    private int _firstAnchor;

    internal LinkSheet(TargetReader targets, PolicySheet? policy, UnseenNames? styleNames, bool notesFiles, bool notesEveryName)
    {
        Noted = notesFiles ? new NotedFiles() : null;
        Policy = policy;
        _styleNames = styleNames is null ? null : new StyleNameReader(styleNames, Noted, notesFiles && notesEveryName);
        _targets = targets;
    }

    /// <summary>What the same pages hold of styles and code; null when no policy is sent.</summary>
    internal PolicySheet? Policy { get; }

    /// <summary>The addresses by their numbers. One that means another file on each page stands behind the page's own, each with a NUL before it.</summary>
    internal AddressTable Addresses { get; } = new();

    /// <summary>The uses by the numbers of their addresses; those of other sheets too, once <see cref="LinkAudit.Merged"/> took them over.</summary>
    internal ChunkedList<LinkUse> Uses => _uses;

    internal IReadOnlyList<ulong> Anchors => _anchors;

    /// <summary>The anchors of the file that was read last.</summary>
    internal ReadOnlySpan<ulong> LastAnchors => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_anchors)[_firstAnchor..];

    /// <summary>The pieces of many files by their numbers.</summary>
    internal IReadOnlyList<FragmentLinks> Pieces => _pieces;

    internal IReadOnlyList<(string Page, string Origin, string Fragment)> BrokenOwnAnchors => _broken;

    /// <summary>What is wrong with elements of pages.</summary>
    internal PageFindings Faults { get; } = new();

    /// <summary>What was noted of each file by itself; null when nobody asks.</summary>
    internal NotedFiles? Noted { get; }

    /// <summary>Notes what a file uses.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="fragments">The pieces of it that other files have too, with the byte at which each begins.</param>
    public void Read(OutputPath path, string origin, ReadOnlySpan<byte> bytes, IReadOnlyList<(int Start, TextFragment Fragment)> fragments)
    {
        _page = path.Value;
        _pageUrl = path.Url;
        _origin = origin;
        _pageKey = AnchorKey.OfPage(_page);
        _firstAnchor = _anchors.Count;
        _styleNames?.Begin();
        _isPage = _page.EndsWith(".html", StringComparison.Ordinal);
        if (_isPage) ReadPage(bytes, fragments);
        else if (_page.EndsWith(".css", StringComparison.Ordinal)) AddressScan.Css(bytes, this);
        else if (_page.EndsWith(".webmanifest", StringComparison.Ordinal)) AddressScan.Manifest(bytes, this);
        else if (_page.EndsWith(".ics", StringComparison.Ordinal)) AddressScan.Text(AddressScan.Unfolded(bytes), _targets.Site, this);
        else if (TextEndings.Contains(Path.GetExtension(_page))) AddressScan.Text(bytes, _targets.Site, this);
        if (_page.EndsWith(".xml", StringComparison.Ordinal))
        {
            AddressScan.StyleSheets(bytes, this);
            if (_styleNames is { IsDone: false } names) names.Elements(bytes);
        }
        if (_isPage && Policy is not null) Noted?.Styles.AddRange(Policy.PageStyles);
        Noted?.End(_page);
    }

    /// <summary>Counts what pieces of many files use; once the files of a while are read.</summary>
    internal void Settle()
    {
        foreach (FragmentLinks links in _fragments.Values)
        {
            if (links.Count == 0) continue;
            foreach (int address in links.Addresses)
            {
                ref LinkUse use = ref _uses[address];
                use = use.And(new LinkUse(use.Target, links.FirstPage, links.Origin, links.Count, links.IsOnOther(use.Target)));
            }
            links.Clear();
        }
    }

    private void ReadPage(ReadOnlySpan<byte> html, IReadOnlyList<(int Start, TextFragment Fragment)> fragments)
    {
        _ids.Clear();
        _own.Clear();
        Policy?.Begin(_page, _origin);
        HtmlTagReader reader = new(html);
        int next = 0;
        do
        {
            while (next < fragments.Count && IsDone(ref reader, fragments[next].Start, fragments[next].Fragment)) next++;
        }
        while (ReadTag(ref reader));
        foreach ((ulong id, string fragment) in _own)
        {
            if (!_ids.Contains(id)) _broken.Add((_page, _origin, fragment));
        }
    }

    // Counts a piece if it is the next thing to come; one in a comment, a script or a tag is read with it.
    private bool IsDone(ref HtmlTagReader reader, int start, TextFragment fragment)
    {
        if (reader.Position > start || Of(fragment) is not { IsPlain: true } links) return true;
        if (!reader.Pass(start, fragment.Length)) return reader.Position > start;
        links.Note(_page, _origin);
        Noted?.Pieces.Add(links.Number);
        foreach (string id in links.Ids)
        {
            if (!AddAnchor(AnchorKey.Of(_pageKey, id))) Faults.Add(OutputDiagnostics.RepeatedId, id, _page, _origin);
        }
        foreach (string anchor in links.OwnAnchors) _own.Add((AnchorKey.Of(_pageKey, anchor), anchor));
        return true;
    }

    private FragmentLinks Of(TextFragment fragment)
    {
        if (_fragments.TryGetValue(fragment, out FragmentLinks? links)) return links;
        _noted = _notes;
        HtmlTagReader reader = new(fragment.Bytes);
        while (ReadTag(ref reader))
        {
        }
        _notes.IsPlain &= reader.IsWhole;
        _noted = null;
        _fragments[fragment] = links = _notes.End(_pieces.Count);
        _pieces.Add(links);
        return links;
    }

    private bool ReadTag(ref HtmlTagReader reader)
    {
        if (!reader.NextTag()) return false;
        if (reader.Element is HtmlElement.Meta or HtmlElement.Base or HtmlElement.Style or HtmlElement.Script && _noted is { } noted) noted.IsPlain = false;
        StyleNameReader? names = _styleNames is { IsDone: false } ? _styleNames : null;
        if (_noted is null) Policy?.Tag(ref reader);
        names?.Element(ref reader);
        bool isMeta = reader.Element == HtmlElement.Meta;
        bool isUnnamed = reader.Element == HtmlElement.Image;
        ReadOnlySpan<byte> image = default;
        ReadOnlySpan<byte> content = default;
        bool isAddress = false;
        bool isRefresh = false;
        bool isData = false;
        bool isNoFollow = false;
        ReadOnlySpan<byte> href = default;
        while (reader.NextAttribute())
        {
            ReadOnlySpan<byte> value = reader.AttributeValue;
            if (isUnnamed && reader.IsAttribute("src"u8)) image = value;
            if (_noted is null) Policy?.Attribute(ref reader);
            else if (PolicySheet.Minds(ref reader)) _noted.IsPlain = false;
            names?.Attribute(ref reader);
            // In the order of how often they are met.
            if (reader.IsAttribute("href"u8)) href = value;
            else if (reader.IsAttribute("class"u8)) continue;
            else if (reader.IsAttribute("id"u8)) AddId(value);
            else if (reader.IsAttribute("rel"u8)) isNoFollow = value.IndexOf("nofollow"u8) >= 0;
            else if (isUnnamed && reader.IsAttribute("alt"u8)) isUnnamed = false;
            else if (reader.IsAttribute("src"u8) || reader.IsAttribute("poster"u8) || reader.IsAttribute("action"u8) || reader.IsAttribute("formaction"u8) || reader.IsAttribute("cite"u8) || reader.IsAttribute("xlink:href"u8)) Add(value);
            else if (reader.IsAttribute("data"u8) && reader.Element == HtmlElement.Object) Add(value);
            else if (reader.IsAttribute("srcset"u8) || reader.IsAttribute("imagesrcset"u8)) AddSet(value);
            else if (reader.IsAttribute("style"u8)) AddressScan.Css(value, this);
            else if (reader.IsAttribute("type"u8) && reader.Element == HtmlElement.Script) isData = value.SequenceEqual("application/ld+json"u8);
            else if (isMeta && reader.IsAttribute("content"u8)) content = value;
            else if (isMeta && (reader.IsAttribute("property"u8) || reader.IsAttribute("name"u8))) isAddress = value.SequenceEqual("og:url"u8) || value.SequenceEqual("og:image"u8) || value.SequenceEqual("twitter:image"u8);
            else if (isMeta && reader.IsAttribute("http-equiv"u8)) isRefresh = Ascii.EqualsIgnoreCase(value, "refresh"u8);
        }
        if (_noted is null) Policy?.TagEnd(ref reader);
        if (isUnnamed && _noted is { } piece) piece.IsPlain = false;
        else if (isUnnamed) Faults.Add(LinkDiagnostics.UnnamedImage, Encoding.UTF8.GetString(image), _page, _origin);
        // Links to share a page are different on each page and lead to no page that anyone wrote: robots are told, and we are one.
        if (!href.IsEmpty && (!isNoFollow || !IsElsewhere(href))) Add(href);
        if (isAddress || content.StartsWith(_targets.Site)) Add(content);
        if (isData) AddressScan.Text(reader.RawText, _targets.Site, this);
        else if (reader.Element == HtmlElement.Style) AddressScan.Css(reader.RawText, this);
        if (isRefresh && content.IndexOf("url="u8) is >= 0 and int at) Add(content[(at + 4)..]);
        return true;
    }

    private bool IsElsewhere(ReadOnlySpan<byte> address) => address.IndexOf((byte)':') > 0 && !address.StartsWith(_targets.Site);

    private void AddId(ReadOnlySpan<byte> value)
    {
        char[]? rented = value.Length > ShortId ? ArrayPool<char>.Shared.Rent(value.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[ShortId];
        ReadOnlySpan<char> id = buffer[..Encoding.UTF8.GetChars(value, buffer)];
        if (_noted is { } noted)
        {
            noted.Ids.Add(id.ToString());
        }
        else
        {
            ulong key = AnchorKey.Of(_pageKey, id);
            if (!AddAnchor(key)) Faults.Add(OutputDiagnostics.RepeatedId, id.ToString(), _page, _origin);
            Noted?.Anchors.Add(key);
        }
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
    }

    // False where the page has it already.
    private bool AddAnchor(ulong key)
    {
        if (!_ids.Add(key)) return false;
        _anchors.Add(key);
        return true;
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

    /// <summary>Notes an address as written.</summary>
    internal void Add(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return;
        if (value[0] == '#' && value.Length > 1)
        {
            string fragment = Uri.UnescapeDataString(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value[1..])));
            // The top of every page (HTML, "Scrolling to a fragment").
            if (fragment.Equals("top", StringComparison.OrdinalIgnoreCase)) return;
            if (_noted is { } noted) noted.OwnAnchors.Add(fragment);
            else _own.Add((AnchorKey.Of(_pageKey, fragment), fragment));
            return;
        }
        // A relative address means another file on each page, and so does an empty one with a question; one with a scheme does not.
        bool isShared = value[0] == '/' || (value.IndexOfAny(":/?#"u8) is >= 0 and int end && value[end] == ':');
        int number = isShared ? Shared(value) : Relative(value);
        if (_noted is { } piece)
        {
            piece.Addresses.Add(number);
            piece.IsPlain &= isShared;
            return;
        }
        ref LinkUse use = ref _uses[number];
        use = use.And(_page, _origin, _isPage && use.Target.Value != _pageKey);
        Noted?.Addresses.Add(number);
    }

    private int Shared(ReadOnlySpan<byte> value)
    {
        int number = Addresses.Add(value, out bool isNew);
        if (isNew) _uses.Add(LinkUse.None(_targets.Of(value)));
        return number;
    }

    private int Relative(ReadOnlySpan<byte> value)
    {
        byte[] key = [0, .. Encoding.UTF8.GetBytes(_pageUrl), 0, .. value];
        int number = Addresses.Add(key, out bool isNew);
        if (isNew) _uses.Add(LinkUse.None(_targets.Of(key)));
        return number;
    }
}
