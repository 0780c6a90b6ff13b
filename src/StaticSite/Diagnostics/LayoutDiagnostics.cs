namespace StaticSite.Diagnostics;

/// <summary>The codes of everything that can be wrong in a theme's layouts and partials.</summary>
public static class LayoutDiagnostics
{
    /// <summary>A layout or partial does not follow the template language.</summary>
    public static readonly DiagnosticDescriptor Syntax = new("SS4001", Severity.Error, "Layout cannot be read",
        "This layout cannot be read: {0}.", "Check the tag at this place: each {% needs its %}, each {{ its }}, each block tag its end tag.",
        "A layout that is half understood would show pages without their half.",
        "{% if page.title → {% if page.title %}");

    /// <summary>A tag that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = new("SS4002", Severity.Error, "Unknown tag",
        "There is no tag \"{0}\".", "Use one of the tags that layouts know.{1}",
        "A tag that nobody knows does nothing, and what it should show is missing on every page.",
        "{% fro item in page.items %} → {% for item in page.items %}");

    /// <summary>A filter that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownFilter = new("SS4003", Severity.Error, "Unknown filter",
        "There is no filter \"{0}\".", "Use one of the filters that layouts know.{1}",
        "A filter that nobody knows would leave the value as it is: a date without its words, an address without its hash.",
        "{{ page.published | dat }} → {{ page.published | date }}");

    /// <summary>A partial that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownPartial = new("SS4004", Severity.Error, "Unknown partial",
        "There is no partial \"{0}\".", "Add theme/partials/{0}.liquid or correct the name.{1}",
        "The part would be missing on every page that shows it.",
        "{% render 'teasr' %} → {% render 'teaser' %}");

    /// <summary>A parent layout that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownParent = new("SS4005", Severity.Error, "Unknown parent layout",
        "There is no layout \"{0}\".", "Add theme/layouts/{0}.liquid or correct the name.{1}",
        "The page would stand without its head, navigation and foot.",
        "{% layout 'bas' %} → {% layout 'base' %}");

    /// <summary>Layouts that are each other's parents.</summary>
    public static readonly DiagnosticDescriptor ParentCycle = new("SS4006", Severity.Error, "Layouts in a circle",
        "This layout is its own parent: {0}.", "Remove the layout tag from one of these layouts.",
        "Each would wait for the other, and no page could be shown.",
        "base has {% layout 'page' %} and page has {% layout 'base' %} → take the tag out of base");

    /// <summary>A layout tag at a place where it means nothing.</summary>
    public static readonly DiagnosticDescriptor MisplacedLayout = new("SS4007", Severity.Error, "Misplaced layout tag",
        "The layout tag must be the first thing in a file of theme/layouts.", "Move it to the top of the layout, once; a partial cannot have one.",
        "What stands before the tag would be shown outside the page.",
        "<p>Hello</p>{% layout 'base' %} → {% layout 'base' %}<p>Hello</p>");

    /// <summary>A content tag in a partial.</summary>
    public static readonly DiagnosticDescriptor MisplacedContent = new("SS4008", Severity.Error, "Misplaced content tag",
        "The content tag can only stand in a layout, not in a partial.", "Move {% content %} to a file of theme/layouts.",
        "A partial is shown within a page and has no page to hold.",
        "{% content %} in partials/header.liquid → {% content %} in layouts/base.liquid");

    /// <summary>A parent layout that never shows its child.</summary>
    public static readonly DiagnosticDescriptor ParentWithoutContent = new("SS4009", Severity.Error, "Parent layout without content tag",
        "The layout \"{0}\" has no content tag, so this layout would never be shown.", "Write {% content %} in theme/layouts/{0}.liquid where this layout belongs.",
        "The parent would be shown and the page itself left out.",
        "layouts/base.liquid without it → <main>{% content %}</main>");

    /// <summary>A name that no value has.</summary>
    public static readonly DiagnosticDescriptor UnknownVariable = new("SS4010", Severity.Error, "Unknown name in a layout",
        "There is nothing named \"{0}\" here (seen when rendering {2}).", "Use a name that is known at this place, or assign it first.{1}",
        "A name with a typing mistake would show nothing, and nobody would see why.",
        "{{ pge.title }} → {{ page.title }}");

    /// <summary>A member that a value does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new("SS4011", Severity.Error, "Unknown member in a layout",
        "This value has no \"{0}\" (seen when rendering {2}).", "Use one of the members this value has.{1}",
        "A name with a typing mistake would show nothing, and nobody would see why.",
        "{{ page.titel }} → {{ page.title }}");

    /// <summary>Rendering failed.</summary>
    public static readonly DiagnosticDescriptor RenderFailed = new("SS4012", Severity.Error, "Layout failed",
        "The layout \"{0}\" failed when rendering {2}: {1}", "Check the tags near this place; a partial that shows itself needs a condition that ends it.",
        "A page that is shown in part would look whole to its readers.",
        "partials/tree.liquid with {% render 'tree' %} → put it between {% if %} and {% endif %}");

    /// <summary>A page asks for a layout that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownLayout = new("SS4013", Severity.Error, "Unknown layout",
        "There is no layout \"{0}\".", "Add theme/layouts/{0}.liquid or choose another layout.{1}",
        "The page has no form to be shown in.",
        "layout: evnts → layout: events");

    /// <summary>A string whose name is shown instead of its text.</summary>
    public static readonly DiagnosticDescriptor NameShown = new("SS4014", Severity.Error, "Strings are shown through the filter t",
        "This shows the name \"{0}\" and not its text.", "Write {{ '{0}' | t }}.",
        "Readers would see a name that means something to the theme only.",
        "{{ 'news.latest' }} → {{ 'news.latest' | t }}");

    /// <summary>A value between single braces.</summary>
    public static readonly DiagnosticDescriptor SingleBraces = new("SS4015", Severity.Error, "Values stand between two braces",
        "\"{0}\" stands between single braces and is shown as it is typed.", "Write two braces on each side.",
        "Readers would see the words of the template instead of the value.",
        "<p>{ page.description }</p> → <p>{{ page.description }}</p>");

    /// <summary>Something else than a date where a date is to be written.</summary>
    public static readonly DiagnosticDescriptor NoDate = new("SS4016", Severity.Error, "Dates are written from dates",
        "The filter \"{0}\" was given something that is no date (seen when rendering {2}).", "Use a value that is a date, such as page.published.",
        "What is no date cannot be written in the words of a language, and would be shown as it is.",
        "{{ page.title | date }} → {{ page.published | date }}");

    /// <summary>A partial that no template shows.</summary>
    public static readonly DiagnosticDescriptor UnusedPartial = new("SS4017", Severity.Warning, "A partial is shown by nothing",
        "no layout shows the partial \"{0}\"", "Remove the file, or show it with {% include '{0}' %}.",
        "What nobody sees is still kept and translated, or it was meant to be seen.",
        "theme/partials/old-menu.liquid that no layout includes → remove it");

    /// <summary>An element that a layout opens and does not close.</summary>
    public static readonly DiagnosticDescriptor UnclosedElement = new("SS4018", Severity.Error, "Elements of a layout are closed",
        "<{0}> is opened here and not closed before {1}", "Write </{0}> where the element ends.",
        "Browsers guess where it ends, and everything below may become a part of it.",
        "<div><p>Text</p> → <div><p>Text</p></div>");

    /// <summary>An end tag of a layout that ends nothing.</summary>
    public static readonly DiagnosticDescriptor StrayEnd = new("SS4019", Severity.Error, "End tags of a layout end something",
        "</{0}> ends nothing: no <{0}> is open here", "Take it out, mend its name, or open the element further up.{1}",
        "Browsers pass over it, and the element that it should end goes on.",
        "<h2>News</h3> → <h2>News</h2>");

    /// <summary>A comment, a value or a tag of a layout without its end.</summary>
    public static readonly DiagnosticDescriptor Unended = new("SS4020", Severity.Error, "Comments, values and tags of a layout have an end",
        "The tags of this layout cannot be read: {0}", "Write the sign that is missing, or take out the one that is too many.",
        "Everything up to the next such sign is lost: a link, a paragraph, the rest of the page.",
        "<a href=\"/news/>News</a> → <a href=\"/news/\">News</a>");

    /// <summary>A slash in the start tag of an element that has content.</summary>
    public static readonly DiagnosticDescriptor SelfClosed = new("SS4021", Severity.Error, "A slash closes no element of HTML",
        "<{0}/> opens the element and does not close it", "Write <{0}></{0}>.",
        "Browsers pass over the slash, and everything below becomes a part of the element.",
        "<div class=\"line\"/> → <div class=\"line\"></div>");

    /// <summary>A value of the template in an attribute without quotes.</summary>
    public static readonly DiagnosticDescriptor UnquotedValue = new("SS4022", Severity.Warning, "Values stand in quotes",
        "{0} stands in an attribute without quotes", "Write the value in quotes: \"{0}\".",
        "A text with a space ends the attribute at the space, and the rest becomes attributes of its own.",
        "<a title={{ page.title }}> → <a title=\"{{ page.title }}\">");

    /// <summary>A layout of pages with a text that never shows it.</summary>
    public static readonly DiagnosticDescriptor TextNotShown = new("SS4023", Severity.Warning, "Layouts show the text of their pages",
        "the layout \"{0}\" never shows page.body, so the text of {1} stands on no page", "Write {{ page.body }} into theme/layouts/{0}.liquid where the text belongs.",
        "Whoever wrote the text believes that it can be read.",
        "<article><h1>{{ page.title }}</h1></article> → <article><h1>{{ page.title }}</h1>{{ page.body }}</article>");

    /// <summary>A layout that gives pages no head.</summary>
    public static readonly DiagnosticDescriptor NoHead = new("SS4024", Severity.Warning, "Layouts give pages a head",
        "pages of the layout \"{0}\" have neither <html> nor <title>", "Begin the layout with {% layout '{1}' %}, or write the whole page from <!doctype html> on.",
        "Without a title, styles and a menu, readers do not know where they are, and search engines list the page by its address.",
        "layouts/article.liquid that begins with <article> → {% layout 'base' %} on its first line");

    /// <summary>Something that a partial is given and never reads.</summary>
    public static readonly DiagnosticDescriptor UnusedArgument = new("SS4025", Severity.Error, "Partials use what they are given",
        "the partial \"{0}\" does not use \"{1}\"", "Correct the name or take it out.{2}",
        "A name with a typing mistake leaves the partial without its value, and nobody would see why.",
        "{% include 'teaser', itm: article %} → {% include 'teaser', item: article %}");

    /// <summary>Something that a partial shows and is given everywhere else.</summary>
    public static readonly DiagnosticDescriptor MissingArgument = new("SS4026", Severity.Error, "Partials are given what they show",
        "the partial \"{0}\" shows \"{1}\", and is not given it here", "Write it behind the name: {% include '{0}', {1}: … %}.",
        "The partial would be shown without its text.",
        "{% include 'teaser', level: 2 %} → {% include 'teaser', item: article, level: 2 %}");

    /// <summary>A place in a string for which nothing is given.</summary>
    public static readonly DiagnosticDescriptor ValueNotGiven = new("SS4027", Severity.Error, "Strings are given their values",
        "the string \"{0}\" has {1}, and nothing is given for it", "Write the values behind the filter, in order: {{ '{0}' | t: … }}.",
        "Readers would see the braces instead of the value.",
        "{{ 'news.count' | t }} → {{ 'news.count' | t: page.items.size }}");

    /// <summary>A value for which a string has no place.</summary>
    public static readonly DiagnosticDescriptor ValueNotShown = new("SS4028", Severity.Error, "Strings show the values they are given",
        "the string \"{0}\" has no {1} for the value that is given", "Take the value out, or write {1} into the string in every language.",
        "The value is shown nowhere, or it was meant for another string.",
        "news: {call: Call} with {{ 'news.call' | t: number }} → news: {call: \"Call {0}\"}");

    /// <summary>A member of a text or a number.</summary>
    public static readonly DiagnosticDescriptor NoParts = new("SS4029", Severity.Error, "Texts and numbers have no members",
        "This is a text, a number or a date, and has no \"{0}\" (seen when rendering {2}).", "Take \"{0}\" out with the dot before it, or use a filter.",
        "What does not exist shows nothing, and nobody would see why.",
        "{{ page.published.year }} → {{ page.published | date }}");

    /// <summary>A loop over something that is no list.</summary>
    public static readonly DiagnosticDescriptor NoList = new("SS4030", Severity.Error, "Loops go over lists",
        "\"{0}\" is no list (seen when rendering {2}).", "Use a list, such as page.tags or page.items.",
        "A loop over a single value shows it once, or nothing at all.",
        "{% for tag in page.title %} → {% for tag in page.tags %}");

    /// <summary>Something else than a number where a number is wanted.</summary>
    public static readonly DiagnosticDescriptor NoNumber = new("SS4031", Severity.Error, "Numbers are made from numbers",
        "The filter \"{0}\" was given something that is no number (seen when rendering {2}).", "Use a value that is a number, such as page.items.size.",
        "What is no number would count as 0.",
        "{{ page.description | number }} → {{ page.items.size | number }}");

    /// <summary>A value with members that is shown as a whole.</summary>
    public static readonly DiagnosticDescriptor ShownWhole = new("SS4032", Severity.Error, "What has members is not shown as a whole",
        "\"{0}\" is no text, and shows nothing (seen when rendering {2}).", "Name what belongs here, or go over a list with {% for %}. It has: {1}.",
        "Readers would see an empty place.",
        "{{ page.category }} → {{ page.category.label }}");

    /// <summary>A tag between single braces.</summary>
    public static readonly DiagnosticDescriptor SingleBraceTag = new("SS4033", Severity.Error, "Tags stand between {% and %}",
        "\"{0}\" stands between single braces and is shown as it is typed.", "Write {% {0} %}.",
        "Readers would see the words of the template, and what the tag should show is missing.",
        "{ include 'header' } → {% include 'header' %}");

    /// <summary>All codes of this area, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Syntax, UnknownTag, UnknownFilter, UnknownPartial, UnknownParent, ParentCycle, MisplacedLayout, MisplacedContent,
        ParentWithoutContent, UnknownVariable, UnknownMember, RenderFailed, UnknownLayout,
        NameShown, SingleBraces, NoDate, UnusedPartial, UnclosedElement, StrayEnd, Unended, SelfClosed, UnquotedValue,
        TextNotShown, NoHead, UnusedArgument, MissingArgument, ValueNotGiven, ValueNotShown,
        NoParts, NoList, NoNumber, ShownWhole, SingleBraceTag,
    ];
}
