using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Safety;

/// <summary>The group <c>safety</c> of <c>input/site.yml</c>.</summary>
internal sealed record SafetySettings
{
    private const string Example = "kinds: {safety: [stop, touch, back|stay, warn, report]}";

    /// <summary><c>kinds</c>: the rules that pages of a kind must give, in their order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RequiredRule>> Kinds { get; init; } = new Dictionary<string, IReadOnlyList<RequiredRule>>(StringComparer.Ordinal)
    {
        ["safety"] = [.. ((string[])["stop", "touch", "back|stay", "warn", "report"]).Select(text => RequiredRule.Parse(text)!)],
    };

    /// <summary>The names of all rules, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. Kinds.Values.SelectMany(rules => rules).SelectMany(rule => rule.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads the group.</summary>
    public static SafetySettings Read(MappingReader reader)
    {
        if (reader.Node("kinds") is not { } node) return new SafetySettings();
        Dictionary<string, IReadOnlyList<RequiredRule>> kinds = new(StringComparer.Ordinal);
        if (node is YamlMapping mapping) reader.Nested(mapping, child => ReadKinds(mapping, child, kinds));
        else reader.Fail(FrontMatterDiagnostics.WrongType.At(node.Span, "kinds", "kinds of pages with their rules", Example));
        return new SafetySettings { Kinds = kinds };
    }

    private static void ReadKinds(YamlMapping mapping, MappingReader reader, Dictionary<string, IReadOnlyList<RequiredRule>> kinds)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            List<RequiredRule> rules = [];
            foreach (Located<string> text in reader.Texts(entry.Key.Value, Example))
            {
                if (RequiredRule.Parse(text.Value) is { } rule) rules.Add(rule);
                else reader.Fail(SafetyDiagnostics.BadRule.At(text.Span, text.Value));
            }
            kinds[entry.Key.Value] = rules;
        }
    }
}
