using System.Globalization;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Reading;

/// <summary>Reads the known keys of a mapping and reports the others. Reading goes on after an error, so that one run finds them all.</summary>
public sealed class MappingReader
{
    private readonly YamlMapping _mapping;
    private readonly DiagnosticBag _bag;
    private AskedKeys _asked = new();

    /// <summary>A reader of a mapping.</summary>
    public MappingReader(YamlMapping mapping, DiagnosticBag bag)
    {
        _mapping = mapping;
        _bag = bag;
    }

    /// <summary>The keys as written, for mappings whose keys are the author's own.</summary>
    public IEnumerable<Located<string>> Keys => _mapping.Entries.Select(entry => entry.Key);

    /// <summary>Whether any error was reported through this reader.</summary>
    public bool Failed { get; private set; }

    /// <summary>A text that must be there and not be empty; a placeholder after an error.</summary>
    public Located<string> Required(string key, string example)
    {
        if (Optional(key, example) is { } text) return text;
        if (_mapping.Find(key) is null) Fail(FrontMatterDiagnostics.MissingKey.At(_mapping.Span, key, example));
        return new Located<string>("", _mapping.Span);
    }

    /// <summary>A text; null when the key is not there.</summary>
    public Located<string>? Optional(string key, string example)
    {
        _mapping.Outline?[key].Note(KeyKind.Text);
        return Node(key) is { } node ? Scalar(node, key, "a text", example) : null;
    }

    /// <summary>True or false; false when the key is not there.</summary>
    public bool Flag(string key)
    {
        _mapping.Outline?[key].Note(KeyKind.Flag);
        if (Node(key) is not { } node || Scalar(node, key, "true or false", key + ": true") is not { } text) return false;
        if (text.Value is "true" or "True" or "TRUE") return true;
        if (text.Value is not ("false" or "False" or "FALSE")) Fail(FrontMatterDiagnostics.WrongType.At(text.Span, key, "true or false", key + ": true"));
        return false;
    }

    /// <summary>Whether a key that may also be a group says <c>false</c>.</summary>
    public bool IsFalse(string key) => Node(key) is YamlScalar { Value: "false" or "False" or "FALSE" };

    /// <summary>A whole number within bounds.</summary>
    public int Number(string key, int fallback, int least, int most)
    {
        _mapping.Outline?[key].NoteNumber(least, most);
        if (Node(key) is not { } node) return fallback;
        string range = $"a whole number from {least} to {most}";
        if (Scalar(node, key, range, $"{key}: {fallback}") is not { } text) return fallback;
        if (int.TryParse(text.Value, out int value) && value >= least && value <= most) return value;
        Fail(FrontMatterDiagnostics.WrongType.At(text.Span, key, range, $"{key}: {fallback}"));
        return fallback;
    }

    /// <summary>One of a few words; the first when the key is not there.</summary>
    public string OneOf(string key, params string[] words)
    {
        _mapping.Outline?[key].NoteWords(words);
        if (Node(key) is not { } node || Scalar(node, key, "one word", $"{key}: {words[0]}") is not { } text) return words[0];
        foreach (string word in words)
        {
            if (string.Equals(word, text.Value, StringComparison.OrdinalIgnoreCase)) return word;
        }
        Fail(FrontMatterDiagnostics.BadValue.At(text.Span, key, text.Value, string.Join(" or ", words), Nearest.Hint(text.Value, words)));
        return words[0];
    }

    /// <summary>A moment; null when the key is not there or cannot be read.</summary>
    public Located<PublishTime>? Time(string key, DateTimeZone zone)
    {
        _mapping.Outline?[key].Note(KeyKind.Time);
        if (Node(key) is not { } node || Scalar(node, key, "a date", key + ": 2025-12-24") is not { } text) return null;
        if (PublishTime.TryParse(text.Value, zone, out PublishTime time)) return new Located<PublishTime>(time, text.Span);
        Fail(FrontMatterDiagnostics.BadDate.At(text.Span, text.Value, DateGuess.Hint(text.Value)));
        return null;
    }

    /// <summary>A moment that must be there; null after an error.</summary>
    public Located<PublishTime>? RequiredTime(string key, DateTimeZone zone)
    {
        if (_mapping.Find(key) is null) Required(key, key + ": 2025-12-24");
        return Time(key, zone);
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<Located<string>> Texts(string key, string example)
    {
        _mapping.Outline?[key].Note(KeyKind.Texts);
        switch (Node(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlScalar scalar:
                return scalar.Value.Trim().Length == 0 ? Refuse(scalar.Span, key, example) : [new Located<string>(RecurringText.Of(scalar.Value.Trim()), scalar.Span)];
            case YamlSequence list:
                Located<string>[] texts = new Located<string>[list.Items.Count];
                int count = 0;
                foreach (YamlNode item in list.Items)
                {
                    if (item is YamlScalar { IsNull: false } text && text.Value.Trim().Length > 0) texts[count++] = new Located<string>(RecurringText.Of(text.Value.Trim()), text.Span);
                    else Fail(FrontMatterDiagnostics.WrongType.At(item.Span, key, "a list of texts", Joined(key, item) ?? example));
                }
                return count == texts.Length ? texts : texts[..count];
            case { } other:
                Fail(FrontMatterDiagnostics.WrongType.At(other.Span, key, "a list of texts", example));
                return [];
        }
    }

    /// <summary>A list of texts of which none stands twice.</summary>
    public IReadOnlyList<Located<string>> Names(string key, string example)
    {
        IReadOnlyList<Located<string>> names = Texts(key, example);
        for (int i = 1; i < names.Count; i++)
        {
            if (names.Take(i).FirstOrDefault(earlier => earlier.Value == names[i].Value) is { Value: not null } first) Fail(FrontMatterDiagnostics.Repeated.At(names[i].Span, names[i].Value, key, first.Span.Line.ToString(CultureInfo.InvariantCulture)));
        }
        return names;
    }

    /// <summary>A mapping read by a function; null when the key is not there or is no mapping.</summary>
    public T? Child<T>(string key, string example, Func<MappingReader, T?> read) where T : class
    {
        YamlNode? node = Node(key) ?? Sample(key, KeyKind.Group);
        if (node is null or YamlScalar { IsNull: true }) return null;
        if (node is YamlMapping mapping) return ReadChild(mapping, read);
        Fail(FrontMatterDiagnostics.WrongType.At(node.Span, key, "a group of keys", example));
        return null;
    }

    /// <summary>A mapping that must be there, read by a function; null after an error.</summary>
    public T? RequiredChild<T>(string key, string example, Func<MappingReader, T?> read) where T : class
    {
        if (_mapping.Find(key) is null) Required(key, example);
        return Child(key, example, read);
    }

    /// <summary>A list of mappings, each read by a function.</summary>
    public IReadOnlyList<T> Children<T>(string key, string example, Func<MappingReader, T?> read) where T : class
    {
        YamlNode? node = Node(key) ?? Sample(key, KeyKind.Groups);
        if (node is null or YamlScalar { IsNull: true }) return [];
        List<T> children = [];
        if (node is not YamlSequence list)
        {
            Fail(FrontMatterDiagnostics.WrongType.At(node.Span, key, "a list of groups", example));
            return children;
        }
        foreach (YamlNode item in list.Items)
        {
            if (item is not YamlMapping mapping) Fail(FrontMatterDiagnostics.WrongType.At(item.Span, key, "a list of groups", example));
            else if (ReadChild(mapping, read) is { } child) children.Add(child);
        }
        return children;
    }

    /// <summary>A text in each language; null when the key is not there.</summary>
    public LocalizedText? Localized(string key, IReadOnlyList<string> languages)
    {
        _mapping.Outline?[key].Note(KeyKind.Localized);
        return Localized(key, languages, node => LocalizedText.Read(node, key, languages, _bag));
    }

    /// <summary>A text in each language, which may have a text for each plural form; null when the key is not there.</summary>
    public LocalizedText? LocalizedForms(string key, IReadOnlyList<Language> languages)
    {
        _mapping.Outline?[key].Note(KeyKind.LocalizedForms);
        return Localized(key, [.. languages.Select(language => language.Code)], node => LocalizedText.ReadForms(node, key, languages, _bag));
    }

    /// <summary>Marks a key as known without reading it, and returns its value.</summary>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        _mapping.Outline?[key].Note(KeyKind.Any);
        return _mapping.Find(key);
    }

    /// <summary>Reports an error that the caller found.</summary>
    public void Fail(Diagnostic diagnostic)
    {
        Failed = true;
        if (diagnostic.Code == FrontMatterDiagnostics.MissingKey.Code) _mapping.Outline?[diagnostic.Arguments[0]].Require();
        if (!_asked.Holds(diagnostic)) _bag.Add(diagnostic);
    }

    /// <summary>Reads a mapping within this one; its errors are this one's.</summary>
    public void Nested(YamlMapping mapping, Action<MappingReader> read)
    {
        MappingReader child = new(mapping, _bag);
        read(child);
        Failed |= !child.Finish();
    }

    /// <summary>Notes that a part read by another reader has errors.</summary>
    public void MarkFailed() => Failed = true;

    /// <summary>Reports every key that was not asked for; true when nothing at all was wrong.</summary>
    public bool Finish()
    {
        Failed |= !_asked.Finish(_mapping, _bag);
        return !Failed;
    }

    private LocalizedText? Localized(string key, IReadOnlyList<string> languages, Func<YamlNode, LocalizedText?> read)
    {
        if (Node(key) is not { } node)
        {
            Fail(FrontMatterDiagnostics.MissingKey.At(_mapping.Span, key, $"{key}: {{{string.Join(", ", languages.Select(language => language + ": text"))}}}"));
            return null;
        }
        LocalizedText? text = read(node);
        Failed |= text is null;
        return text;
    }

    // [page: safety] is a group in a list; meant is [page:safety].
    private static string? Joined(string key, YamlNode item) => item is YamlMapping { Entries: [{ Value: YamlScalar { IsNull: false } value } only] } ? $"{key}: [{only.Key.Value}:{value.Value}]" : null;

    // A schema is to know the keys of groups too that are not there.
    private YamlNode? Sample(string key, KeyKind kind)
    {
        if (_mapping.Outline is not { } outline) return null;
        YamlMapping empty = new([], _mapping.Span) { Outline = outline[key].NoteGroup(kind) };
        return kind == KeyKind.Group ? empty : new YamlSequence([empty], _mapping.Span);
    }

    private T? ReadChild<T>(YamlMapping mapping, Func<MappingReader, T?> read) where T : class
    {
        MappingReader child = new(mapping, _bag);
        T? value = read(child);
        bool whole = child.Finish();
        Failed |= !whole;
        return whole ? value : null;
    }

    private Located<string>[] Refuse(SourceSpan span, string key, string example)
    {
        Fail(FrontMatterDiagnostics.Empty.At(span, key, example));
        return [];
    }

    private Located<string>? Scalar(YamlNode node, string key, string type, string example)
    {
        if (node is not YamlScalar scalar)
        {
            Fail(FrontMatterDiagnostics.WrongType.At(node.Span, key, type, example));
            return null;
        }
        string value = scalar.Value.Trim();
        if (value.Length > 0 && !scalar.IsNull) return new Located<string>(value, scalar.Span);
        Fail(FrontMatterDiagnostics.Empty.At(scalar.Span, key, example));
        return null;
    }
}
