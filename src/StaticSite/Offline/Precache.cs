using System.Security.Cryptography;
using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Threading;

namespace StaticSite.Offline;

/// <summary>What the worker keeps: the pages of each language as they were written, and the theme's files.</summary>
internal sealed class Precache
{
    private const int HashBytes = 4;
    private readonly BuildContext _context;

    /// <summary>Looks at pages with their content; reports a language that is heavier than the budget.</summary>
    public Precache(OfflineSettings settings, IReadOnlyList<Page> all, BuildContext context)
    {
        _context = context;
        // The default language is at the root, and so above all others: it comes last.
        (Language Language, IReadOnlyList<Page> Pages)[] languages = [.. context.Languages.OrderBy(language => language == context.DefaultLanguage).Select(language => (language, PageSelection.Find(settings.All, all, language))).Where(item => item.Item2.Count > 0)];
        Document[] documents = [.. languages.SelectMany(item => item.Pages), .. context.Outputs(AssetsPipeline.PipelineName).Where(file => file.IsFingerprinted)];
        KeptFile[] entries = ParallelMap.Of(documents, context.Options.Parallelism, document => Entry(document, document is Page));
        int start = 0;
        foreach ((Language language, IReadOnlyList<Page> own) in languages)
        {
            Languages.Add((language, Path(own[0].Url), new Store(entries[start..(start + own.Count)])));
            start += own.Count;
        }
        Files = new Store(Used(entries[start..]));
        foreach ((Language language, _, Store store) in Languages) Check(settings, language, store);
    }

    /// <summary>The theme's files that these pages use.</summary>
    public Store Files { get; }

    /// <summary>The languages with the address of the page for what is not kept.</summary>
    public List<(Language Language, string OfflineUrl, Store Pages)> Languages { get; } = [];

    /// <summary>An address as a browser asks for it, without what stands behind it in links.</summary>
    public string Path(string url) => _context.BaseUrl.AbsolutePath.TrimEnd('/') + url;

    private KeptFile Entry(Document document, bool hasHash)
    {
        OutputPath destination = document.Destination!.Value;
        byte[] bytes = DocumentBytes.Of(document, _context);
        return new KeptFile(Path(destination.Url), bytes, hasHash ? Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashBytes)) : "", PageBudget.Compressed(bytes, PageBudget.Quick));
    }

    // What the pages name, and what a sheet names that they name.
    private KeptFile[] Used(KeptFile[] files)
    {
        KeptFile[] pages = [.. Languages.SelectMany(language => language.Pages.Entries)];
        KeptFile[] sheets = [.. files.Where(file => file.Url.EndsWith(".css", StringComparison.Ordinal) && IsNamed(file, pages))];
        return [.. files.Where(file => IsNamed(file, pages) || IsNamed(file, sheets))];
    }

    private static bool IsNamed(KeptFile file, KeptFile[] others)
    {
        byte[] url = Encoding.UTF8.GetBytes(file.Url);
        return Array.Exists(others, other => other.Bytes.AsSpan().IndexOf(url) >= 0);
    }

    private void Check(OfflineSettings settings, Language language, Store store)
    {
        KeptFile[] entries = [.. store.Entries, .. Files.Entries];
        // The quick size is never smaller than the best one by much: only what is near the budget is weighed exactly.
        int sum = entries.Sum(entry => entry.QuickSize);
        _context.Statistics.Kept(language.Code, sum);
        if (settings.Budget == 0 || sum <= settings.Budget) return;
        int[] sizes = ParallelMap.Of(entries, _context.Options.Parallelism, static entry => PageBudget.Compressed(entry.Bytes, PageBudget.Best));
        sum = sizes.Sum();
        _context.Statistics.Kept(language.Code, sum);
        if (sum <= settings.Budget) return;
        string list = string.Join(", ", entries.Zip(sizes, (entry, size) => (entry.Url, Size: size)).OrderByDescending(entry => entry.Size).ThenBy(entry => entry.Url, StringComparer.Ordinal).Select(entry => $"{entry.Url} {entry.Size}"));
        _context.Diagnostics.Add(OfflineDiagnostics.PrecacheOverBudget.At(settings.Page.Span, language.Code, sum.ToString(), settings.Budget.ToString(), list));
    }

    /// <summary>A file that is kept.</summary>
    /// <param name="Url">Its address from the root of the host.</param>
    /// <param name="Bytes">Its bytes.</param>
    /// <param name="Hash">A hash of them; empty when its name has one.</param>
    /// <param name="QuickSize">Their number when Brotli compresses them quickly.</param>
    internal sealed record KeptFile(string Url, byte[] Bytes, string Hash, int QuickSize);

    /// <summary>Files that are kept together.</summary>
    /// <param name="Entries">The files in their order.</param>
    internal sealed record Store(IReadOnlyList<KeptFile> Entries)
    {
        /// <summary>A hash of all names and bytes.</summary>
        public string Hash
        {
            get
            {
                using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                foreach (KeptFile entry in Entries)
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(entry.Url + "\0"));
                    hash.AppendData(SHA256.HashData(entry.Bytes));
                }
                return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes * 2));
            }
        }
    }
}
