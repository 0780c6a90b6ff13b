using System.Text;
using NodaTime.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.PublishedUrls;

/// <summary>The list of addresses that were ever published, <c>input/data/published.txt</c>: one a line, so that two people's additions merge.</summary>
public static class UrlLedger
{
    /// <summary>The file below <c>input/data</c>.</summary>
    public const string FileName = "published.txt";

    private const string Head = "# Addresses that were published once, one a line. Written by: static-site record\n";

    /// <summary>The addresses that must still lead somewhere, with their places; lines that cannot be read are reported.</summary>
    public static IReadOnlyList<Located<string>> Read(SourceText source, DiagnosticBag bag) => Read(source, bag, gone: false);

    /// <summary>The addresses that were taken back, with their places.</summary>
    public static IReadOnlyList<Located<string>> ReadGone(SourceText source) => Read(source, new DiagnosticBag(), gone: true);

    private static List<Located<string>> Read(SourceText source, DiagnosticBag bag, bool gone)
    {
        List<Located<string>> urls = [];
        string[] lines = source.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            string[] words = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
            SourceSpan span = source.SpanAt(i + 1, 1, line.Length);
            bool isGone = words.Length > 1;
            if (line[0] != '/' || (isGone && (words.Length < 4 || words[1] != "gone" || !LocalDatePattern.Iso.Parse(words[2]).Success))) bag.Add(PublishedUrlsDiagnostics.BadLine.At(span));
            else if (isGone == gone) urls.Add(new Located<string>(words[0], source.SpanAt(i + 1, 1, words[0].Length)));
        }
        return urls;
    }

    /// <summary>The addresses of the site as it is now, in ordinal order: pages and feeds, without pages that repeat another one and without later pages of lists.</summary>
    public static IReadOnlyList<string> Current(BuildContext context) =>
        [.. context.Site.Pages.Where(page => page is { IsListed: true } and not ListPage { Number: > 1 }).Select(page => page.Url).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Adds the addresses that are missing to the file; returns how many.</summary>
    public static int Record(BuildContext context)
    {
        string path = Path.Combine(context.Options.InputFolder, "data", FileName);
        string[] lines = File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Trim().Length > 0)] : [Head.TrimEnd()];
        HashSet<string> known = [.. lines.Select(line => line.Trim().Split(' ')[0])];
        string[] added = [.. Current(context).Where(url => !known.Contains(url))];
        if (added.Length == 0) return 0;
        IEnumerable<string> comments = lines.Where(line => line.StartsWith('#'));
        WholeFile.Write(context.Options.Root, path, Encoding.UTF8.GetBytes(string.Join('\n', comments.Concat(lines.Where(line => !line.StartsWith('#')).Concat(added).Order(StringComparer.Ordinal))) + "\n"));
        return added.Length;
    }
}
