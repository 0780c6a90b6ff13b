using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>The messages of a check as one document for a program.</summary>
internal static class CheckFormat
{
    /// <summary>For people.</summary>
    public const string Text = "text";

    /// <summary>One object, for any program.</summary>
    public const string Json = "json";

    private const string Sarif = "sarif";

    /// <summary>The names on the command line.</summary>
    public static string[] All { get; } = [Text, Json, Sarif, GitHubAnnotation.Service];

    /// <summary>The whole document, with a line break at its end.</summary>
    /// <param name="result">What the check found, in the language asked for.</param>
    /// <param name="format">One of <see cref="All"/>, but not text.</param>
    /// <param name="root">The project's folder.</param>
    /// <param name="messages">The language of what surrounds the messages.</param>
    public static string Write(BuildResult result, string format, string root, Messages messages) => format switch
    {
        Json => Document(json => WriteJson(json, result, root)),
        Sarif => Document(json => SarifLog.Write(json, result.Diagnostics, messages)),
        _ => string.Concat(result.Diagnostics.Select(diagnostic => GitHubAnnotation.Format(diagnostic) + "\n")),
    };

    /// <summary>« 2 errors, 1 warnings » as numbers.</summary>
    public static (int Errors, int Warnings) Count(BuildResult result)
    {
        int errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return (errors, result.Diagnostics.Count - errors);
    }

    /// <summary>A JSON document that people can read too, with a line break at its end.</summary>
    public static string Document(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        // The document is no part of an HTML page: letters stay readable.
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    // The shape is documented in src/README.md.
    private static void WriteJson(Utf8JsonWriter json, BuildResult result, string root)
    {
        (int errors, int warnings) = Count(result);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("errors", errors);
        json.WriteNumber("warnings", warnings);
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in ShownLines.Of(result.Diagnostics))
        {
            SourceSpan span = diagnostic.Span;
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("file", span.File);
            if (span.Line > 0) json.WriteNumber("line", span.Line);
            if (span is { Line: > 0, Column: > 0 })
            {
                json.WriteNumber("column", span.Column);
                json.WriteNumber("length", Math.Max(1, span.Length));
            }
            if (ShownLines.Stretch(span) is var (line, _)) json.WriteString("text", line);
            json.WriteString("rule", diagnostic.Descriptor.Title);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Help);
            json.WriteString("more", CodeTables.More(diagnostic.Code, root));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
