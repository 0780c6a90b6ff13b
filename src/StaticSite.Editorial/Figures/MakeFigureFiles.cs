using System.Text.Json;
using NodaTime;
using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Site;

namespace StaticSite.Editorial.Figures;

/// <summary>Makes <c>figures.csv</c> (RFC 4180, UTF-8), <c>figures.json</c> and a feed of changes in <c>figures/</c> for each language; nothing without a ledger.</summary>
internal sealed class MakeFigureFiles(FiguresExtension extension) : IModule
{
    /// <summary>The layout of the page that lists all figures, with an element <c>entry-ID</c> for each.</summary>
    public const string PageLayout = "figures";

    private const string Origin = "input/data/figures.yml";

    private static readonly string[] Columns = ["id", "label", "value", "qualifier", "unit", "as_of", "claimant", "reporter", "url", "archived", "confidence"];

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (extension.Ledger.Count == 0) return inputs;
        List<Document> files = [.. inputs];
        foreach (Language language in context.Languages)
        {
            string root = context.LanguagePath(language);
            files.Add(File(root + "figures.csv", writer => Csv(writer, language)));
            files.Add(File(root + "figures.json", writer => Json(writer, language)));
            files.AddRange(FeedFile.Of(Feed("/" + root, language, context), Origin, context));
        }
        return files;
    }

    private void Csv(Utf8Writer writer, Language language)
    {
        writer.Write(string.Join(',', Columns) + "\r\n");
        foreach (Figure figure in extension.Ledger)
        {
            foreach (FigureValue value in figure.Values) writer.Write(string.Join(',', Cells(figure, value, language).Select(Quote)) + "\r\n");
        }
    }

    private void Json(Utf8Writer writer, Language language)
    {
        using Utf8JsonWriter json = new(writer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (Figure figure in extension.Ledger)
        {
            json.WriteStartObject();
            json.WriteString("id", figure.Id.Value);
            json.WriteString("label", figure.Label[language.Code]);
            json.WriteString("unit", figure.UnitOf(figure.Current, language));
            if (figure.Note is { } note) json.WriteString("note", note[language.Code]);
            json.WriteStartArray("values");
            foreach (FigureValue value in figure.Values)
            {
                json.WriteStartObject();
                json.WriteNumber("value", value.Number);
                foreach ((string name, string? text) in Columns.Skip(3).Where(name => name != "unit").Zip(Cells(figure, value, language).Where((_, i) => i >= 3 && i != 4)))
                {
                    if (text is not null) json.WriteString(name, text);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private Feed Feed(string root, Language language, BuildContext context)
    {
        Page? page = context.Outputs(PagesPipeline.PipelineName).OfType<Page>().FirstOrDefault(page => page.Layout == PageLayout && page.Language == language);
        return new Feed
        {
            Key = "figures",
            Language = language,
            Title = context.Text(language, "figures.feed_title", context.Settings.Title[language.Code]),
            Description = page?.Description ?? context.Settings.Description[language.Code],
            PageUrl = page?.Url ?? root,
            Folder = root + "figures/",
            Items = new SharedValue<IReadOnlyList<FeedItem>>(() => [.. FigureChange.All(extension.Ledger).Take(context.Settings.Feeds.Limit)
                .Select(change => Item(change, page is null ? root : page.Url + "#entry-" + change.Figure.Id.Value, language, context))]),
        };
    }

    private static FeedItem Item(FigureChange change, string url, Language language, BuildContext context)
    {
        FigureValue value = change.Value;
        string now = $"{value.In(language)} {change.Figure.UnitOf(value, language)}";
        string text = change.Before is { } before
            ? context.Text(language, "figures.changed", before.In(language), now, value.Claimant[language.Code], value.AsOf.In(language))
            : context.Text(language, "figures.new", now, value.Claimant[language.Code], value.AsOf.In(language));
        Instant moment = context.Settings.TimeZone.AtStartOfDay(value.AsOf.Start).ToInstant();
        return new FeedItem
        {
            Id = FeedId.Of(context, $"{language.Code}/figures/{change.Figure.Id.Value}/{value.AsOf.Text}"),
            Title = change.Figure.Label[language.Code],
            Url = url,
            Summary = text,
            Html = $"<p>{PageEncoder.Instance.Encode(text)} <a href=\"{PageEncoder.Instance.Encode(value.Url)}\">{PageEncoder.Instance.Encode(value.Reporter[language.Code])}</a></p>",
            Published = moment,
        };
    }

    private static string?[] Cells(Figure figure, FigureValue value, Language language) =>
    [
        figure.Id.Value, figure.Label[language.Code], value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Words(value.Qualifier), figure.UnitOf(value, language),
        value.AsOf.Text, value.Claimant[language.Code], value.Reporter[language.Code], value.Url, value.Archived, value.Confidence,
    ];

    private static string Words(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Nearly => "nearly",
        Qualifier.MoreThan => "more_than",
        Qualifier.About => "about",
        Qualifier.AtLeast => "at_least",
        _ => "exact",
    };

    private static string Quote(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        // A spreadsheet takes what begins so for a formula, which can run programs and send other cells away; numbers are what they are.
        if (text[0] is '=' or '+' or '-' or '@' && !decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _)) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private static TextFile File(string path, Action<Utf8Writer> write)
    {
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = Origin, Destination = destination, Content = new TextContent(write) };
    }
}
