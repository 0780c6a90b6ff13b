using System.Text;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Writes the keys of a reader as fields of Decap CMS: a widget by the kind of value, what the key means as its hint.</summary>
/// <param name="text">Takes the lines.</param>
/// <param name="tags">Ids and labels of the tags of the site.</param>
internal sealed class DecapFields(StringBuilder text, IReadOnlyList<(string Id, string Label)> tags)
{
    // The name of the file says the language and what belongs together; the program itself writes the others.
    private static readonly string[] LeftOut = ["language", "translation_key", "translates", "minor_changes"];
    private static readonly string[] Long = ["description", "wrong", "right", "caption"];

    /// <summary>Writes <c>fields:</c> with every key that a form can have.</summary>
    /// <param name="outline">The keys.</param>
    /// <param name="path">Their place, such as <c>article</c>.</param>
    /// <param name="indent">Spaces before <c>fields</c>.</param>
    /// <param name="withBody">Whether a text in Markdown follows the keys.</param>
    /// <param name="isOptional">Whether the group of the keys may be left out: Decap would ask for its keys all the same.</param>
    public void Write(KeyOutline outline, string path, int indent, bool withBody = false, bool isOptional = false)
    {
        Line(indent, "fields:");
        // What must be there comes first; otherwise the order of the reader.
        foreach (KeyUse key in outline.Keys.Where(key => !LeftOut.Contains(key.Name)).OrderBy(key => !key.IsRequired))
        {
            bool required = key.IsRequired && !isOptional;
            Line(indent, $"  - name: {key.Name}");
            Line(indent, $"    label: {YamlText.Value(Label(key.Name))}");
            foreach (string line in Widget(key, $"{path}.{key.Name}")) Line(indent, "    " + line);
            Line(indent, $"    required: {(required ? "true" : "false")}");
            if (SchemaTexts.Of($"{path}.{key.Name}") is { } hint) Line(indent, $"    hint: {YamlText.Value(hint)}");
            if (key.Group is { Keys.Count: > 0 }) Write(key.Group, $"{path}.{key.Name}", indent + 4, isOptional: key.Kind == KeyKind.Group && !required);
        }
        if (!withBody) return;
        Line(indent, "  - name: body");
        Line(indent, "    label: Text");
        Line(indent, "    widget: markdown");
        // The other way of writing would put tables, notes and figures into a Markdown of its own.
        Line(indent, "    modes: [raw]");
        Line(indent, "    required: false");
        Line(indent, "    hint: \"Markdown, as the guide for authors describes it.\"");
    }

    private IEnumerable<string> Widget(KeyUse key, string path)
    {
        switch (key.Kind)
        {
            case KeyKind.Flag:
                yield return "widget: boolean";
                // What is begun in a form is not ready.
                if (key.Name == "draft") yield return "default: true";
                break;
            case KeyKind.Number:
                yield return "widget: number";
                yield return "value_type: int";
                yield return $"min: {key.Least}";
                if (key.Most < int.MaxValue) yield return $"max: {key.Most}";
                break;
            case KeyKind.Word:
                // True or false as well: a switch that nobody touched would look like false.
                yield return "widget: select";
                yield return $"options: [{string.Join(", ", key.Words.Select(YamlText.InList))}]";
                break;
            case KeyKind.Time:
                yield return "widget: datetime";
                yield return "format: YYYY-MM-DD";
                yield return "date_format: YYYY-MM-DD";
                yield return "time_format: false";
                break;
            case KeyKind.Texts when path == "article.tags" && tags.Count > 0:
                yield return "widget: select";
                yield return "multiple: true";
                yield return "min: 1";
                yield return "options:";
                foreach ((string id, string label) in tags) yield return $"  - {{label: {YamlText.InList(label)}, value: {YamlText.InList(id)}}}";
                break;
            case KeyKind.Texts or KeyKind.Groups:
                yield return "widget: list";
                break;
            case KeyKind.Group:
                yield return "widget: object";
                yield return "collapsed: true";
                break;
            case KeyKind.Text when key.Name == "src":
                yield return "widget: image";
                // The key names a file below input; links in texts name it as it lies beside them.
                yield return "media_folder: /input/assets";
                yield return "public_folder: assets";
                break;
            default:
                yield return $"widget: {(Long.Contains(key.Name) ? "text" : "string")}";
                if (Pattern(path) is { } pattern) yield return $"pattern: [{YamlText.InList(pattern.Expression)}, {YamlText.InList(pattern.Message)}]";
                break;
        }
    }

    private static (string Expression, string Message)? Pattern(string path) => path.Split('.')[^1] switch
    {
        "url" => (@"^https?://\S+$", SchemaTexts.Of(path)!),
        "date" => (@"^\d{4}(-\d{2}(-\d{2})?)?$", SchemaTexts.Of(path)!),
        "slug" => (@"^[^/\s]+$", SchemaTexts.Of(path)!),
        _ => null,
    };

    private static string Label(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private void Line(int indent, string line) => text.Append(' ', indent).Append(line).Append('\n');
}
