using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Cli;

/// <summary>The strings of <c>theme/i18n</c> that layouts, the engine and its extensions ask for, as keys of a file.</summary>
internal static class StringsOutline
{
    /// <summary>The keys.</summary>
    public static KeyOutline Of(BuildContext site)
    {
        KeyOutline outline = new();
        foreach (string key in StringCheck.Own(site).Concat(site.Renderer.StringKeys.Select(use => use.Key)).Order(StringComparer.Ordinal)) Note(outline, key, isRequired: true);
        foreach (string key in StringCheck.Spare(site).Concat(Shared(site)).Order(StringComparer.Ordinal)) Note(outline, key, isRequired: false);
        return outline;
    }

    /// <summary>What each string says in the default language, by the place of its key: a translator sees it.</summary>
    public static IReadOnlyDictionary<string, string> Texts(BuildContext site)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (InterfaceString item in site.Strings[site.DefaultLanguage.Code].Items.Values)
        {
            texts[$"strings.{item.Key}"] = $"{site.DefaultLanguage.NativeName}: {item.Forms["other"]}";
            for (int dot = item.Key.IndexOf('.'); dot > 0; dot = item.Key.IndexOf('.', dot + 1)) texts.TryAdd($"strings.{item.Key[..dot]}", $"Strings whose names begin with {item.Key[..dot]}.");
        }
        return texts;
    }

    // A theme of several sites has strings that this one does not ask for.
    private static IEnumerable<string> Shared(BuildContext site) => site.Settings.SharedTheme ? site.Strings.Values.SelectMany(strings => strings.Items.Keys) : [];

    private static void Note(KeyOutline outline, string key, bool isRequired)
    {
        string[] parts = key.Split('.');
        foreach (string group in parts[..^1])
        {
            if (isRequired) outline[group].Require();
            outline = outline[group].NoteGroup(KeyKind.Group);
        }
        outline[parts[^1]].Note(KeyKind.Plural);
        if (isRequired) outline[parts[^1]].Require();
    }
}
