using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>What can be mended in front matter without changing what it says.</summary>
internal static partial class FrontMatterFixes
{
    private static readonly string[] Days = ["published", "updated", "expires", "reviewed", "review_by", "date"];

    /// <summary>Quotes around values that YAML would take for something else; none when that alone does not make it readable.</summary>
    public static IReadOnlyList<TextEdit> Quotes(SourceText source, FrontMatterSplit split)
    {
        if (IsReadable(source, split)) return [];
        List<TextEdit> edits = [];
        foreach ((int start, string line) in Lines(source.Text, split))
        {
            Match match = UnclearValue().Match(line);
            if (!match.Success) continue;
            Group value = match.Groups["value"];
            edits.Add(new TextEdit(start + value.Index, value.Length, "\"" + value.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"", FixTexts.Quotes));
        }
        string mended = TextEdit.Apply(source.Text, edits);
        SourceText after = new(source.Path, mended);
        return FrontMatter.Split(after, new DiagnosticBag()) is { } parts && IsReadable(after, parts) ? edits : [];
    }

    /// <summary>Spaces at the ends of lines, where they say nothing.</summary>
    public static IReadOnlyList<TextEdit> Spaces(SourceText source, FrontMatterSplit split)
    {
        List<TextEdit> edits = [];
        foreach ((int start, string line) in Lines(source.Text, split))
        {
            int end = line.AsSpan().TrimEnd(" \t").Length;
            if (end < line.Length) edits.Add(new TextEdit(start + end, line.Length - end, "", FixTexts.Spaces));
        }
        // In a text of several lines a space may be meant.
        SourceText after = new(source.Path, TextEdit.Apply(source.Text, edits));
        return FrontMatter.Split(after, new DiagnosticBag()) is { } parts && Says(after, parts) is { } said && said == Says(source, split) ? edits : [];
    }

    /// <summary>Days in the form of the site, and ids in the place of the labels of tags.</summary>
    public static IReadOnlyList<TextEdit> Values(SourceText source, FrontMatterSplit split, BuildContext context)
    {
        List<TextEdit> edits = [];
        if (YamlReader.Read(source, split.YamlStart, split.YamlLength, new DiagnosticBag()) is not YamlMapping mapping) return edits;
        FindDays(mapping, source, edits);
        YamlNode? tags = mapping.Find("tags");
        foreach (YamlScalar tag in (tags is YamlSequence list ? list.Items : tags is null ? [] : [tags]).OfType<YamlScalar>())
        {
            if (context.Tags.Keys.Contains(tag.Value.Trim(), StringComparer.OrdinalIgnoreCase) || IdOf(tag.Value.Trim(), context) is not { } id) continue;
            edits.Add(Edit(source, tag, id, FixTexts.Id));
        }
        return edits;
    }

    private static void FindDays(YamlNode node, SourceText source, List<TextEdit> edits)
    {
        foreach (YamlNode item in (node as YamlSequence)?.Items ?? []) FindDays(item, source, edits);
        foreach (YamlEntry entry in (node as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar scalar) FindDays(entry.Value, source, edits);
            else if (Days.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase) && WrittenDate.ToIso(scalar.Value.Trim()) is { } iso) edits.Add(Edit(source, scalar, iso, FixTexts.Day));
        }
    }

    // The id of the only tag that has this label or this address in some language.
    private static string? IdOf(string label, BuildContext context)
    {
        string[] found = [.. context.Tags.Values.Where(tag => context.Languages.Any(language => Same(label, tag.Label[language.Code], language) || Same(label, tag.Slug[language.Code], language))).Select(tag => tag.Id.Value).Distinct(StringComparer.Ordinal)];
        return found.Length == 1 ? found[0] : null;
    }

    private static bool Same(string a, string b, Language language) => language.ToLower(a) == language.ToLower(b);

    private static TextEdit Edit(SourceText source, YamlScalar scalar, string text, ProgramText why) => new(source.LineStart(scalar.Span.Line) + scalar.Span.Column - 1, scalar.Span.Length, text, why);

    private static bool IsReadable(SourceText source, FrontMatterSplit split)
    {
        DiagnosticBag bag = new();
        YamlReader.Read(source, split.YamlStart, split.YamlLength, bag);
        return !bag.HasErrors;
    }

    // Everything that the front matter says, without its places.
    private static string? Says(SourceText source, FrontMatterSplit split) =>
        YamlReader.Read(source, split.YamlStart, split.YamlLength, new DiagnosticBag()) is { } node ? Says(node) : null;

    private static string Says(YamlNode node) => node switch
    {
        YamlMapping mapping => "{" + string.Join(',', mapping.Entries.Select(entry => Quote(entry.Key.Value) + ":" + Says(entry.Value))) + "}",
        YamlSequence list => "[" + string.Join(',', list.Items.Select(Says)) + "]",
        YamlScalar scalar => Quote(scalar.Value),
        _ => "",
    };

    private static string Quote(string text) => $"{text.Length}\"{text}\"";

    private static IEnumerable<(int Start, string Line)> Lines(string text, FrontMatterSplit split)
    {
        for (int start = split.YamlStart; start < split.YamlStart + split.YamlLength;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end + 1;
            yield return (start, text[start..next].TrimEnd('\n').TrimEnd('\r'));
            start = next;
        }
    }

    // A key at the beginning of a line, and a value that begins with no sign of YAML and has a colon behind which YAML expects another value.
    [GeneratedRegex(@"^[A-Za-z_]+:[ ]+(?<value>[^\s""'\[\]{}|>&*!%@`#,?:-][^#]*:([ ][^#]*[^\s#]|))[ ]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnclearValue();
}
