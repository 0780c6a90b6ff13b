using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Reads files of <c>input/data</c> whose keys are ids.</summary>
public static class DataFile
{
    /// <summary>What there is without a file.</summary>
    public static DataEntries<T> None<T>() where T : class => new(null, false, [], []);

    /// <summary>What there is of a file that cannot be read.</summary>
    public static DataEntries<T> Unreadable<T>(string path) where T : class => new(path, true, [], []);

    /// <summary>Reads the entries. A file that is empty, or an empty list, has none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="shape">How authors write it.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="read">Reads an entry; null after an error.</param>
    public static DataEntries<T> Read<T>(SourceText source, DataShape shape, DiagnosticBag bag, Func<Located<string>, YamlMapping, T?> read) where T : class
    {
        DiagnosticBag own = new();
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, own);
        foreach (Diagnostic diagnostic in own.ToSortedList()) bag.Add(diagnostic);
        switch (root)
        {
            case null when own.HasErrors:
                return Unreadable<T>(source.Path);
            case null or YamlSequence { Items.Count: 0 }:
                return new(source.Path, false, [], []);
            case YamlMapping mapping:
                return Read(source, mapping, shape, own.HasErrors, bag, read);
            default:
                bag.Add(FrontMatterDiagnostics.WrongType.At(root.Span, source.Path[(source.Path.LastIndexOf('/') + 1)..], shape.File, $"{shape.Id}: {shape.Example}"));
                return Unreadable<T>(source.Path);
        }
    }

    private static DataEntries<T> Read<T>(SourceText source, YamlMapping mapping, DataShape shape, bool hasRepeated, DiagnosticBag bag, Func<Located<string>, YamlMapping, T?> read) where T : class
    {
        List<T> items = new(mapping.Entries.Count);
        List<string> broken = [];
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping group && read(entry.Key, group) is { } item)
            {
                items.Add(item);
                continue;
            }
            broken.Add(entry.Key.Value);
            if (entry.Value is not YamlMapping) bag.Add(FrontMatterDiagnostics.WrongType.At(PlaceOf(entry), entry.Key.Value, shape.Entry, $"{entry.Key.Value}: {shape.Example}"));
        }
        return new(source.Path, false, items, broken, hasRepeated);
    }

    // A value that is not there has its place behind the line, or on the next one.
    private static SourceSpan PlaceOf(YamlEntry entry) => entry.Value is YamlScalar { IsNull: true } ? entry.Key.Span : entry.Value.Span;
}
