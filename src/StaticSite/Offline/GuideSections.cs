using System.Text;
using Fluid.Values;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Offline;

/// <summary>The parts of a guide as layouts read them: <c>id</c>, <c>title</c>, <c>language</c>, <c>html</c> and <c>page</c>.</summary>
internal static class GuideSections
{
    // Below the heading of the file and the one of the part.
    private const int HeadingsDown = 1;

    /// <summary>The sections in order.</summary>
    public static ListValue Of(GuidePage guide, BuildContext context)
    {
        Dictionary<string, string> places = Places(guide, context);
        return new ListValue([.. guide.Parts.Select(part => Values.Map(
            ("id", new StringValue(Id(part))),
            ("title", new StringValue(part.Title)),
            ("language", new StringValue(part.ContentLanguage.Code)),
            ("html", new RawHtmlValue(Html(part, places, context))),
            ("page", new PageValue(context, part, null))))]);
    }

    /// <summary>Bytes that a part takes in the guide.</summary>
    public static int SizeOf(Page part, GuidePage guide, BuildContext context) => Encoding.UTF8.GetByteCount(Html(part, Places(guide, context), context));

    private static string Html(Page part, Dictionary<string, string> places, BuildContext context) =>
        new SectionHtml(Id(part), HeadingsDown, places.GetValueOrDefault).Rewrite(context.Renderer.TextOf(part));

    private static Dictionary<string, string> Places(GuidePage guide, BuildContext context) => guide.Parts.ToDictionary(part => context.Href(part.Url), Id, StringComparer.Ordinal);

    // pages/safety/families becomes safety-families: the same in every language.
    private static string Id(Page part) => part.Key[(part.Key.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '-');
}
