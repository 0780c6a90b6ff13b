using System.Buffers;
using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Finds the front matter of a content file: between a first line <c>---</c> and a line <c>---</c> or <c>...</c>.</summary>
public static class FrontMatter
{
    private const int MostKeys = 8192;
    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212");

    /// <summary>The parts of the file; null after an error (SS1003 no front matter, SS1004 not closed, SS1027 keys below its end).</summary>
    public static FrontMatterSplit? Split(SourceText source, DiagnosticBag bag)
    {
        string text = source.Text;
        int start = NextLine(text, 0);
        if (!IsLine(text, 0, start, "---"))
        {
            bag.Add(FrontMatterDiagnostics.NoFrontMatter.At(source.Span(0, 1), Instead(text)));
            return null;
        }
        for (int line = start; line < text.Length;)
        {
            int next = NextLine(text, line);
            if (IsLine(text, line, next, "---") || IsLine(text, line, next, "..."))
            {
                if (KeysBelow(text, next) is not (var key, var length)) return new FrontMatterSplit(start, line - start, next);
                bag.Add(FrontMatterDiagnostics.KeysBelow.At(source.Span(key, length)));
                return null;
            }
            line = next;
        }
        bag.Add(FrontMatterDiagnostics.UnclosedFrontMatter.At(source.Span(0, 3)));
        return null;
    }

    /// <summary>Where the body begins in the bytes of a file (UTF-8, without byte order mark); 0 when there is no front matter, none that ends, or one with keys below its end.</summary>
    internal static int End(ReadOnlySpan<byte> content)
    {
        int start = NextLine(content, 0);
        if (!IsLine(content[..start], "---"u8)) return 0;
        for (int line = start; line < content.Length;)
        {
            int next = NextLine(content, line);
            if (IsLine(content[line..next], "---"u8) || IsLine(content[line..next], "..."u8)) return HasKeysBelow(content[next..]) ? 0 : next;
            line = next;
        }
        return 0;
    }

    // The first line of keys at the head of a text, down to another line of dashes: front matter that was closed too early, or pasted twice.
    private static (int Start, int Length)? KeysBelow(string text, int body)
    {
        int first = body;
        while (first < text.Length && (text[first] is '\r' or '\n' || IsLine(text, first, NextLine(text, first), "---"))) first = NextLine(text, first);
        for (int line = first; line < text.Length;)
        {
            int next = NextLine(text, line);
            if (line > first && IsLine(text, line, next, "---")) return (first, text.AsSpan(first, NextLine(text, first) - first).TrimEnd().Length);
            ReadOnlySpan<char> words = text.AsSpan(line, next - line).TrimEnd();
            bool isInner = line > first && words.Length > 0 && words[0] is ' ' or '-';
            if (!isInner && !IsKey(words)) return null;
            line = next;
        }
        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        int name = line.IndexOfAnyExcept(KeyLetters);
        return name > 0 && line[name] == ':' && (line.Length == name + 1 || line[name + 1] == ' ');
    }

    // Few texts begin with such a letter, and keys are few lines.
    private static bool HasKeysBelow(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> words = body.TrimStart(" \t\r\n-"u8);
        return words.Length > 0 && words[0] is >= (byte)'a' and <= (byte)'z' && KeysBelow(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MostKeys)]), 0) is not null;
    }

    // What authors write instead, most often.
    private static string Instead(string text)
    {
        ReadOnlySpan<char> first = text.AsSpan(0, NextLine(text, 0)).Trim();
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart();
        if (first.StartsWith("+++", StringComparison.Ordinal)) return " What begins with +++ is TOML, which this site does not read.";
        if (first.IsEmpty && rest.StartsWith("---", StringComparison.Ordinal)) return " Take out what is empty above it.";
        return !first.IsEmpty && first.IndexOfAnyExcept(Dashes) < 0 ? " These are other dashes, or more of them: type three hyphens." : "";
    }

    private static bool IsLine(ReadOnlySpan<byte> line, ReadOnlySpan<byte> marker) => line.StartsWith(marker) && line.TrimEnd(" \t\r\n"u8).Length == marker.Length;

    private static int NextLine(ReadOnlySpan<byte> content, int start)
    {
        int end = content[start..].IndexOf((byte)'\n');
        return end < 0 ? content.Length : start + end + 1;
    }

    private static bool IsLine(string text, int start, int end, string marker) => text.AsSpan(start, end - start).TrimEnd().SequenceEqual(marker);

    private static int NextLine(string text, int start)
    {
        int end = text.AsSpan(start).IndexOf('\n');
        return end < 0 ? text.Length : start + end + 1;
    }
}
