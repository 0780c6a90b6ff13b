namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Elements, classes and attributes that the HTML of a text may have. An author may write any of it tomorrow, so a theme has rules
/// for it that no page uses today.
/// </summary>
internal static class MarkdownNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "a", "abbr", "aside", "blockquote", "br", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "li", "ol", "p", "pre", "span", "strong", "summary", "sup",
        "table", "tbody", "td", "th", "thead", "tr", "ul",
        "align-center", "align-left", "align-right", "alert", "alert-caution", "alert-important", "alert-note", "alert-tip", "alert-title", "alert-warning",
        "contains-task-list", "footnote-back-ref", "footnote-ref", "footnotes", "numeral", "table-scroll", "task-list-item",
        "alt", "aria-label", "aria-labelledby", "checked", "class", "disabled", "href", "id", "rel", "role", "src", "start", "tabindex", "title", "type",
    ];
}
