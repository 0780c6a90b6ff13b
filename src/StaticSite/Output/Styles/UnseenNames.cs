using System.Text;

namespace StaticSite.Output.Styles;

/// <summary>
/// The names of the style sheets that no page has shown yet, shared by all threads. Once all are seen nothing is looked for any more;
/// until then a name of a page costs a look at one bit, and more only when that bit is set.
/// </summary>
internal sealed class UnseenNames
{
    private readonly Lock _lock = new();
    private readonly Names[] _all;
    private readonly Names[] _kinds;
    private volatile bool _isEmpty;

    public UnseenNames(IEnumerable<StyleName> names)
        : this(Kinds(names))
    {
    }

    private UnseenNames(Names[] all)
    {
        _all = all;
        _kinds = [.. all];
        _isEmpty = _kinds.All(kind => kind.All.Length == 0);
    }

    /// <summary>Whether every name was seen.</summary>
    public bool IsEmpty => _isEmpty;

    /// <summary>The same names, of which none was seen.</summary>
    public UnseenNames Anew() => new(_all);

    /// <summary>Whether no page showed the name.</summary>
    public bool Contains(StyleName name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name.Text);
        return Array.Exists(_kinds[(int)name.Kind].All, other => other.AsSpan().SequenceEqual(bytes));
    }

    /// <summary>Notes a name of a page.</summary>
    /// <returns>Whether no page had shown it before.</returns>
    public bool Saw(StyleNameKind kind, ReadOnlySpan<byte> name)
    {
        if (!Volatile.Read(ref _kinds[(int)kind]).MayContain(name)) return false;
        bool anyCase = kind is StyleNameKind.Element or StyleNameKind.Attribute;
        lock (_lock)
        {
            byte[][] all = _kinds[(int)kind].All;
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i].Length != name.Length || !(anyCase ? Ascii.EqualsIgnoreCase(all[i], name) : name.SequenceEqual(all[i]))) continue;
                Volatile.Write(ref _kinds[(int)kind], new Names([.. all[..i], .. all[(i + 1)..]]));
                _isEmpty = _kinds.All(rest => rest.All.Length == 0);
                return true;
            }
        }
        return false;
    }

    private static Names[] Kinds(IEnumerable<StyleName> names)
    {
        ILookup<StyleNameKind, byte[]> kinds = names.Distinct().ToLookup(name => name.Kind, name => Encoding.UTF8.GetBytes(name.Text));
        return [.. Enum.GetValues<StyleNameKind>().Order().Select(kind => new Names([.. kinds[kind]]))];
    }

    /// <summary>Some names, with one bit for each length, first and last letter; never changed.</summary>
    private sealed class Names
    {
        private readonly ulong _bits;

        public Names(byte[][] all)
        {
            All = all;
            foreach (byte[] name in all) _bits |= Bit(name);
        }

        public byte[][] All { get; }

        public bool MayContain(ReadOnlySpan<byte> name) => !name.IsEmpty && (_bits & Bit(name)) != 0;

        // Small and capital letters share a bit.
        private static ulong Bit(ReadOnlySpan<byte> name) => name.IsEmpty ? 0 : 1UL << (((name[0] | 0x20) * 31 + (name[^1] | 0x20) * 7 + name.Length) & 63);
    }
}
