using System.Globalization;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>The strings of the theme in one language, from <c>theme/i18n/xx.yml</c>.</summary>
public sealed class InterfaceStrings
{
    /// <summary>The plural categories of CLDR, of which a language has some.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", "other"];
    private readonly Dictionary<string, InterfaceString> _items = new(StringComparer.Ordinal);

    // Names and groups of names of which something is wrong at their own place.
    private readonly List<string> _broken = [];
    private bool _isUnreadable;
    // A name stands twice, and one is missing that should stand in the place of one of them.
    private bool _lacksSome;

    private InterfaceStrings()
    {
    }

    /// <summary>The strings by their names.</summary>
    public IReadOnlyDictionary<string, InterfaceString> Items => _items;

    /// <summary>What there is of a file that is missing or cannot be read; that was reported.</summary>
    internal static InterfaceStrings Unreadable { get; } = new() { _isUnreadable = true };

    /// <summary>Whether a string that is not there may be missing only because of an error that was reported.</summary>
    public bool IsBroken(string key) => _isUnreadable || _lacksSome || _broken.Exists(name => key.StartsWith(name, StringComparison.Ordinal) && (key.Length == name.Length || key[name.Length] == '.'));

    /// <summary>Reads nested or dotted keys. A group whose keys are all plural categories is one string with plural forms.</summary>
    public static InterfaceStrings Read(SourceText source, DiagnosticBag bag)
    {
        DiagnosticBag own = new();
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, own);
        foreach (Diagnostic diagnostic in own.ToSortedList()) bag.Add(diagnostic);
        InterfaceStrings strings = new() { _isUnreadable = root is not YamlMapping, _lacksSome = own.HasErrors };
        if (root is YamlMapping mapping) strings.Add("", mapping, bag);
        else if (root is not null || !own.HasErrors) bag.Add(FrontMatterDiagnostics.WrongType.At(root?.Span ?? source.WholeFile, "strings", "lines of key: text", "news: Latest news"));
        return strings;
    }

    private void Add(string prefix, YamlMapping mapping, DiagnosticBag bag)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = prefix + entry.Key.Value;
            switch (entry.Value)
            {
                case YamlScalar { IsNull: false } text when text.Value.Trim().Length == 0:
                    _broken.Add(key);
                    bag.Add(FrontMatterDiagnostics.Empty.At(entry.Key.Span, key, entry.Key.Value + ": text"));
                    break;
                case YamlScalar { IsNull: false } text:
                    Put(new InterfaceString(key, new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = text.Value }, entry.Key.Span), bag);
                    break;
                case YamlMapping { Entries.Count: > 0 } group when group.Entries.All(form => Categories.Contains(form.Key.Value)):
                    Put(new InterfaceString(key, Forms(key, group, bag), entry.Key.Span), bag);
                    break;
                case YamlMapping group when MisspeltForm(group) is var (written, meant):
                    _broken.Add(key);
                    bag.Add(FrontMatterDiagnostics.UnknownKey.At(written.Span, written.Value, string.Join(", ", Categories), Nearest.Hint(meant)));
                    break;
                case YamlMapping group:
                    Add(key + ".", group, bag);
                    break;
                default:
                    _broken.Add(key);
                    bag.Add(FrontMatterDiagnostics.WrongType.At(entry.Value is YamlScalar ? entry.Key.Span : entry.Value.Span, key, "a text or a group of texts", entry.Key.Value + ": text"));
                    break;
            }
        }
    }

    // {one: …, others: …}: forms of a number, one of them with a typing mistake.
    private static (Located<string> Written, string Meant)? MisspeltForm(YamlMapping group)
    {
        string[] missing = [.. Categories.Where(form => group.Find(form) is null)];
        if (missing.Length == Categories.Count) return null;
        foreach (YamlEntry entry in group.Entries)
        {
            if (!Categories.Contains(entry.Key.Value) && entry.Value is YamlScalar && missing.FirstOrDefault(form => Nearest.Of(entry.Key.Value, [form]) is not null) is { } meant) return (entry.Key, meant);
        }
        return null;
    }

    private void Put(InterfaceString item, DiagnosticBag bag)
    {
        if (!_items.TryAdd(item.Key, item)) bag.Add(FrontMatterDiagnostics.DuplicateKey.At(item.Span, item.Key, _items[item.Key].Span.Line.ToString(CultureInfo.InvariantCulture)));
    }

    private static Dictionary<string, string> Forms(string key, YamlMapping group, DiagnosticBag bag)
    {
        Dictionary<string, string> forms = new(StringComparer.Ordinal);
        foreach (YamlEntry form in group.Entries)
        {
            if (form.Value is YamlScalar { IsNull: false } text) forms[form.Key.Value] = text.Value;
            else bag.Add(FrontMatterDiagnostics.WrongType.At(form.Value.Span, form.Key.Value, "a text", form.Key.Value + ": text"));
        }
        if (forms.TryAdd("other", "")) bag.Add(FrontMatterDiagnostics.MissingKey.At(group.Span, key + ".other", "other: text"));
        return forms;
    }
}
