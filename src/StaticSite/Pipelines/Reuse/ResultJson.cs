using System.Text.Json;
using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What a build returned, as JSON.</summary>
internal static class ResultJson
{
    /// <summary>The result as JSON.</summary>
    public static byte[] Write(BuildResult result)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("files", result.FileCount);
            json.WriteNumber("bytes", result.TotalBytes);
            json.WriteNumber("otherFiles", result.Statistics.OtherFiles);
            json.WriteNumber("withheld", result.Statistics.Withheld);
            Numbers(json, "pages", result.Statistics.PagesPerLanguage);
            Numbers(json, "kept", result.Statistics.KeptPerLanguage);
            if (result.Statistics.Next is { } next)
            {
                json.WriteNumber("next", next.ToInstant().ToUnixTimeTicks());
                json.WriteString("zone", next.Zone.Id);
            }
            json.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in ShownLines.Of(result.Diagnostics)) Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Reads a result; throws when it is none.</summary>
    public static BuildResult Read(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement root = document.RootElement;
        BuildStatistics statistics = new();
        statistics.Restore(Numbers(root, "pages"), Numbers(root, "kept"), root.GetProperty("otherFiles").GetInt32(), root.GetProperty("withheld").GetInt32());
        if (root.TryGetProperty("next", out JsonElement next)) statistics.Due(Instant.FromUnixTimeTicks(next.GetInt64()), DateTimeZoneProviders.Tzdb[root.GetProperty("zone").GetString()!]);
        return new BuildResult(true, [.. root.GetProperty("diagnostics").EnumerateArray().Select(Diagnostic)], statistics, root.GetProperty("files").GetInt32(), root.GetProperty("bytes").GetInt64())
        {
            IsUnchanged = true,
        };
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        DiagnosticDescriptor rule = diagnostic.Descriptor;
        Strings(json, "rule", [rule.Code, rule.Title, rule.Message, rule.Help, rule.Reason, rule.Example]);
        json.WriteString("file", diagnostic.Span.File);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteString("text", diagnostic.Span.LineText);
        Strings(json, "arguments", diagnostic.Arguments);
        json.WriteEndObject();
    }

    // A build with errors is not kept, so that all of them are warnings.
    private static Diagnostic Diagnostic(JsonElement item)
    {
        string[] rule = Strings(item.GetProperty("rule"));
        SourceSpan span = new(item.GetProperty("file").GetString()!, item.GetProperty("line").GetInt32(), item.GetProperty("column").GetInt32(), item.GetProperty("length").GetInt32(), item.GetProperty("text").GetString());
        return new Diagnostic(new DiagnosticDescriptor(rule[0], Severity.Warning, rule[1], rule[2], rule[3], rule[4], rule[5]), span, Strings(item.GetProperty("arguments")));
    }

    private static void Strings(Utf8JsonWriter json, string? name, IEnumerable<string> values)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> values)
    {
        json.WriteStartObject(name);
        foreach ((string key, int value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteNumber(key, value);
        json.WriteEndObject();
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static Dictionary<string, int> Numbers(JsonElement root, string name) => root.GetProperty(name).EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt32(), StringComparer.Ordinal);
}
