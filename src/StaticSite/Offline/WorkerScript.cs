using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Offline;

/// <summary>Writes the service worker: what it knows of the site, and below it the program <c>worker.js</c>.</summary>
internal static class WorkerScript
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A worker that keeps pages.</summary>
    public static void Write(Precache precache, BuildContext context, Utf8Writer writer) => Write("worker.js", writer, json =>
    {
        json.WriteString("prefix", Prefix(context));
        json.WriteStartObject("stores");
        WriteStore(json, "files", precache.Files, () => { });
        foreach ((Language language, string offline, Precache.Store pages) in precache.Languages)
        {
            WriteStore(json, language.Code, pages, () =>
            {
                json.WriteString("root", precache.Path("/" + context.LanguagePath(language)));
                if (language == context.DefaultLanguage && context.HomeQuery.Length > 0) json.WriteString("query", context.HomeQuery);
                json.WriteString("offline", offline);
                json.WriteString("saved", Words(context, language, "offline.saved"));
                json.WriteString("missing", Words(context, language, "offline.missing"));
            });
        }
        json.WriteEndObject();
    });

    /// <summary>A worker that takes away what an earlier one kept, and itself.</summary>
    public static void WriteFarewell(BuildContext context, Utf8Writer writer) => Write("farewell.js", writer, json => json.WriteString("prefix", Prefix(context)));

    private static void Write(string program, Utf8Writer writer, Action<Utf8JsonWriter> site)
    {
        writer.Write("const site = ");
        using (Utf8JsonWriter json = new(writer, Options))
        {
            json.WriteStartObject();
            site(json);
            json.WriteEndObject();
        }
        writer.Write(";\n");
        using Stream stream = typeof(WorkerScript).Assembly.GetManifestResourceStream(program) ?? throw new InvalidOperationException(program);
        using StreamReader reader = new(stream);
        writer.Write(ScriptText.Minify(reader.ReadToEnd().ReplaceLineEndings("\n")));
    }

    private static void WriteStore(Utf8JsonWriter json, string name, Precache.Store store, Action more)
    {
        json.WriteStartObject(name);
        json.WriteString("hash", store.Hash);
        more();
        json.WriteStartObject("list");
        foreach (Precache.KeptFile entry in store.Entries) json.WriteString(entry.Url, entry.Hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The worker writes the words into pages.
    private static string Words(BuildContext context, Language language, string key) => PageEncoder.Instance.Encode(context.Text(language, key));

    // Sites below different paths of one host share its caches.
    private static string Prefix(BuildContext context) => $"offline:{context.BaseUrl.AbsolutePath}:";
}
