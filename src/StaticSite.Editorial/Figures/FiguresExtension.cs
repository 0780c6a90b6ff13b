using System.Collections.Concurrent;
using Fluid.Values;
using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Contacts;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;
using StaticSite.Site;

namespace StaticSite.Editorial.Figures;

/// <summary>The figure ledger: figures in texts, on pages, as charts and as files, and numbers that are not from it.</summary>
public sealed class FiguresExtension : SiteExtension, IReviewed
{
    private const string FileName = "figures.yml";
    private readonly Dictionary<string, Figure> _ledger = new(StringComparer.Ordinal);
    private DataEntries<Figure> _entries = DataFile.None<Figure>();
    // What stands among the sources of a page's figures, by its address; known when its text is made, which comes before its layout.
    private readonly ConcurrentDictionary<string, IReadOnlySet<(string Url, string Publisher, string Day)>> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberScan> _scans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _pageUrls = new(StringComparer.Ordinal);
    private FiguresSettings _settings = new();
    private bool _hasSettings;

    /// <summary>An extension whose ledger is not read yet.</summary>
    public FiguresExtension()
    {
        Pipelines = [new FiguresPipeline(this)];
        Directives =
        [
            new Directive("figure", call => FigureDirective.Figure(call, _ledger, _entries)),
            new Directive("quoted", FigureDirective.Quoted),
            new Directive("chart", call => ChartDirective.Draw(call, _settings, _ledger)),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> DataFiles => [FileName];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> StyleClasses { get; } = ["chart", "figure-mark", "figure-source", "figure-sources", "number", "part-1", "part-2", "part-3", "quoted"];

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Directive> Directives { get; }

    /// <inheritdoc/>
    public override string SettingsKey => "figures";

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["figures", "figure_groups", "figure_changes", "figure_files", "figures_url", "other_sources"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys { get; } =
    [
        "figures.by", "figures.as_of", "figures.sources", "figures.archived", "figures.computed", "figures.back", "figures.more",
        "figures.chart_table", "figures.chart_row", "figures.chart_source", "figures.feed_title", "figures.changed", "figures.new",
    ];

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => _hasSettings || context.HasData(FileName);

    /// <summary>The figures in the order of the ledger.</summary>
    public IReadOnlyCollection<Figure> Ledger => _ledger.Values;

    /// <summary>Ids of the groups that figures may belong to, in the order of the settings.</summary>
    public IReadOnlyList<string> GroupIds => [.. _settings.Groups.Select(group => group.Id.Value)];

    /// <summary>The groups that figures may belong to, in the order of the settings: the id, and what readers see; the id again where that could not be read.</summary>
    public IReadOnlyList<(string Id, string Label)> GroupsIn(Language language) => [.. _settings.Groups.Select(group => (group.Id.Value, group.Label?[language.Code] ?? group.Id.Value))];

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader)
    {
        _hasSettings = true;
        _settings = FiguresSettings.Read(reader);
    }

    /// <inheritdoc/>
    public override PublishTime? LastChange(Page page, BuildContext context)
    {
        if (page.Layout != MakeFigureFiles.PageLayout || FigureChange.All(Ledger) is not [FigureChange newest, ..]) return null;
        Instant start = context.Settings.TimeZone.AtStartOfDay(newest.Value.AsOf.Start).ToInstant();
        return new PublishTime(start, start.InZone(context.Settings.TimeZone).LocalDateTime, false);
    }

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context) => name switch
    {
        "figures" => FigureValues.List(page.Kind == PageKind.Home ? Ledger.Where(figure => figure.IsKey) : Ledger, _ledger, page.Language, context),
        "figure_groups" => FigureValues.Groups(_settings.Groups, _ledger, page.Language, context),
        "other_sources" => new ListValue([.. Sources(page).Where(source => !IsListed(source, page)).Select(Values.Source)]),
        "figures_url" => Values.Text(PageUrl(page.Language, context)),
        "figure_changes" => FigureValues.Changes(FigureChange.All(Ledger), page.Language),
        _ => Ledger.Count == 0 ? null : FigureValues.Files(page.Language, context),
    };

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        NumberScan scan = Scan(text.Language, text.Context);
        foreach (PlainBlock block in PlainText.WithDigits(text))
        {
            foreach ((int start, int length, string unit) in scan.Find(block.Text, block.Header, block.RowHeader))
            {
                text.Context.Diagnostics.Add(FiguresDiagnostics.BareNumber.At(text.Span(block.Span(start, length)), block.Text.Substring(start, length), unit));
            }
        }
    }

    /// <inheritdoc/>
    public override void Finish(PageText text)
    {
        if (!text.HasDirectives) return;
        FigureSources sources = new(text, PageUrl(text.Page?.Language ?? text.Language, text.Context));
        sources.Write();
        if (!text.IsPart && text.Page is { } page && sources.Listed is { Count: > 0 } listed) _listed[page.Url] = listed;
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        ContactsExtension? contacts = context.Extension<ContactsExtension>();
        foreach (Figure figure in Ledger)
        {
            contacts?.CheckText(figure.Label, context);
            if (figure.Note is { } note) contacts?.CheckText(note, context);
            if (figure.Short is { } word) contacts?.CheckText(word, context);
            foreach (FigureValue value in figure.Values)
            {
                contacts?.CheckText(value.Claimant, context);
                contacts?.CheckText(value.Reporter, context);
            }
        }
        foreach ((Page page, Located<string> text) in HeadTexts.WithDigits(context))
        {
            foreach ((int start, int length, string unit) in Scan(page.ContentLanguage, context).Find(WithoutDirectives(text.Value), ""))
            {
                context.Diagnostics.Add(FiguresDiagnostics.BareNumber.At(Place(text, start, length), text.Value.Substring(start, length), unit));
            }
        }
    }

    private static IReadOnlyList<SourceReference> Sources(Page page) => (page as Article)?.FrontMatter.Sources ?? (page as PlainPage)?.FrontMatter.Sources ?? [];

    // The day of a source may be less exact than that of a figure: its month, or its year.
    private bool IsListed(SourceReference source, Page page) =>
        source is { Url: { } url, Publisher: { } publisher, Date: { } date } && _listed.TryGetValue(page.Url, out IReadOnlySet<(string Url, string Publisher, string Day)>? listed)
        && listed.Any(figure => figure.Url == url.Value && figure.Publisher == publisher && figure.Day.StartsWith(date, StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<ReviewDate> Reviews(BuildContext context) =>
        Ledger.Select(figure => new ReviewDate($"the figure \"{figure.Id.Value}\"", figure.ReviewBy.Span, figure.ReviewBy.Value, false));

    internal void Load(BuildContext context)
    {
        _entries = context.ReadEntries(FileName, source => FigureLedger.Read(source, GroupIds, context));
        foreach (Figure figure in _entries.Items) _ledger[figure.Id.Value] = figure;
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        foreach (FigureGroup group in _settings.Groups) group.Read(languages, context.Diagnostics);
        foreach (Figure figure in _entries.Items)
        {
            foreach (Located<string> part in figure.Parts.Where(part => part.Value == figure.Id.Value || !_ledger.ContainsKey(part.Value)))
            {
                _entries.ReportUnknown(part.Value, FiguresDiagnostics.UnknownPart.At(part.Span, figure.Id.Value, part.Value, Nearest.Hint(part.Value, _ledger.Keys.Where(id => id != figure.Id.Value))), context.Diagnostics);
            }
        }
        foreach ((string name, ChartSettings chart) in _settings.Charts)
        {
            chart.Read(languages, context.Diagnostics);
            foreach (Located<string> id in chart.Figures)
            {
                if (!_ledger.ContainsKey(id.Value)) _entries.ReportUnknown(id.Value, FiguresDiagnostics.UnknownChartFigure.At(id.Span, name, id.Value, Nearest.Hint(id.Value, _ledger.Keys)), context.Diagnostics);
            }
        }
    }

    // The page that lists all figures, where each has an element entry-ID; null on a site without.
    private string? PageUrl(Languages.Language language, BuildContext context) => _pageUrls.GetOrAdd(language.Code, _ =>
        context.Outputs(PagesPipeline.PipelineName).OfType<Page>().FirstOrDefault(page => page.Layout == MakeFigureFiles.PageLayout && page.Language == language) is { } page ? context.Href(page.Url) : null);

    private NumberScan Scan(Languages.Language language, BuildContext context)
    {
        lock (_scans)
        {
            if (!_scans.TryGetValue(language.Code, out NumberScan? scan)) _scans[language.Code] = scan = new NumberScan(language, WatchedUnits.For(language, _settings.Watched));
            return scan;
        }
    }

    // The place within the text, where the words stand in the file as they are; otherwise the text as a whole.
    private static SourceSpan Place(Located<string> text, int start, int length)
    {
        string line = text.Span.LineText ?? "";
        int from = Math.Clamp(text.Span.Column - 1, 0, line.Length);
        int at = line.IndexOf(text.Value, from, StringComparison.Ordinal);
        return at < 0 ? text.Span : text.Span with { Column = at + start + 1, Length = length };
    }

    // What a directive will write is from the ledger.
    private static string WithoutDirectives(string text)
    {
        char[] signs = text.ToCharArray();
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            if (close < 0) break;
            Array.Fill(signs, PlainBlock.Written, open, close - open + 1);
        }
        return new string(signs);
    }
}
