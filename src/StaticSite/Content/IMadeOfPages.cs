namespace StaticSite.Content;

/// <summary>A document whose file is made of other pages. A build after a change of other texts need not make it again.</summary>
public interface IMadeOfPages
{
    /// <summary>The pages whose texts, in all languages, are in the file besides settings, data and front matter; null when that is not known, and the file is made in every build.</summary>
    IReadOnlyList<Page>? Shows { get; }
}
