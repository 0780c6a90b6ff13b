using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>What a feed says, whatever format it is written in.</summary>
public sealed record Feed
{
    /// <summary>What its versions in all languages have in common, such as <c>articles</c> or <c>tags/karabakh</c>; a part of its id.</summary>
    public required string Key { get; init; }

    /// <summary>The language of everything in it.</summary>
    public required Language Language { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text of one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Address of the page it belongs to, from the root of the site.</summary>
    public required string PageUrl { get; init; }

    /// <summary>Address of the folder its files are in, from the root of the site, with a slash at its end.</summary>
    public required string Folder { get; init; }

    /// <summary>The items, newest first; made once, when the first format is written, because their texts are not rendered before.</summary>
    public required SharedValue<IReadOnlyList<FeedItem>> Items { get; init; }

    /// <summary>The pages whose whole text is in it.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>What it is a feed of, for a list on the site itself, where the site's title is known; null for that of all articles.</summary>
    public string? NameIn(string siteTitle)
    {
        string rest = Title.Replace(siteTitle, "", StringComparison.Ordinal).Trim(' ', '\u00A0', '–', '—', '-', ':', '·', '|');
        return rest.Length == 0 ? null : Title.Contains(siteTitle, StringComparison.Ordinal) ? Language.Capitalize(rest) : Title;
    }

    /// <summary>Its address in a format, from the root of the site.</summary>
    public string Url(FeedFormat format) => Folder + format.FileName();
}
