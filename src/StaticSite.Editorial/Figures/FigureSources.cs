using System.Text;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Editorial.Figures;

/// <summary>The sources of the figures on one page, in the order of their first use.</summary>
internal sealed class FigureSources
{
    private readonly List<FigureValue> _values = [];
    private readonly HashSet<FigureValue> _marked = new(ReferenceEqualityComparer.Instance);

    /// <summary>The mark that leads to the source.</summary>
    public string Mark(FigureValue value)
    {
        int number = _values.IndexOf(value) + 1;
        if (number == 0)
        {
            _values.Add(value);
            number = _values.Count;
        }
        string id = _marked.Add(value) ? $" id=\"figure-use-{number}\"" : "";
        return $"<sup class=\"figure-mark\"><a{id} href=\"#figure-{number}\">[{number}]</a></sup>";
    }

    /// <summary>The list below the text; empty when the page has no figures.</summary>
    public string List(BuildContext context, Language language)
    {
        if (_values.Count == 0) return "";
        StringBuilder html = new();
        html.Append("<section class=\"figure-sources\" aria-labelledby=\"figure-sources\">\n<h2 id=\"figure-sources\">").Append(Encode(context.Text(language, "figures.sources"))).Append("</h2>\n<ol>\n");
        for (int i = 0; i < _values.Count; i++)
        {
            FigureValue value = _values[i];
            html.Append("<li id=\"figure-").Append(i + 1).Append("\">").Append(Encode(value.Claimant[language.Code])).Append(", ").Append(Encode(value.AsOf.In(language)))
                .Append(": <a href=\"").Append(Encode(value.Url)).Append("\" rel=\"noopener\">").Append(Encode(value.Reporter[language.Code])).Append("</a>");
            if (value.Archived is { } copy) html.Append(" (<a href=\"").Append(Encode(copy)).Append("\" rel=\"noopener\">").Append(Encode(context.Text(language, "figures.archived"))).Append("</a>)");
            if (value.Confidence == "computed") html.Append(" (").Append(Encode(context.Text(language, "figures.computed"))).Append(')');
            html.Append(" <a href=\"#figure-use-").Append(i + 1).Append("\" aria-label=\"").Append(Encode(context.Text(language, "figures.back", (i + 1).ToString()))).Append("\">↩</a></li>\n");
        }
        return html.Append("</ol>\n</section>\n").ToString();
    }

    private static string Encode(string text) => PageEncoder.Instance.Encode(text);
}
