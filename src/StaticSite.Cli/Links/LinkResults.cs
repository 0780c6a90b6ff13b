using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace StaticSite.Cli;

/// <summary>Results of link checks as JSON: the memory between two runs, and the report for other programs.</summary>
internal static class LinkResults
{
    /// <summary>The folder for what may be deleted at any time, below the project's folder.</summary>
    public const string Folder = ".cache";

    private const string Name = "external-links.json";

    /// <summary>Results that still count: good ones that are not older than a number of days. A file that cannot be read is no memory.</summary>
    public static Dictionary<string, LinkResult> Load(string root, Instant now, int days)
    {
        Dictionary<string, LinkResult> known = new(StringComparer.Ordinal);
        string path = Path.Combine(root, Folder, Name);
        if (!File.Exists(path)) return known;
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonElement item in document.RootElement.EnumerateArray())
            {
                LinkResult result = Read(item);
                if (result.Outcome is LinkOutcome.Good or LinkOutcome.Moved && now - result.Checked < Duration.FromDays(days)) known[result.Url] = result;
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or UnparsableValueException or ArgumentException)
        {
            known.Clear();
        }
        return known;
    }

    /// <summary>Keeps the results for the next run.</summary>
    public static void Save(string root, IReadOnlyList<LinkResult> results)
    {
        Directory.CreateDirectory(Path.Combine(root, Folder));
        Write(Path.Combine(root, Folder, Name), results);
    }

    /// <summary>Writes results to a file, in their order.</summary>
    public static void Write(string path, IReadOnlyList<LinkResult> results)
    {
        using FileStream stream = File.Create(path);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (LinkResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("url", result.Url);
            json.WriteString("outcome", Word(result.Outcome));
            json.WriteString("detail", result.Detail);
            if (result.Target is { } target) json.WriteString("target", target);
            json.WriteString("checked", InstantPattern.General.Format(result.Checked));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The outcome as files name it.</summary>
    private static string Word(LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Good => "good",
        LinkOutcome.Moved => "moved",
        LinkOutcome.Unsure => "unsure",
        _ => "broken",
    };

    private static LinkResult Read(JsonElement item) => new(
        item.GetProperty("url").GetString() ?? "",
        item.GetProperty("outcome").GetString() switch { "good" => LinkOutcome.Good, "moved" => LinkOutcome.Moved, "unsure" => LinkOutcome.Unsure, _ => LinkOutcome.Broken },
        item.GetProperty("detail").GetString() ?? "",
        item.TryGetProperty("target", out JsonElement target) ? target.GetString() : null,
        InstantPattern.General.Parse(item.GetProperty("checked").GetString() ?? "").GetValueOrThrow());
}
