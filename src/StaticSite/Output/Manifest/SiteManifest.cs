using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticSite.Output.Manifest;

/// <summary>What a build wrote and what it was made from: <c>build.json</c>. The same input gives the same bytes.</summary>
/// <param name="Generator">Name and version of the program.</param>
/// <param name="BaseUrl">Where the site is published.</param>
/// <param name="Input">SHA-256 of everything that went in, in small hexadecimal digits.</param>
/// <param name="Files">Every file but this one, in ordinal order of the paths.</param>
public sealed record SiteManifest(string Generator, string BaseUrl, string Input, IReadOnlyList<ManifestFile> Files)
{
    /// <summary>Its name in the output.</summary>
    public const string FileName = "build.json";

    /// <summary>The version of the format that is written here.</summary>
    private const int Version = 1;

    /// <summary>Writes it as JSON, one file a line.</summary>
    public void Write(IBufferWriter<byte> writer)
    {
        using Utf8JsonWriter json = new(writer, new JsonWriterOptions { Indented = true, NewLine = "\n", IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("generator", Generator);
        json.WriteString("base_url", BaseUrl);
        json.WriteString("input", Input);
        json.WriteStartObject("files");
        foreach (ManifestFile file in Files)
        {
            json.WriteStartObject(file.Path);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("size", file.Size);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads one; false when it is none that this program understands.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out SiteManifest? manifest)
    {
        manifest = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out JsonElement version) || !version.TryGetInt32(out int number) || number != Version) return false;
            List<ManifestFile> files = [.. root.GetProperty("files").EnumerateObject().Select(file => new ManifestFile(file.Name, Text(file.Value, "sha256"), file.Value.GetProperty("size").GetInt64()))];
            // Paths are asked of folders and servers: none may lead out of the site.
            if (files.Exists(file => !OutputPath.TryCreate(file.Path, out _, out _))) return false;
            manifest = new SiteManifest(Text(root, "generator"), Text(root, "base_url"), Text(root, "input"), files);
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
