using StaticSite.Reading;

namespace StaticSite.Linking;

/// <summary>The redirects of a site in the order in which hosts try them: single addresses first, then folders, the longest first.</summary>
public sealed class RedirectTable
{
    private readonly Dictionary<string, RedirectRule> _single = new(StringComparer.Ordinal);
    private readonly List<RedirectRule> _folders;

    /// <summary>A table of rules that differ in their addresses.</summary>
    public RedirectTable(IEnumerable<RedirectRule> rules)
    {
        List<RedirectRule> all = [.. rules];
        _folders = [.. all.Where(rule => rule.IsSplat).OrderByDescending(rule => rule.Prefix.Length).ThenBy(rule => rule.Prefix, StringComparer.Ordinal)];
        foreach (RedirectRule rule in all.Where(rule => !rule.IsSplat)) _single[Key(rule.From.Value)] = rule;
        Rules = [.. _single.Values.OrderBy(rule => rule.From.Value, StringComparer.Ordinal), .. _folders];
    }

    /// <summary>A site without redirects.</summary>
    public static RedirectTable Empty { get; } = new([]);

    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<RedirectRule> Rules { get; }

    /// <summary>The rule for an address from the root of the site that has no file; null when there is none.</summary>
    public RedirectRule? Find(string url) => _single.TryGetValue(Key(url), out RedirectRule? rule) ? rule : _folders.Find(folder => url.StartsWith(folder.Prefix, StringComparison.Ordinal));

    /// <summary>What hosts take for one address: with and without a slash at its end.</summary>
    internal static string Key(string url) => url.Length > 1 ? url.TrimEnd('/') : url;
}
