using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Tests.Spelling;

/// <summary>The words that spell checkers cannot know, from the data of the site: terms, tags, organisations, places; and those that its texts use.</summary>
internal static partial class SiteTerms
{
    private static readonly string[] Keys = ["label", "who", "claimant", "reporter", "publisher", "place", "term", "abbr", "forms", "name", "teams", "short_name"];
    private static readonly string Input = Path.Combine(Repository.Root, "input");

    /// <summary>The words of the data in a language.</summary>
    public static IReadOnlyCollection<string> OfData(Language language)
    {
        SortedSet<string> words = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Input, "data"), "*.yml").Append(Path.Combine(Input, "site.yml")))
        {
            SourceText source = SourceText.Load(file, file, new DiagnosticBag())!;
            Collect(YamlReader.Read(source, 0, source.Text.Length, new DiagnosticBag()), "", isWanted: false, language, words);
        }
        foreach (string file in Texts(language))
        {
            SourceText source = SourceText.Load(file, file, new DiagnosticBag())!;
            if (FrontMatter.Split(source, new DiagnosticBag()) is { } split) Collect(YamlReader.Read(source, split.YamlStart, split.YamlLength, new DiagnosticBag()), "", isWanted: false, language, words);
        }
        return words;
    }

    /// <summary>Words that at least two texts in a language use: its forms that are frequent here.</summary>
    public static IEnumerable<string> OfTexts(Language language) => Texts(language)
        .SelectMany(file => Words(Markup().Replace(File.ReadAllText(file), " ")).Distinct(StringComparer.Ordinal))
        .GroupBy(word => word, StringComparer.Ordinal).Where(word => word.Count() > 1).Select(word => word.Key);

    /// <summary>A word is three letters or more.</summary>
    public static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    private static IEnumerable<string> Texts(Language language)
    {
        string ending = language.Code == "en" ? "" : "." + language.Code;
        return Directory.EnumerateFiles(Input, "*.md", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "README.md" && Path.GetExtension(Path.GetFileNameWithoutExtension(file)) == ending);
    }

    private static void Collect(YamlNode? node, string key, bool isWanted, Language language, SortedSet<string> words)
    {
        switch (node)
        {
            case YamlMapping mapping:
                bool isLocalized = mapping.Entries.Count > 0 && mapping.Entries.All(entry => Language.TryGet(entry.Key.Value, out _));
                foreach (YamlEntry entry in mapping.Entries)
                {
                    if (isLocalized && entry.Key.Value != language.Code) continue;
                    Collect(entry.Value, entry.Key.Value, isLocalized ? isWanted : Keys.Contains(entry.Key.Value), language, words);
                }
                break;
            case YamlSequence list:
                foreach (YamlNode item in list.Items) Collect(item, key, isWanted, language, words);
                break;
            case YamlScalar scalar when isWanted:
                words.UnionWith(Words(scalar.Value));
                break;
        }
    }

    // Addresses, code, directives and keys are no words of a language.
    [GeneratedRegex(@"(?m)^translates: .*$|^[ -]*[a-z_]+:|https?://\S+|\]\([^)]*\)|\{[^}]*\}|`[^`]*`")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
