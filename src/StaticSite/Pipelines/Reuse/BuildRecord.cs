using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Output.Audit;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What is kept of a build: what it was made from, until when it stays right, what it wrote, and what it said.</summary>
internal sealed record BuildRecord
{
    private const int Version = 2;

    /// <summary>The hash of everything it was made from.</summary>
    public required string Input { get; init; }

    /// <summary>The moment it was built for.</summary>
    public required Instant Made { get; init; }

    /// <summary>The moment from which another build would say something else.</summary>
    public required Instant Until { get; init; }

    /// <summary>The output, as <see cref="OutputListing"/> numbers it.</summary>
    public required string Output { get; init; }

    /// <summary>What the build returned.</summary>
    public required BuildResult Result { get; init; }

    /// <summary>The record in bytes that <see cref="Read"/> reads: a hash of what follows, then JSON.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("input", Input);
            json.WriteNumber("made", Made.ToUnixTimeTicks());
            json.WriteNumber("until", Until.ToUnixTimeTicks());
            json.WriteString("output", Output);
            json.WriteNumber("files", Result.FileCount);
            json.WriteNumber("bytes", Result.TotalBytes);
            json.WriteNumber("otherFiles", Result.Statistics.OtherFiles);
            json.WriteNumber("withheld", Result.Statistics.Withheld);
            Numbers(json, "pages", Result.Statistics.PagesPerLanguage);
            Numbers(json, "kept", Result.Statistics.KeptPerLanguage);
            if (Result.Statistics.Next is { } next)
            {
                json.WriteNumber("next", next.ToInstant().ToUnixTimeTicks());
                json.WriteString("zone", next.Zone.Id);
            }
            json.WriteStartArray("external");
            foreach (ExternalLink link in Result.ExternalLinks) Strings(json, null, [link.Url, link.Count.ToString(), link.FirstPage]);
            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in Result.Diagnostics) Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        byte[] body = stream.ToArray();
        return [.. SHA256.HashData(body), .. body];
    }

    /// <summary>The record of some bytes; null when they are damaged or of another version.</summary>
    public static BuildRecord? Read(byte[] bytes)
    {
        int start = SHA256.HashSizeInBytes;
        if (bytes.Length < start || !SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(bytes.AsSpan(0, start))) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(start));
            JsonElement root = document.RootElement;
            return root.GetProperty("version").GetInt32() == Version ? Of(root) : null;
        }
        // Whole, but not ours.
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static BuildRecord Of(JsonElement root)
    {
        BuildStatistics statistics = new();
        statistics.Restore(Numbers(root, "pages"), Numbers(root, "kept"), root.GetProperty("otherFiles").GetInt32(), root.GetProperty("withheld").GetInt32());
        if (root.TryGetProperty("next", out JsonElement next)) statistics.Due(Instant.FromUnixTimeTicks(next.GetInt64()), DateTimeZoneProviders.Tzdb[root.GetProperty("zone").GetString()!]);
        return new BuildRecord
        {
            Input = root.GetProperty("input").GetString()!,
            Made = Instant.FromUnixTimeTicks(root.GetProperty("made").GetInt64()),
            Until = Instant.FromUnixTimeTicks(root.GetProperty("until").GetInt64()),
            Output = root.GetProperty("output").GetString()!,
            Result = new BuildResult(true, [.. root.GetProperty("diagnostics").EnumerateArray().Select(Diagnostic)], statistics, root.GetProperty("files").GetInt32(), root.GetProperty("bytes").GetInt64())
            {
                ExternalLinks = [.. root.GetProperty("external").EnumerateArray().Select(Strings).Select(link => new ExternalLink(link[0], int.Parse(link[1]), link[2]))],
                IsUnchanged = true,
            },
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
