namespace StaticSite.Content;

/// <summary>What a page is for; decides the layout unless its front matter names another.</summary>
public enum PageKind
{
    /// <summary>The first page of a language.</summary>
    Home,

    /// <summary>A dated article.</summary>
    Article,

    /// <summary>A page outside the news.</summary>
    Page,

    /// <summary>A list of articles: all, a year's or a month's.</summary>
    Archive,

    /// <summary>The index of tags.</summary>
    Tags,

    /// <summary>The articles of one tag.</summary>
    Tag,

    /// <summary>One file with the texts of several pages, to be kept and sent on.</summary>
    Guide,

    /// <summary>The form that finds pages by their words.</summary>
    Search,

    /// <summary>What a host shows for an address that does not exist.</summary>
    NotFound,
}
