using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Translations;

/// <summary>Writes into translations what they were made from, and touches nothing else in the file.</summary>
public static class TranslationStamping
{
    /// <summary>What became of one file.</summary>
    /// <param name="File">The file as the author knows it.</param>
    /// <param name="IsChanged">Whether it was written.</param>
    public sealed record Result(string File, bool IsChanged);

    /// <summary>Stamps the translations among the files given, or all of them.</summary>
    /// <param name="context">A site that was read and not written.</param>
    /// <param name="files">Files as the author knows them, <c>input/pages/a.az.md</c>; null for all.</param>
    public static IReadOnlyList<Result> Run(BuildContext context, IReadOnlyCollection<string>? files)
    {
        List<Result> results = [];
        if (context.Extension<TranslationsExtension>() is not { } translations) return results;
        foreach (Page page in context.Site.Pages.Where(page => !page.IsFallback && (files is null || files.Contains(page.Origin))).OrderBy(page => page.Origin, StringComparer.Ordinal))
        {
            if (translations.StampOf(page, context) is { } stamp) results.Add(new Result(page.Origin, Write(page, stamp, context.Options.Root)));
        }
        return results;
    }

    private static bool Write(Page page, string stamp, string root)
    {
        string path = page.Body!.File.FullPath;
        byte[] before = File.ReadAllBytes(path);
        string mark = before.AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
        SourceText source = new(page.Origin, Encoding.UTF8.GetString(before)[mark.Length..]);
        DiagnosticBag bag = new();
        // The page was read a moment ago; if the file has changed since, it is left as it is.
        if (FrontMatter.Split(source, bag) is not { } split || YamlReader.Read(source, split.YamlStart, split.YamlLength, bag) is not YamlMapping mapping) return false;
        string text = source.Text;
        string line = "translates: " + stamp;
        int[] lines = [.. mapping.Entries.Where(entry => entry.Key.Value.Equals("translates", StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Key.Span.Line)];
        int start;
        int end;
        if (lines is [var old])
        {
            start = source.LineStart(old);
            int next = mapping.Entries.Where(entry => entry.Key.Span.Line > old).Select(entry => source.LineStart(entry.Key.Span.Line)).DefaultIfEmpty(split.YamlStart + split.YamlLength).Min();
            end = text.AsSpan(start, next - start).TrimEnd("\r\n").Length + start;
        }
        else
        {
            start = end = split.YamlStart + split.YamlLength;
            line += text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        }
        byte[] after = Encoding.UTF8.GetBytes(string.Concat(mark, string.Concat(text.AsSpan(0, start), line, text.AsSpan(end))));
        if (before.AsSpan().SequenceEqual(after)) return false;
        WholeFile.Write(root, path, after);
        return true;
    }
}
