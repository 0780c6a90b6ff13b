using System.Collections.Frozen;

namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>What the HTML standard says of elements by their names (13.1.2).</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> WithoutEnd = Set("body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr");

    private static readonly FrozenSet<string> Texts = Set("iframe noembed noframes script style textarea title xmp");

    // Those that a drawing may have too are not among them.
    private static readonly FrozenSet<string> Others = Set(
        "abbr address article aside audio b bdi bdo blockquote button canvas cite code data datalist del details dfn dialog div dl em fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hgroup i iframe ins kbd label legend main map mark menu meter nav noscript object ol output picture pre progress q ruby s samp search " +
        "section select slot small span strong sub summary sup table template textarea time u ul var video");

    /// <summary>Whether the element has no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the end tag may be left out.</summary>
    public static bool MayLackEnd(string name) => WithoutEnd.Contains(name);

    /// <summary>Whether the element holds text alone, in which tags are none.</summary>
    public static bool HoldsText(string name) => Texts.Contains(name);

    /// <summary>Whether the element has content and is never closed by a slash in its start tag.</summary>
    public static bool IsElement(string name) => Others.Contains(name) || WithoutEnd.Contains(name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
