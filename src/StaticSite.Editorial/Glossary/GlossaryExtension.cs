using Fluid.Values;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Contacts;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Glossary;

/// <summary>Terms from <c>input/data/glossary.yml</c>: a page, and a link at their first use.</summary>
public sealed class GlossaryExtension : SiteExtension
{
    private const string FileName = "glossary.yml";
    private Dictionary<string, List<Term>> _terms = new(StringComparer.Ordinal);
    private Dictionary<string, TermIndex> _indexes = new(StringComparer.Ordinal);
    private string _page = "glossary";
    private Located<string>? _writtenPage;
    private bool _links = true;

    /// <summary>An extension whose terms are not read yet.</summary>
    public GlossaryExtension() => Pipelines = [new GlossaryPipeline(Load)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> DataFiles => [FileName];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> StyleClasses { get; } = ["term"];

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override string SettingsKey => "glossary";

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["glossary"];

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader)
    {
        _writtenPage = reader.Optional("page", "page: glossary");
        _page = _writtenPage?.Value ?? _page;
        _links = reader.OneOf("link", "true", "false") == "true";
    }

    /// <inheritdoc/>
    public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
    {
        if (reader.OneOf("glossary", "true", "false") == "false") values.Set(new Exempt());
    }

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        if (!_links || text.Page is not { } page || page.Values.Get<Exempt>() is not null || page.Key == "pages/" + _page) return;
        if (_indexes.TryGetValue(text.Language.Code, out TermIndex? index) && text.Context.Site.Find("pages/" + _page, text.Language) is { } glossary)
        {
            new TermLinks(index, text.Context.Href(glossary.Url)).Run(text.Document!);
        }
    }

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context)
    {
        if (!_terms.TryGetValue(page.ContentLanguage.Code, out List<Term>? terms)) return null;
        return new ListValue([.. terms.OrderBy(term => term.Name.Value, page.ContentLanguage.Comparer).Select(term => Values.Map(
            ("id", new StringValue(term.Id)),
            ("term", new StringValue(term.Name.Value)),
            ("abbr", Values.Text(term.Abbreviation?.Value)),
            ("definition", new StringValue(term.Definition))))]);
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        if (_writtenPage is { } written && context.Site.Find("pages/" + written.Value, context.DefaultLanguage) is null && !context.IsRejected($"input/pages/{written.Value}.md"))
        {
            string[] known = [.. context.Site.Pages.Where(page => page.Kind == PageKind.Page && page.Key.StartsWith("pages/", StringComparison.Ordinal)).Select(page => page.Key["pages/".Length..]).Distinct(StringComparer.Ordinal)];
            context.Diagnostics.Add(GlossaryDiagnostics.UnknownPage.At(written.Span, written.Value, Nearest.Hint(written.Value, known)));
        }
        if (context.Extension<ContactsExtension>() is not { } contacts) return;
        foreach (Term term in _terms.Values.SelectMany(terms => terms)) contacts.CheckText(term.Definition, term.DefinitionPlace, context);
    }

    private void Load(BuildContext context)
    {
        if (context.ReadData(FileName) is not { } source) return;
        _terms = GlossaryFile.Read(source, context);
        _indexes = context.Languages.ToDictionary(language => language.Code, language => new TermIndex(language, _terms[language.Code], context.Diagnostics), StringComparer.Ordinal);
    }

    private sealed class Exempt;
}
