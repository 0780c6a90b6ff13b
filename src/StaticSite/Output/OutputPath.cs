using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using StaticSite.Reading;

namespace StaticSite.Output;

/// <summary>
/// A place in the output that every file system, web server and browser takes the same way: a relative path with forward
/// slashes such as <c>az/articles/x/index.html</c>. Only <see cref="TryCreate"/> makes one, so whoever holds it needs no further check.
/// </summary>
public readonly record struct OutputPath
{
    /// <summary>The file that a host sends for the address of its folder: the name of nearly every page.</summary>
    internal const string IndexName = "index.html";

    private const int MaxNameBytes = 240;
    private const int MaxPathBytes = 1024;
    private const int MaxBytesOfChar = 3;
    private const int ShortestReserved = 3;
    private const int LongestReserved = 7;

    // Those of ASCII; control characters behind it are looked for where there are others than ASCII.
    private static readonly SearchValues<char> Refused = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '\x7F', .. "\\<>:\"|?*#%"]);

    private static readonly FrozenSet<string> ReservedNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM\u00B9", "COM\u00B2", "COM\u00B3",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT\u00B9", "LPT\u00B2", "LPT\u00B3");

    private readonly string? _value;

    // Asked for many times a page, and so made once.
    private readonly string? _url;

    private OutputPath(string value)
    {
        _value = value;
        _url = Address(value);
    }

    /// <summary>The path: relative, with forward slashes.</summary>
    public string Value => _value ?? "";

    /// <summary>The address from the root of the site: <c>/az/articles/x/</c> for an <c>index.html</c>, else <c>/path</c>; percent-encoded as RFC 3986 asks.</summary>
    public string Url => _url ?? "/";

    /// <summary>Checks a path.</summary>
    /// <param name="path">The path, relative and with forward slashes.</param>
    /// <param name="result">The path, when it is accepted.</param>
    /// <param name="problem">Otherwise what is wrong with it, as the end of a sentence: <c>the name "con" is reserved on Windows</c>.</param>
    public static bool TryCreate(string path, out OutputPath result, [NotNullWhen(false)] out string? problem)
    {
        result = default;
        problem = Problem(path);
        if (problem is not null) return false;
        result = new OutputPath(path);
        return true;
    }

    /// <summary>The path.</summary>
    public override string ToString() => Value;

    private static string Address(string path) =>
        path == IndexName ? "/" : "/" + Encode(path.EndsWith("/" + IndexName, StringComparison.Ordinal) ? path[..^IndexName.Length] : path);

    /// <summary>What is wrong with a path, as the end of a sentence; null when nothing is.</summary>
    internal static string? Problem(string path)
    {
        if (path.Length == 0) return "it is empty";
        if (path[0] == '/') return "it starts with a slash";
        if (path[^1] == '/') return "it ends with a slash";
        bool isAscii = Ascii.IsValid(path);
        int refused = path.AsSpan().IndexOfAny(Refused);
        if (!isAscii && path.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and int control && (refused < 0 || control < refused)) refused = control;
        if (refused >= 0) return char.IsControl(path[refused]) ? $"it has the control character U+{(int)path[refused]:X4}" : $"it has the character {path[refused]}";
        // A name that is shown in another order than it is written hides what kind of file it is.
        if (!isAscii && UnwantedSigns.In(path, isName: true) is >= 0 and int turning) return $"it has the control character U+{(int)path[turning]:X4}";
        if (!isAscii && !IsUnicode(path)) return "it has characters that are not valid Unicode";
        if (path.Length * MaxBytesOfChar > MaxPathBytes && Encoding.UTF8.GetByteCount(path) > MaxPathBytes) return $"it is longer than {MaxPathBytes} bytes";
        ReadOnlySpan<char> whole = path;
        foreach (Range range in whole.Split('/'))
        {
            if (FindNameProblem(whole[range]) is { } problem) return problem;
        }
        if (!isAscii && !ComposedForm.Holds(path)) return "an accented letter in it is written as two characters (it is not in Unicode form NFC)";
        int slash = whole.IndexOf('/');
        ReadOnlySpan<char> first = slash < 0 ? whole : whole[..slash];
        return first.Equals(Staging.MarkerName, StringComparison.OrdinalIgnoreCase) ? $"the name \"{first}\" is kept for StaticSite itself" : null;
    }

    private static string? FindNameProblem(ReadOnlySpan<char> name)
    {
        if (name.Length == 0) return "it has two slashes in a row";
        if (name is "." or "..") return $"it has the part \"{name}\"";
        if (name[^1] == '.') return $"the name \"{name}\" ends with a dot";
        if (name[^1] == ' ') return $"the name \"{name}\" ends with a space";
        if (name.Length * MaxBytesOfChar > MaxNameBytes && Encoding.UTF8.GetByteCount(name) > MaxNameBytes) return $"a name in it is longer than {MaxNameBytes} bytes";
        int dot = name.IndexOf('.');
        ReadOnlySpan<char> stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ');
        return stem.Length is >= ShortestReserved and <= LongestReserved && ReservedNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem) ? $"the name \"{name}\" is reserved on Windows" : null;
    }

    /// <summary>Whether there is no half surrogate, and no U+FFFD, which stands where a file name could not be decoded.</summary>
    private static bool IsUnicode(string path)
    {
        foreach (Rune rune in path.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }
        return true;
    }

    private static string Encode(string path)
    {
        int plain = 0;
        while (plain < path.Length && IsPlain(path[plain])) plain++;
        if (plain == path.Length) return path;
        StringBuilder text = new(path, 0, plain, path.Length * 2);
        foreach (byte b in Encoding.UTF8.GetBytes(path[plain..]))
        {
            if (b < 0x80 && IsPlain((char)b)) text.Append((char)b);
            else text.Append('%').Append(b.ToString("X2"));
        }
        return text.ToString();
    }

    /// <summary>Whether RFC 3986 lets the character stand in a path (pchar and the slash).</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "-._~!$&'()*+,;=:@/".Contains(c);
}
