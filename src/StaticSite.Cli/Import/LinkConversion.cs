using StaticSite.Languages;

namespace StaticSite.Cli;

/// <summary>Turns links between texts of the other site into links between their files here, anchors with them.</summary>
/// <param name="links">Which text a link means.</param>
/// <param name="homeless">Texts that are not written, so that nothing can lead to them.</param>
/// <param name="languages">The languages of this site.</param>
internal sealed class LinkConversion(ImportedLinks links, IReadOnlySet<ImportedArticle> homeless, IReadOnlyList<Language> languages)
{
    private readonly Dictionary<string, OldAnchors> _anchors = new(StringComparer.Ordinal);

    /// <summary>What a reference by path or name becomes; null when it is not clear what it means.</summary>
    /// <param name="from">The article that links.</param>
    /// <param name="reference">What it writes, such as <c>posts/rain.md#how-much</c>.</param>
    public string? Reference(ImportedArticle from, string reference)
    {
        (string path, string anchor) = Parts(reference);
        if (path.Length == 0) return anchor.Length == 0 ? null : "#" + Anchors(from).Here(anchor);
        return links.ByName(from, path) is { } target && !homeless.Contains(target) ? To(from, target, anchor) : null;
    }

    /// <summary>What the destination of a link becomes; null when it stays as it is.</summary>
    /// <param name="from">The article that links.</param>
    /// <param name="destination">What it writes.</param>
    public string? Destination(ImportedArticle from, string destination)
    {
        (string path, string anchor) = Parts(destination);
        if (path.Length == 0) return anchor.Length == 0 ? null : "#" + Anchors(from).Here(anchor);
        bool isFile = Path.GetExtension(path) is { } ending && (ending.Equals(".md", StringComparison.OrdinalIgnoreCase) || ending.Equals(".mdx", StringComparison.OrdinalIgnoreCase) || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase));
        ImportedArticle? target = isFile && !path.Contains(':', StringComparison.Ordinal) ? links.ByName(from, path) : links.ByAddress(from, path);
        return target is null || homeless.Contains(target) ? null : To(from, target, anchor);
    }

    private string To(ImportedArticle from, ImportedArticle target, string anchor)
    {
        string name = target == from && anchor.Length > 0 ? "" : target.Name;
        return anchor.Length == 0 ? name : $"{name}#{Anchors(target).Here(anchor)}";
    }

    private OldAnchors Anchors(ImportedArticle article)
    {
        if (!_anchors.TryGetValue(article.Target, out OldAnchors? anchors))
        {
            anchors = new OldAnchors(article.File.Source.Text[BodyText.BehindTitle(article.File, article.Title)..], languages.First(language => language.Code == article.Language));
            _anchors[article.Target] = anchors;
        }
        return anchors;
    }

    private static (string Path, string Anchor) Parts(string destination)
    {
        int hash = destination.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (destination, "") : (destination[..hash], destination[(hash + 1)..]);
    }
}
