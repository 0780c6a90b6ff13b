namespace StaticSite.Output.Audit;

/// <summary>The elements that a reader of links treats in their own way.</summary>
internal enum HtmlElement
{
    Other,
    Meta,
    Base,
    Style,
    Script,
    Object,
    Image,
}
