using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Extensions;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial.Figures;

/// <summary>
/// Numbers the sources of the figures of a text and lists them below it, each once, in the order of their first use and with
/// links both ways: what one claimant said on one day at one address is one source, however many figures are from it. Each
/// leads to its figures on the page of all figures. In a part of a text that is shown on another page the source stands
/// behind the figure itself.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="ledgerUrl">The page of all figures; null on a site without.</param>
internal sealed class FigureSources(PageText text, string? ledgerUrl)
{
    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, Source> _known = new(StringComparer.Ordinal);

    /// <summary>What is listed, as the sources of pages are written: address, publisher and day.</summary>
    public IReadOnlySet<(string Url, string Publisher, string Day)> Listed => _sources.SelectMany(source => source.Uses, (_, use) => (use.Value.Url, use.Value.Reporter[text.Language.Code], use.Value.AsOf.Text)).ToHashSet();

    /// <summary>Adds the marks to the figures and the list to the text.</summary>
    public void Write()
    {
        foreach (RenderedInline inline in text.Document!.Descendants<RenderedInline>())
        {
            if (inline.Subject is not FigureUse use) continue;
            KeepUnit(use, inline);
            if (use.IsCited) Add(use, inline);
        }
        if (_sources.Count == 0) return;
        if (text.IsPart)
        {
            foreach (Source source in _sources) source.Places.ForEach(place => place.Html += $" <span class=\"figure-source\">({source.Entry})</span>");
            return;
        }
        text.After.Append("<section class=\"figure-sources\" aria-labelledby=\"figure-sources\">\n<h2 id=\"figure-sources\">").Append(Say("figures.sources")).Append("</h2>\n<ol>\n");
        for (int i = 0; i < _sources.Count; i++) Item(i + 1, _sources[i]);
        text.After.Append("</ol>\n</section>\n");
    }

    private void Add(FigureUse use, RenderedInline place)
    {
        // Readers see no more of a source than this, so what is equal here is one to them.
        string entry = Entry(use.Value);
        if (!_known.TryGetValue(entry, out Source? source))
        {
            _known[entry] = source = new Source(entry);
            _sources.Add(source);
        }
        if (!source.Uses.Exists(other => other.Figure == use.Figure && other.Value == use.Value)) source.Uses.Add(use);
        // A link cannot stand in a link, and the words of a picture have none.
        if (!IsInLink(place)) source.Places.Add(place);
    }

    // The word behind a number stays with it on one line.
    private void KeepUnit(FigureUse use, RenderedInline place)
    {
        if (place.NextSibling is not LiteralInline { Content: { IsEmpty: false } words } next || words.AsSpan() is not [' ', .. var rest]) return;
        if (rest.StartsWith(use.Figure.UnitOf(use.Value, text.Language), StringComparison.OrdinalIgnoreCase)) next.Content = new StringSlice("\u00A0" + rest.ToString());
    }

    private void Item(int number, Source source)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        text.After.Append("<li id=\"figure-").Append(id).Append("\">").Append(source.Entry);
        for (int i = 0; i < source.Places.Count; i++)
        {
            string use = i == 0 ? id : id + "-" + (i + 1).ToString(CultureInfo.InvariantCulture);
            source.Places[i].Html += $"<sup class=\"figure-mark\"><a id=\"figure-use-{use}\" href=\"#figure-{id}\">[{id}]</a></sup>";
            text.After.Append(" <a href=\"#figure-use-").Append(use).Append("\" aria-label=\"").Append(Say("figures.back", use)).Append("\">↩</a>");
        }
        if (ledgerUrl is not null) text.After.Append(" · ").Append(Say("figures.more")).Append(' ').AppendJoin(", ", source.Uses.Select(LedgerLink));
        text.After.Append("</li>\n");
    }

    // The number is what the eye finds again; what it counts is for those who hear the link alone.
    private string LedgerLink(FigureUse use)
    {
        string number = Encode(use.Value.In(text.Language));
        return $"<a href=\"{ledgerUrl}#entry-{use.Figure.Id.Value}\" aria-label=\"{number}: {Encode(use.Figure.Label[text.Language.Code])}\">{number}</a>";
    }

    private string Entry(FigureValue value)
    {
        StringBuilder entry = new();
        entry.Append(Encode(value.Claimant[text.Language.Code])).Append(", ").Append(Encode(text.Language.WithoutBreaks(value.AsOf.In(text.Language))))
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

    private sealed record Source(string Entry)
    {
        public List<FigureUse> Uses { get; } = [];

        public List<RenderedInline> Places { get; } = [];
    }
}
