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
    public static ListValue Of(GuidePage guide, BuildContext context) => new([.. guide.Parts.Zip(Texts(guide, context), (part, text) => Values.Map(
        ("id", new StringValue(Id(part))),
        ("title", new StringValue(part.Title)),
        ("language", new StringValue(part.ContentLanguage.Code)),
        ("html", new RawHtmlValue(text)),
        ("page", new PageValue(context, part, null))))]);

    /// <summary>Each part with the bytes that it takes in the guide.</summary>
    public static IEnumerable<(Page Part, int Size)> Sizes(GuidePage guide, BuildContext context) => guide.Parts.Zip(Texts(guide, context), (part, text) => (part, Encoding.UTF8.GetByteCount(text)));

    private static string[] Texts(GuidePage guide, BuildContext context)
    {
        Dictionary<string, string> places = Places(guide, context);
        HashSet<string> targets = new(StringComparer.Ordinal);
        SectionHtml[] sections = [.. guide.Parts.Select(part => new SectionHtml(Id(part), HeadingsDown, places.GetValueOrDefault, targets))];
        string[] bodies = [.. guide.Parts.Select(context.Renderer.TextOf)];
        // A link may lead to a part behind its own: the first reading finds the targets.
        for (int i = 0; i < bodies.Length; i++) sections[i].Rewrite(bodies[i]);
        return [.. bodies.Select((body, i) => sections[i].Rewrite(body))];
    }

    private static Dictionary<string, string> Places(GuidePage guide, BuildContext context) => guide.Parts.ToDictionary(part => context.Href(part.Url), Id, StringComparer.Ordinal);

    // pages/safety/families becomes safety-families: the same in every language.
    private static string Id(Page part) => part.Key[(part.Key.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '-');
}
