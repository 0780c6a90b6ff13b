using System.Buffers;

namespace StaticSite.Output.Audit;

/// <summary>
/// Walks the tags of an HTML page as bytes, without building a tree: enough of the tokenizer of the HTML standard
/// (13.2.5) for pages that a generator writes. Comments and the text of scripts and styles are not taken for tags.
/// </summary>
internal ref struct HtmlTagReader(ReadOnlySpan<byte> html)
{
    private static readonly SearchValues<byte> TagNameEnds = SearchValues.Create(" \t\r\n/>"u8);
    private static readonly SearchValues<byte> AttributeNameEnds = SearchValues.Create(" \t\r\n/>="u8);
    private readonly ReadOnlySpan<byte> _html = html;
    private int _at;
    private int _attributes;
    private bool _isCut;

    /// <summary>The name of the tag as written.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Which of the elements it is that a reader of links treats in their own way.</summary>
    public HtmlElement Element { get; private set; }

    /// <summary>The name of the attribute as written.</summary>
    public ReadOnlySpan<byte> AttributeName { get; private set; }

    /// <summary>The value of the attribute, entities not decoded.</summary>
    public ReadOnlySpan<byte> AttributeValue { get; private set; }

    /// <summary>The text of a script or style element whose start tag was just read.</summary>
    public readonly ReadOnlySpan<byte> RawText
    {
        get
        {
            int end = _html[_at..].IndexOf("</"u8);
            while (end >= 0 && !StartsWithName(_html[(_at + end + 2)..], Name))
            {
                int next = _html[(_at + end + 2)..].IndexOf("</"u8);
                end = next < 0 ? -1 : end + 2 + next;
            }
            return end < 0 ? _html[_at..] : _html.Slice(_at, end);
        }
    }

    /// <summary>Whether the text ended between tags, so that what stands behind it would be read alike without it.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Where the reader would go on.</summary>
    public readonly int Position => _at;

    /// <summary>Passes over a piece of the text, if it is the next thing to come.</summary>
    /// <returns>Whether it was; otherwise a tag comes first, or the piece lies behind or within what was read.</returns>
    public bool Pass(int start, int length)
    {
        SkipRawText();
        Name = default;
        Element = HtmlElement.Other;
        if (_at > start || _html[_at..start].IndexOf((byte)'<') >= 0) return false;
        _at = start + length;
        return true;
    }

    /// <summary>Goes to the next start tag.</summary>
    public bool NextTag()
    {
        SkipRawText();
        while (true)
        {
            int open = _html[_at..].IndexOf((byte)'<');
            IsWhole = open < 0 && !_isCut;
            if (open < 0 || _at + open + 1 >= _html.Length) return false;
            _at += open + 1;
            if (_html[_at] == '!' && _html[_at..].StartsWith("!--"u8))
            {
                int end = _html[_at..].IndexOf("-->"u8);
                if (end < 0) return false;
                _at += end + 3;
                continue;
            }
            if (!IsLetter(_html[_at])) continue;
            int length = _html[_at..].IndexOfAny(TagNameEnds);
            if (length < 0) return false;
            Name = _html.Slice(_at, length);
            Element = ElementOf(Name);
            _at += length;
            _attributes = _at;
            // Most tags are a name alone.
            if (_html[_at] == '>') _at++;
            else SkipToTagEnd();
            return true;
        }
    }

    /// <summary>Whether the attribute has this name, given in small letters.</summary>
    public readonly bool IsAttribute(ReadOnlySpan<byte> name) => AttributeName.Length == name.Length && System.Text.Ascii.EqualsIgnoreCase(AttributeName, name);

    /// <summary>Goes to the next attribute of the tag.</summary>
    public bool NextAttribute()
    {
        while (_attributes < _html.Length && (IsSpace(_html[_attributes]) || _html[_attributes] == '/')) _attributes++;
        if (_attributes >= _html.Length || _html[_attributes] == '>') return false;
        int length = _html[_attributes..].IndexOfAny(AttributeNameEnds);
        if (length <= 0) length = 1;
        AttributeName = _html.Slice(_attributes, length);
        _attributes += length;
        AttributeValue = default;
        int equals = _attributes;
        while (equals < _html.Length && IsSpace(_html[equals])) equals++;
        if (equals >= _html.Length || _html[equals] != '=') return true;
        _attributes = equals + 1;
        while (_attributes < _html.Length && IsSpace(_html[_attributes])) _attributes++;
        ReadValue();
        return true;
    }

    private void SkipRawText()
    {
        if (Element is HtmlElement.Script or HtmlElement.Style) _at += RawText.Length;
    }

    private static HtmlElement ElementOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when System.Text.Ascii.EqualsIgnoreCase(name, "meta"u8) => HtmlElement.Meta,
        4 when System.Text.Ascii.EqualsIgnoreCase(name, "base"u8) => HtmlElement.Base,
        5 when System.Text.Ascii.EqualsIgnoreCase(name, "style"u8) => HtmlElement.Style,
        6 when System.Text.Ascii.EqualsIgnoreCase(name, "script"u8) => HtmlElement.Script,
        3 when System.Text.Ascii.EqualsIgnoreCase(name, "img"u8) => HtmlElement.Image,
        6 when System.Text.Ascii.EqualsIgnoreCase(name, "object"u8) => HtmlElement.Object,
        _ => HtmlElement.Other,
    };

    private void ReadValue()
    {
        if (_attributes >= _html.Length) return;
        byte quote = _html[_attributes];
        int start = quote is (byte)'"' or (byte)'\'' ? _attributes + 1 : _attributes;
        int length = start > _attributes ? _html[start..].IndexOf(quote) : _html[start..].IndexOfAny(" \t\r\n>"u8);
        if (length < 0) length = _html.Length - start;
        AttributeValue = _html.Slice(start, length);
        _attributes = Math.Min(_html.Length, start + length + (start > _attributes ? 1 : 0));
    }

    // Quoted values may contain the sign that ends a tag.
    private void SkipToTagEnd()
    {
        while (_at < _html.Length && _html[_at] != '>')
        {
            if (_html[_at] is (byte)'"' or (byte)'\'' && _html[_at - 1] == '=')
            {
                int close = _html[(_at + 1)..].IndexOf(_html[_at]);
                if (close < 0)
                {
                    _at = _html.Length;
                    _isCut = true;
                    return;
                }
                _at += close + 1;
            }
            _at++;
        }
        if (_at < _html.Length) _at++;
        else _isCut = true;
    }

    private static bool StartsWithName(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) => text.Length >= name.Length && System.Text.Ascii.EqualsIgnoreCase(text[..name.Length], name);

    private static bool IsLetter(byte value) => (uint)((value | 0x20) - 'a') < 26;

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0C;
}
