using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Content;

/// <summary>A document that becomes an HTML page.</summary>
public abstract record Page : Document
{
    /// <summary>What the page is for.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>The language of the address, the menus and the dates.</summary>
    public required Language Language { get; init; }

    /// <summary>The language of the text; differs from <see cref="Language"/> on a page that is not translated yet.</summary>
    public required Language ContentLanguage { get; init; }

    /// <summary>What the versions of a page in all languages have in common, such as <c>articles/call-for-support</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text of one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Name of the layout below <c>theme/layouts</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>The Markdown below the front matter, if the page has any.</summary>
    public SourceBody? Body { get; init; }

    /// <summary>The last part of its address, when its author chose that; null when it is made of the file's name.</summary>
    public virtual Located<string>? Slug => null;

    /// <summary>What links it to its translations, when its author chose that; null when it is the file's name.</summary>
    public virtual Located<string>? TranslationKey => null;

    /// <summary>What extensions know of the page.</summary>
    public PageValues Values { get; init; } = PageValues.None;

    /// <summary>Whether the text is shown in the default language because no translation exists.</summary>
    public bool IsFallback => Language != ContentLanguage;

    /// <summary>Whether search engines may list the page itself: forms and messages are of no use there.</summary>
    public bool IsIndexable => Kind is not (PageKind.NotFound or PageKind.Guide or PageKind.Search);

    /// <summary>Whether the page is listed under its own address: it is indexable and does not repeat another one.</summary>
    public bool IsListed => IsIndexable && !IsFallback;

    /// <summary>The address from the root of the site, percent-encoded, without the path of the base URL.</summary>
    public string Url => Destination!.Value.Url;
}
