using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Freshness;

/// <summary>The group <c>freshness</c> of <c>input/site.yml</c>.</summary>
public sealed record FreshnessSettings
{
    /// <summary>What holds without the group: safety pages for 180 days, other pages for a year, news without end.</summary>
    public static FreshnessSettings Default { get; } = new();

    /// <summary><c>warn_days</c>: days before the date on which the report begins to name it; otherwise 30.</summary>
    public int WarnDays { get; init; } = 30;

    /// <summary><c>max_age</c>: days after the last review or change for which a kind of page counts as current.</summary>
    public IReadOnlyDictionary<string, int> MaxAge { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal) { ["safety"] = 180, ["page"] = 365 };

    /// <summary><c>blocking</c>: kinds that may not be published when their date has passed; otherwise safety pages.</summary>
    public IReadOnlyList<string> Blocking { get; init; } = ["safety"];

    /// <summary>The kinds a page may say it is.</summary>
    public IReadOnlyList<string> Kinds => [.. MaxAge.Keys.Concat(Blocking).Append("page").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads the group.</summary>
    public static FreshnessSettings Read(MappingReader reader)
    {
        FreshnessSettings settings = new() { WarnDays = reader.Number("warn_days", 30, 0, 3650) };
        IReadOnlyList<Located<string>> blocking = reader.Texts("blocking", "blocking: [safety]");
        if (reader.Node("blocking") is not null) settings = settings with { Blocking = [.. blocking.Select(kind => kind.Value)] };
        return reader.Node("max_age") is { } node ? settings with { MaxAge = ReadAges(node, reader) } : settings;
    }

    private static Dictionary<string, int> ReadAges(YamlNode node, MappingReader reader)
    {
        const string example = "max_age: {safety: 180, page: 365}";
        Dictionary<string, int> ages = new(StringComparer.Ordinal);
        if (node is not YamlMapping mapping)
        {
            reader.Fail(FrontMatterDiagnostics.WrongType.At(node.Span, "max_age", "kinds of pages with days", example));
            return ages;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar text && int.TryParse(text.Value, out int days) && days > 0) ages[entry.Key.Value] = days;
            else reader.Fail(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a number of days", example));
        }
        return ages;
    }
}
