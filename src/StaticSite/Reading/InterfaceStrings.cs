using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>The strings of the theme in one language, from <c>theme/i18n/xx.yml</c>.</summary>
public sealed class InterfaceStrings
{
    /// <summary>The plural categories of CLDR, of which a language has some.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", "other"];
    private readonly Dictionary<string, InterfaceString> _items = new(StringComparer.Ordinal);

    private InterfaceStrings()
    {
    }

    /// <summary>The strings by their names.</summary>
    public IReadOnlyDictionary<string, InterfaceString> Items => _items;

    /// <summary>Reads nested or dotted keys. A group whose keys are all plural categories is one string with plural forms.</summary>
    public static InterfaceStrings Read(SourceText source, DiagnosticBag bag)
    {
        InterfaceStrings strings = new();
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, bag);
        if (root is YamlMapping mapping) strings.Add("", mapping, bag);
        else if (root is not null) bag.Add(FrontMatterDiagnostics.WrongType.At(root.Span, "strings", "lines of key: text", "news: Latest news"));
        return strings;
    }

    private void Add(string prefix, YamlMapping mapping, DiagnosticBag bag)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = prefix + entry.Key.Value;
            switch (entry.Value)
            {
                case YamlScalar { IsNull: false } text:
                    Put(new InterfaceString(key, new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = text.Value }, entry.Key.Span), bag);
                    break;
                case YamlMapping { Entries.Count: > 0 } group when group.Entries.All(form => Categories.Contains(form.Key.Value)):
                    Put(new InterfaceString(key, Forms(key, group, bag), entry.Key.Span), bag);
                    break;
                case YamlMapping group:
                    Add(key + ".", group, bag);
                    break;
                default:
                    bag.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, key, "a text or a group of texts", entry.Key.Value + ": text"));
                    break;
            }
        }
    }

    private void Put(InterfaceString item, DiagnosticBag bag)
    {
        if (!_items.TryAdd(item.Key, item)) bag.Add(FrontMatterDiagnostics.DuplicateKey.At(item.Span, item.Key));
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
