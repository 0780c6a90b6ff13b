using System.Text.Json.Nodes;
using StaticSite.Languages;

namespace StaticSite.Tests.Spelling;

/// <summary>The word lists for spell checkers, one a language. STATICSITE_UPDATE_GUIDE=1 adds what they lack; what was added by hand stays.</summary>
public class WordListTests
{
    private static readonly string Editor = Path.Combine(Repository.Root, ".vscode");

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    [InlineData("ru")]
    public void The_list_of_a_language_has_every_term_tag_organisation_and_place(string code)
    {
        Assert.True(Language.TryGet(code, out Language? language));
        string path = Path.Combine(Editor, "words", code + ".txt");
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (Guide.IsUpdated)
        {
            HashSet<string> words = [.. lines, .. SiteTerms.OfData(language)];
            // There is no dictionary of Azerbaijani for editors, and the endings of both languages make many forms.
            if (code != "en") words.UnionWith(SiteTerms.OfTexts(language));
            // Spell checkers take a capital letter at the beginning by themselves, but not İ and I as Azerbaijani has them.
            words.RemoveWhere(word => language.ToLower(word) is { } lower && lower != word && word[0] is not ('I' or 'İ') && words.Contains(lower));
            lines = [.. words.Order(StringComparer.Ordinal)];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), lines);
        Assert.All(lines, line => Assert.Equal([line], SiteTerms.Words(line)));
        HashSet<string> known = [.. lines];
        string[] missing = [.. SiteTerms.OfData(language).Where(word => !known.Contains(word) && !known.Contains(language.ToLower(word)))];
        Assert.True(missing.Length == 0, $".vscode/words/{code}.txt lacks {string.Join(", ", missing)}; run the tests once with STATICSITE_UPDATE_GUIDE=1.");
    }

    [Fact]
    public void The_editor_is_told_of_each_list()
    {
        JsonNode settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Editor, "cspell.json")))!;
        foreach (JsonNode? list in settings["dictionaryDefinitions"]!.AsArray()) Assert.True(File.Exists(Path.Combine(Editor, list!["path"]!.GetValue<string>())), list.ToJsonString());
        Assert.Equal(Directory.GetFiles(Path.Combine(Editor, "words")).Select(file => "site-" + Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal), settings["dictionaryDefinitions"]!.AsArray().Select(list => list!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }
}
