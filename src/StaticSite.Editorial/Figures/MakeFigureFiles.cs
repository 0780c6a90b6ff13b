using System.Text.Json;
using NodaTime;
using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Editorial.Figures;

/// <summary>Makes <c>figures.csv</c> (RFC 4180, UTF-8), <c>figures.json</c> and <c>figures/rss.xml</c> for each language; nothing without a ledger.</summary>
internal sealed class MakeFigureFiles(FiguresExtension extension) : IModule
{
    /// <summary>The layout of the page that lists all figures, with an element <c>entry-ID</c> for each.</summary>
    private const string Layout = "figures";

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
            files.Add(File(root + "figures/rss.xml", writer => RssWriter.Write(Feed(root, language, context), context, writer)));
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
            json.WriteString("unit", figure.Unit[language.Code]);
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
        string title = context.Text(language, "figures.feed_title", context.Settings.Title[language.Code]);
        Page? page = context.Site.Pages.FirstOrDefault(page => page.Layout == Layout && page.Language == language);
        return new Feed(title, context.Settings.Description[language.Code], language.Code, page?.Url ?? "/" + root, "/" + root + "figures/rss.xml",
            [.. FigureChange.All(extension.Ledger).Take(context.Settings.FeedLimit).Select(change => Item(change, page is null ? "/" + root : page.Url + "#entry-" + change.Figure.Id.Value, language, context))]);
    }

    private static FeedItem Item(FigureChange change, string url, Language language, BuildContext context)
    {
        FigureValue value = change.Value;
        string now = $"{value.In(language)} {change.Figure.Unit[language.Code]}";
        string text = change.Before is { } before
            ? context.Text(language, "figures.changed", before.In(language), now, value.Claimant[language.Code], value.AsOf.In(language))
            : context.Text(language, "figures.new", now, value.Claimant[language.Code], value.AsOf.In(language));
        Instant moment = context.Settings.TimeZone.AtStartOfDay(value.AsOf.Start).ToInstant();
        return new FeedItem
        {
            // RFC 4151.
            Id = $"tag:{context.BaseUrl.Host},2020:{language.Code}/figures/{Uri.EscapeDataString(change.Figure.Id.Value)}/{value.AsOf.Text}",
            Title = change.Figure.Label[language.Code],
            Url = url,
            Summary = text,
            Html = $"<p>{PageEncoder.Instance.Encode(text)} <a href=\"{PageEncoder.Instance.Encode(value.Url)}\">{PageEncoder.Instance.Encode(value.Reporter[language.Code])}</a></p>",
            Published = moment,
        };
    }

    private static string?[] Cells(Figure figure, FigureValue value, Language language) =>
    [
        figure.Id.Value, figure.Label[language.Code], value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Words(value.Qualifier), figure.Unit[language.Code],
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

    private static string Quote(string? text) => text is null ? "" : text.AsSpan().ContainsAny(",\"\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;

    private static TextFile File(string path, Action<Utf8Writer> write)
    {
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = "input/data/figures.yml", Destination = destination, Content = new TextContent(write) };
    }
}
