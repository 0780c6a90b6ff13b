using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Reads <c>input/data/redirects.yml</c>: addresses that moved or were taken back, each with where it leads.</summary>
public static class RedirectsFile
{
    /// <summary>The file below <c>input/data</c>.</summary>
    public const string FileName = "redirects.yml";

    private const string Example = "/old/: /articles/new/";

    /// <summary>The rules in the order of the file; those with errors are reported and left out.</summary>
    public static IReadOnlyList<RedirectRule> Read(SourceText source, DiagnosticBag bag)
    {
        List<RedirectRule> rules = [];
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, bag);
        if (root is null) return rules;
        if (root is not YamlMapping mapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(root.Span, FileName, "addresses with where they lead", Example));
            return rules;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (Rule(entry, bag) is { } rule) rules.Add(rule);
        }
        return rules;
    }

    private static RedirectRule? Rule(YamlEntry entry, DiagnosticBag bag)
    {
        if (entry.Value is YamlScalar { IsNull: false } scalar) return new RedirectRule(entry.Key, scalar.Value.Trim(), 301) { Span = scalar.Span };
        if (entry.Value is not YamlMapping mapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "an address, or a group with to and status", Example));
            return null;
        }
        MappingReader reader = new(mapping, bag);
        int status = int.Parse(reader.OneOf("status", "301", "302", "410"));
        Located<string>? to = status == 410 ? reader.Optional("to", "to: /articles/new/") : reader.Required("to", "to: /articles/new/");
        if (status == 410 && to is { } target) reader.Fail(HostingDiagnostics.BadRedirect.At(target.Span, entry.Key.Value, "what was taken back (status 410) leads nowhere"));
        return reader.Finish() ? new RedirectRule(entry.Key, to?.Value ?? "", status) { Span = to?.Span ?? entry.Key.Span } : null;
    }
}
