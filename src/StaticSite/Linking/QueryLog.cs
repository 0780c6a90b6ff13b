using System.Runtime.InteropServices;
using StaticSite.Content;

namespace StaticSite.Linking;

/// <summary>
/// What a thread asked of the <see cref="SiteModel"/> while it made one file: the file would be the same if the answers were. A value that is
/// made once for many files keeps what was asked for it, and whoever uses it has asked the same.
/// </summary>
internal static class QueryLog
{
    // Queries by their numbers; as the complement what a page asked of itself for its members.
    [ThreadStatic]
    private static List<int>? _asked;

    [ThreadStatic]
    private static bool _isOn;

    [ThreadStatic]
    private static bool _isMember;

    [ThreadStatic]
    private static Page? _own;

    /// <summary>Whether somebody wants to know.</summary>
    public static bool IsOn => _isOn;

    /// <summary>Begins a file.</summary>
    /// <param name="own">The page that it is; its versions and its neighbours are no news to it. Null for a file that is no page.</param>
    public static void Begin(Page? own)
    {
        (_asked ??= []).Clear();
        (_isOn, _isMember, _own) = (true, false, own);
    }

    /// <summary>Ends the file: the numbers of what was asked, in their order, each once.</summary>
    public static int[] End()
    {
        _isOn = false;
        return Distinct(CollectionsMarshal.AsSpan(_asked), true);
    }

    /// <summary>Whether a key is that of the page that the file is.</summary>
    public static bool IsOwn(string key) => key == _own?.Key;

    /// <summary>Whether a page is the one that the file is.</summary>
    public static bool IsOwn(Page page) => IsOwn(page.Key) && page.Language == _own!.Language;

    /// <summary>Notes a query by its number.</summary>
    public static void Add(int query)
    {
        if (_isOn) _asked!.Add(_isMember ? ~query : query);
    }

    /// <summary>Notes queries by their numbers.</summary>
    public static void Add(int[] queries)
    {
        foreach (int query in queries) Add(query);
    }

    /// <summary>Begins a member of the page; returns what <see cref="EndMember"/> wants to know.</summary>
    public static bool BeginMember()
    {
        bool was = _isMember;
        _isMember = true;
        return was;
    }

    /// <summary>Ends a member of the page.</summary>
    public static void EndMember(bool was) => _isMember = was;

    /// <summary>Makes a value for whatever files, and tells what was asked for it.</summary>
    public static (T Value, int[] Asked) OfShared<T>(Func<T> make)
    {
        (bool wasOn, bool wasMember, Page? own, int start) = (_isOn, _isMember, _own, (_asked ??= []).Count);
        (_isOn, _isMember, _own) = (true, false, null);
        try
        {
            T value = make();
            return (value, Distinct(CollectionsMarshal.AsSpan(_asked)[start..], true));
        }
        finally
        {
            (_isOn, _isMember, _own) = (wasOn, wasMember, own);
            if (!wasOn) _asked.RemoveRange(start, _asked.Count - start);
        }
    }

    /// <summary>Makes a part of a page that may be used for others whose members are the same, and tells what else was asked for it.</summary>
    public static (T Value, int[] Asked) OfPart<T>(Func<T> make)
    {
        if (!_isOn) return (make(), []);
        int start = _asked!.Count;
        T value = make();
        return (value, Distinct(CollectionsMarshal.AsSpan(_asked)[start..], false));
    }

    private static int[] Distinct(ReadOnlySpan<int> asked, bool withMembers)
    {
        if (asked.IsEmpty) return [];
        int[] all = new int[asked.Length];
        int length = 0;
        foreach (int query in asked)
        {
            if (query >= 0) all[length++] = query;
            else if (withMembers) all[length++] = ~query;
        }
        Array.Sort(all, 0, length);
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            if (count == 0 || all[i] != all[count - 1]) all[count++] = all[i];
        }
        return all[..count];
    }
}
