using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StaticSite.BrowserTests;

/// <summary>The kinds of page that every language has.</summary>
public enum Place
{
    Home,
    Archive,
    Article,
    Tag,
}

/// <summary>Finds a kind of page in a language the way a reader does: by the links that lead to it.</summary>
public static partial class Places
{
    /// <summary>The languages by the folder each is published in.</summary>
    public static readonly string[] Folders = ["", "az/", "ru/"];

    /// <summary>Every kind of page there is: a <see cref="Place"/>, or the path of a page below its language.</summary>
    public static readonly string[] Kinds = ["Home", "Archive", "Article", "Tag", "tags/", "search/", "safety/", "safety/children/", "safety/quiz/", "safety/cards/", "safety/families/card/", "glossary/", "corrections/", "figures/", "timeline/", "sources/", "about/", "offline/", "safety-guide.html", "404.html"];

    /// <summary>The path of a kind of page in a language.</summary>
    public static async Task<string> PathAsync(Uri root, string folder, string kind) => Enum.TryParse(kind, out Place place) ? await FindAsync(root, folder, place) : "/" + folder + kind;

    public static string Language(string folder) => folder.Length == 0 ? "en" : folder.TrimEnd('/');

    public static async Task<string> FindAsync(Uri root, string folder, Place place)
    {
        string home = "/" + folder;
        return place switch
        {
            Place.Home => home,
            Place.Archive => home + "articles/",
            Place.Article => await LinkedFromAsync(root, home + "articles/", IsArticle),
            Place.Tag => await LinkedFromAsync(root, home + "tags/", link => Karabakh().IsMatch(Uri.UnescapeDataString(link.PathName)) || Karabakh().IsMatch(link.TextContent)),
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };
    }

    private static async Task<string> LinkedFromAsync(Uri root, string list, Predicate<IHtmlAnchorElement> wanted)
    {
        using SiteReader reader = new(root);
        Answer answer = await reader.GetAsync(list);
        Assert.True(answer.IsFound && answer.Page is not null, $"{list} answers {(int)answer.Status} as {answer.Type}.");
        // Through a Uri of our own: the parsed document does not know where it was served.
        foreach (IHtmlAnchorElement link in answer.Page.QuerySelectorAll<IHtmlAnchorElement>("main a[href]"))
        {
            Uri address = new(answer.Address, link.GetAttribute("href"));
            link.Href = address.AbsoluteUri;
            if (address.Authority == root.Authority && address.AbsolutePath != list && address.AbsolutePath.StartsWith(list[..(list.TrimEnd('/').LastIndexOf('/') + 1)], StringComparison.Ordinal) && wanted(link))
            {
                return address.AbsolutePath;
            }
        }

        Assert.Fail($"{list} links to no such page in its main part.");
        return list;
    }

    private static bool IsArticle(IHtmlAnchorElement link) => ArticlePath().IsMatch(Uri.UnescapeDataString(link.PathName));

    // An article is a page below the archive, and neither another page of the list, a year or month, nor a file.
    [GeneratedRegex(@"/articles/(?!page/|\d+/)[^.]+/$")]
    private static partial Regex ArticlePath();

    [GeneratedRegex("karabakh|qaraba[gğ]|карабах", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Karabakh();
}
