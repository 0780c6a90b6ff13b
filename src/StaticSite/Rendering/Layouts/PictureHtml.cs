using System.Text;
using StaticSite.Extensions;

namespace StaticSite.Rendering.Layouts;

/// <summary>Writes images as HTML.</summary>
internal static class PictureHtml
{
    /// <summary>The elements of an image.</summary>
    /// <param name="picture">What an extension made of it.</param>
    /// <param name="alt">What it shows.</param>
    /// <param name="title">Words that appear over it; null for none.</param>
    /// <param name="id">The id the author gave; null for none.</param>
    /// <param name="classes">The classes the author gave.</param>
    public static string Of(PictureMarkup picture, string alt, string? title = null, string? id = null, IReadOnlyList<string>? classes = null)
    {
        StringBuilder html = new(512);
        if (picture.Sources.Count > 0) html.Append("<picture>");
        foreach (PictureSource source in picture.Sources)
        {
            html.Append("<source");
            Attribute(html, "type", source.Type);
            Attribute(html, "srcset", source.SourceSet);
            Attribute(html, "sizes", source.Sizes);
            html.Append('>');
        }
        html.Append("<img");
        Attribute(html, "src", picture.Src);
        Attribute(html, "alt", alt);
        html.Append(" width=\"").Append(picture.Width).Append("\" height=\"").Append(picture.Height).Append('"');
        if (id is not null) Attribute(html, "id", id);
        if (classes is { Count: > 0 }) Attribute(html, "class", string.Join(' ', classes));
        if (!string.IsNullOrEmpty(title)) Attribute(html, "title", title);
        html.Append(picture.IsLead ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
        if (picture.Sources.Count > 0) html.Append("</picture>");
        return html.ToString();
    }

    /// <summary>An image of which nothing more is known than its address.</summary>
    public static string Plain(string src, string alt)
    {
        StringBuilder html = new("<img");
        Attribute(html, "src", src);
        Attribute(html, "alt", alt);
        return html.Append('>').ToString();
    }

    private static void Attribute(StringBuilder html, string name, string value) => html.Append(' ').Append(name).Append("=\"").Append(PageEncoder.Instance.Encode(value)).Append('"');
}
