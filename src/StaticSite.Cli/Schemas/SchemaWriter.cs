using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Writes an outline as JSON Schema, draft 7: the newest that the YAML language server of editors reads in full.</summary>
/// <param name="json">Takes the schema.</param>
/// <param name="languages">The codes of the site's languages.</param>
/// <param name="ids">Ids that a key completes, by the place of the key.</param>
/// <param name="texts">What keys mean whose names are the theme's own, by the place of the key.</param>
internal sealed class SchemaWriter(Utf8JsonWriter json, IReadOnlyList<string> languages, IReadOnlyDictionary<string, IReadOnlyList<string>> ids, IReadOnlyDictionary<string, string> texts)
{
    // As PublishTime reads it: a day, or a moment with or without offset.
    private const string TimePattern = @"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$";

    /// <summary>The schema of a subject, as a file.</summary>
    public static byte[] Write(SchemaSubject subject, IReadOnlyList<string> languages, IReadOnlyDictionary<string, IReadOnlyList<string>> ids, IReadOnlyDictionary<string, string> texts)
    {
        using MemoryStream stream = new();
        // The file is read by editors, never put into HTML: letters stay as they are.
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", subject.Title);
            new SchemaWriter(json, languages, ids, texts).Members(subject.Outline, subject.Name);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    // The members of a schema for a mapping.
    private void Members(KeyOutline outline, string path)
    {
        json.WriteString("type", "object");
        KeyUse? any = outline.Keys.FirstOrDefault(key => key.Name == KeyOutline.AnyKey);
        if (any is not null)
        {
            json.WritePropertyName("additionalProperties");
            Key(any, path, withText: path == "redirects");
            return;
        }
        // A group whose keys are the author's own.
        if (outline.Keys.Count == 0) return;
        json.WriteStartObject("properties");
        foreach (KeyUse key in outline.Keys)
        {
            json.WritePropertyName(key.Name);
            Key(key, path + "." + key.Name);
        }
        json.WriteEndObject();
        string[] required = [.. outline.Keys.Where(key => key.IsRequired).Select(key => key.Name)];
        if (required.Length > 0) Strings("required", required);
        if (path.StartsWith("strings", StringComparison.Ordinal)) Dotted();
        json.WriteBoolean("additionalProperties", false);
    }

    private void Key(KeyUse key, string path, bool withText = false)
    {
        json.WriteStartObject();
        if ((texts.GetValueOrDefault(path) ?? SchemaTexts.Of(path)) is { } text) json.WriteString("description", text);
        if (withText || path == "site.offline") Either(() => Text(path), () => Members(key.Group!, path), path);
        else Value(key, path);
        json.WriteEndObject();
    }

    private void Value(KeyUse key, string path)
    {
        switch (key.Kind)
        {
            case KeyKind.Text:
                Text(path);
                break;
            case KeyKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyKind.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", key.Least);
                if (key.Most < int.MaxValue) json.WriteNumber("maximum", key.Most);
                break;
            case KeyKind.Word:
                Words(key.Words);
                break;
            case KeyKind.Time:
                json.WriteString("type", "string");
                json.WriteString("pattern", TimePattern);
                break;
            case KeyKind.Texts:
                AnyOf(() => Text(path), () =>
                {
                    json.WriteString("type", "array");
                    json.WriteStartObject("items");
                    Text(path);
                    json.WriteEndObject();
                });
                break;
            case KeyKind.Group:
                Members(key.Group!, path);
                break;
            case KeyKind.Groups:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Members(key.Group!, path);
                json.WriteEndObject();
                break;
            case KeyKind.Localized:
                AnyOf(() => Text(path), () => Localized(() => Strings("type", ["string", "number", "boolean"])));
                break;
            case KeyKind.Plural:
                AnyOf(() => Text(path), Plural);
                break;
            case KeyKind.LocalizedForms:
                AnyOf(() => Text(path), () => Localized(() => AnyOf(() => Text(path), Plural)));
                break;
        }
    }

    private void Either(Action first, Action second, string path) => AnyOf(path == "site.offline" ? () => json.WriteBoolean("const", false) : first, second);

    private void AnyOf(params Action[] schemas)
    {
        json.WriteStartArray("anyOf");
        foreach (Action schema in schemas)
        {
            json.WriteStartObject();
            schema();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // The reader takes every scalar for a text; a title may be a year.
    private void Text(string path)
    {
        if (ids.TryGetValue(path, out IReadOnlyList<string>? known)) Strings("enum", known);
        else Strings("type", ["string", "number", "boolean"]);
    }

    // What looks like true or like a number is none in quotes and one without.
    private void Words(IReadOnlyList<string> words)
    {
        json.WriteStartArray("enum");
        foreach (string word in words)
        {
            if (word is "true" or "false") json.WriteBooleanValue(word == "true");
            else if (int.TryParse(word, out int number)) json.WriteNumberValue(number);
            json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    private void Localized(Action value)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (string language in languages)
        {
            json.WriteStartObject(language);
            value();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        Strings("required", languages);
        json.WriteBoolean("additionalProperties", false);
    }

    // Names of strings may stand in one line, with dots: news.latest.
    private void Dotted()
    {
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(@"\.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Plural()
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (string category in InterfaceStrings.Categories)
        {
            json.WriteStartObject(category);
            json.WriteString("description", $"The plural form {category} of CLDR.");
            Strings("type", ["string", "number", "boolean"]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        Strings("required", ["other"]);
        json.WriteBoolean("additionalProperties", false);
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
