using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Extensions;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial.Figures;

/// <summary>
/// Numbers the figures of a text and lists their sources below it, each value once, in the order of their first use and with
/// links both ways. In a part of a text that is shown on another page the source stands behind the figure itself.
/// </summary>
internal sealed class FigureSources(PageText text)
{
    private readonly List<(FigureValue Value, List<RenderedInline> Places)> _sources = [];
    private readonly Dictionary<FigureValue, int> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds the marks to the figures and the list to the text.</summary>
    public void Write()
    {
        foreach (RenderedInline inline in text.Document!.Descendants<RenderedInline>())
        {
            if (inline.Subject is FigureUse { IsCited: true } use) Add(use.Value, inline);
        }
        if (_sources.Count == 0) return;
        if (text.IsPart)
        {
            foreach ((FigureValue value, List<RenderedInline> places) in _sources) places.ForEach(place => place.Html += $" <span class=\"figure-source\">({Entry(value)})</span>");
            return;
        }
        text.After.Append("<section class=\"figure-sources\" aria-labelledby=\"figure-sources\">\n<h2 id=\"figure-sources\">").Append(Say("figures.sources")).Append("</h2>\n<ol>\n");
        for (int i = 0; i < _sources.Count; i++) Item(i + 1, _sources[i].Value, _sources[i].Places);
        text.After.Append("</ol>\n</section>\n");
    }

    private void Add(FigureValue value, RenderedInline place)
    {
        if (!_numbers.TryGetValue(value, out int at))
        {
            _numbers[value] = at = _sources.Count;
            _sources.Add((value, []));
        }
        // A link cannot stand in a link, and the words of a picture have none.
        if (!IsInLink(place)) _sources[at].Places.Add(place);
    }

    private void Item(int number, FigureValue value, List<RenderedInline> places)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        text.After.Append("<li id=\"figure-").Append(id).Append("\">").Append(Entry(value));
        for (int i = 0; i < places.Count; i++)
        {
            string use = i == 0 ? id : id + "-" + (i + 1).ToString(CultureInfo.InvariantCulture);
            places[i].Html += $"<sup class=\"figure-mark\"><a id=\"figure-use-{use}\" href=\"#figure-{id}\">[{id}]</a></sup>";
            text.After.Append(" <a href=\"#figure-use-").Append(use).Append("\" aria-label=\"").Append(Say("figures.back", use)).Append("\">↩</a>");
        }
        text.After.Append("</li>\n");
    }

    private string Entry(FigureValue value)
    {
        StringBuilder entry = new();
        entry.Append(Encode(value.Claimant[text.Language.Code])).Append(", ").Append(Encode(value.AsOf.In(text.Language)))
            .Append(": <a href=\"").Append(Encode(value.Url)).Append("\" rel=\"noopener\">").Append(Encode(value.Reporter[text.Language.Code])).Append("</a>");
        if (value.Archived is { } copy) entry.Append(" (<a href=\"").Append(Encode(copy)).Append("\" rel=\"noopener\">").Append(Say("figures.archived")).Append("</a>)");
        if (value.Confidence == "computed") entry.Append(" (").Append(Say("figures.computed")).Append(')');
        return entry.ToString();
    }

    private string Say(string key, params string[] arguments) => Encode(text.Context.Text(text.Language, key, arguments));

    private static bool IsInLink(Inline inline)
    {
        for (ContainerInline? parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }
        return false;
    }

    private static string Encode(string words) => PageEncoder.Instance.Encode(words);
}
