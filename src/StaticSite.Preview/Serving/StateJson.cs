using System.Buffers;
using System.Text.Json;
using StaticSite.Diagnostics;
using StaticSite.Preview.Sites;

namespace StaticSite.Preview.Serving;

/// <summary>Writes what the script of the preview reads, as JSON.</summary>
internal static class StateJson
{
    // A browser shows no more than somebody reads; the terminal has them all.
    private const int MostErrors = 50;

    /// <summary>The state: its version, its errors, and what the button says of them.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">The words of the browser.</param>
    public static byte[] Of(PreviewState state, BrowserWords words) => Write(json =>
    {
        List<Diagnostic> errors = [.. state.Diagnostics.Where(item => item.Severity == Severity.Error)];
        int warnings = state.Diagnostics.Count - errors.Count;
        json.WriteNumber("version", state.Version);
        json.WriteBoolean("styles", state.IsStyles);
        json.WriteBoolean("checking", state.IsChecking);
        json.WriteNumber("errorCount", errors.Count);
        json.WriteString("title", words.ErrorCount(errors.Count));
        json.WriteString("badge", string.Join(" · ", ((string[])[words.Preview, errors.Count > 0 ? words.ErrorCount(errors.Count) : "", warnings > 0 ? words.WarningCount(warnings) : "", state.IsChecking ? words.Checking : ""]).Where(part => part.Length > 0)));
        List(json, "errors", errors.Take(MostErrors).Select(words.Translate));
    });

    /// <summary>An object on one line.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Diagnostics as a list.</summary>
    public static void List(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray(name);
        foreach (Diagnostic diagnostic in ShownLines.Of(diagnostics))
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("code", diagnostic.Code);
            json.WriteString("place", diagnostic.Span.ToString());
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Excerpt is { } excerpt) json.WriteString("excerpt", excerpt);
            json.WriteString("help", diagnostic.Help);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
