using System.Text.Json;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Messages as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which GitHub's code scanning and editors read.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes the log of one run.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics, Messages messages)
    {
        DiagnosticDescriptor[] rules = [.. diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(row => row.Code, StringComparer.Ordinal).OrderBy(row => row.Code, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ProgramVersion.Name);
        json.WriteString("semanticVersion", ProgramVersion.Number);
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in rules) WriteRule(json, rule, messages);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Diagnostic diagnostic in ShownLines.Of(diagnostics)) WriteResult(json, diagnostic, Array.FindIndex(rules, row => row.Code == diagnostic.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule, Messages messages)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        Message(json, "shortDescription", rule.Title);
        Message(json, "fullDescription", rule.Reason);
        Message(json, "help", messages.Text(CheckTexts.RuleHelp, rule.GeneralHelp, rule.Example, CodeTables.GuideLink(rule.Code)));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        SourceSpan span = diagnostic.Span;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        Message(json, "message", $"{diagnostic.Message}. {diagnostic.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', span.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        if (span.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            if (span.Column > 0)
            {
                json.WriteNumber("startColumn", span.Column);
                json.WriteNumber("endColumn", span.Column + Math.Max(1, span.Length));
            }
            if (ShownLines.Stretch(span) is var (line, _)) Message(json, "snippet", line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
