using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Adds an entry at the end of a data file; every byte that is there stays.</summary>
internal static class DataEntry
{
    /// <summary>The bytes of the file with the entry; null, with the reason on the error stream, when it cannot be added.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="path">Path as the author knows it, such as <c>input/data/tags.yml</c>.</param>
    /// <param name="id">The id of the entry.</param>
    /// <param name="entry">Its lines, each ended by a line feed.</param>
    /// <param name="messages">The language of the reason.</param>
    public static byte[]? Append(string root, string path, string id, string entry, Messages messages)
    {
        string full = Path.Combine(root, path);
        byte[] before = File.Exists(full) ? File.ReadAllBytes(full) : [];
        DiagnosticBag bag = new();
        string text = "";
        YamlMapping? mapping = null;
        if (before.Length > 0)
        {
            if (SourceText.Load(full, path, bag) is not { } source) return Refuse(bag, path, messages);
            text = source.Text;
            YamlNode? node = YamlReader.Read(source, 0, text.Length, bag);
            mapping = node as YamlMapping;
            if (bag.HasErrors || (node is not null && mapping is null)) return Refuse(bag, path, messages);
        }
        if (mapping?.Entries.Any(other => other.Key.Value.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? false)
        {
            Console.Error.WriteLine(messages.Text(NewTexts.HasEntry, path, id));
            return null;
        }
        string line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string gap = text.Length == 0 || text.EndsWith('\n') ? "" : line;
        byte[] after = [.. before, .. Encoding.UTF8.GetBytes(gap + entry.Replace("\n", line, StringComparison.Ordinal))];
        // A file that ends in a way that YAML allows and no line can follow, such as a list in braces, is left alone.
        SourceText whole = new(path, text + gap + entry);
        if (YamlReader.Read(whole, 0, whole.Text.Length, bag) is YamlMapping read && read.Entries.Count == (mapping?.Entries.Count ?? 0) + 1) return after;
        return Refuse(new DiagnosticBag(), path, messages);
    }

    private static byte[]? Refuse(DiagnosticBag bag, string path, Messages messages)
    {
        messages.Print(bag.ToSortedList());
        Console.Error.WriteLine(messages.Text(NewTexts.OtherForm, path));
        return null;
    }
}
