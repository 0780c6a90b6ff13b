using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Modules;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Site;

namespace StaticSite.Offline;

/// <summary>The web app manifest of each language (Web Application Manifest, W3C).</summary>
internal sealed class WebManifestPipeline(Func<WebManifestSettings?> settings) : Pipeline
{
    /// <summary>The file, one in the folder of each language.</summary>
    public const string FileName = "manifest.webmanifest";

    public override string Name => "WebManifest";

    public override IReadOnlyList<string> Dependencies { get; } = [AssetsPipeline.PipelineName];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeManifests(settings)];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

    private sealed class MakeManifests(Func<WebManifestSettings?> settings) : IModule
    {
        private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            if (settings() is not { } manifest) return inputs;
            IReadOnlyList<Document> assets = context.Outputs(AssetsPipeline.PipelineName);
            AppIcon[] icons = [.. manifest.Icons.Select(icon => AppIcon.Read(icon, false, assets, context)).Concat(manifest.Maskable.Select(icon => AppIcon.Read(icon, true, assets, context))).OfType<AppIcon>()];
            LocalizedText? name = manifest.ShortName is { } node ? LocalizedText.Read(node, "short_name", [.. context.Languages.Select(language => language.Code)], context.Diagnostics) : null;
            return [.. inputs, .. context.Languages.Select(language => File(context.LanguagePath(language) + FileName, writer => Write(manifest, name, icons, language, context, writer)))];
        }

        private static TextFile File(string path, Action<Utf8Writer> write)
        {
            if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
            return new TextFile { Origin = "pipeline WebManifest", Destination = destination, Content = new TextContent(write) };
        }

        private static void Write(WebManifestSettings manifest, LocalizedText? name, AppIcon[] icons, Language language, BuildContext context, Utf8Writer writer)
        {
            string home = context.Href("/" + context.LanguagePath(language));
            using Utf8JsonWriter json = new(writer, Options);
            json.WriteStartObject();
            json.WriteString("id", context.BaseUrl.AbsolutePath + context.LanguagePath(language));
            json.WriteString("name", context.Settings.Title[language.Code]);
            json.WriteString("short_name", name?[language.Code] ?? context.Settings.Title[language.Code]);
            json.WriteString("description", context.Settings.Description[language.Code]);
            json.WriteString("lang", language.Code);
            json.WriteString("dir", "ltr");
            json.WriteString("start_url", home);
            // The other languages belong to the app as well.
            json.WriteString("scope", context.BaseUrl.AbsolutePath);
            json.WriteString("display", manifest.Display);
            if (manifest.ThemeColour is { } theme) json.WriteString("theme_color", theme);
            if (manifest.BackgroundColour is { } background) json.WriteString("background_color", background);
            json.WriteStartArray("icons");
            foreach (AppIcon icon in icons) WriteIcon(json, icon);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private static void WriteIcon(Utf8JsonWriter json, AppIcon icon)
        {
            json.WriteStartObject();
            json.WriteString("src", icon.Url);
            json.WriteString("sizes", icon.Sizes);
            json.WriteString("type", icon.Type);
            if (icon.IsMaskable) json.WriteString("purpose", "maskable");
            json.WriteEndObject();
        }
    }
}
