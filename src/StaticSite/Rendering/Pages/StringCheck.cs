using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Metadata;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>Compares the strings that layouts and the engine use with those of each language.</summary>
internal static partial class StringCheck
{
    /// <summary>Strings that the engine itself uses.</summary>
    private static readonly string[] OwnKeys =
    [
        "alert.note", "alert.tip", "alert.important", "alert.warning", "alert.caution", "feed.tag_title",
        "site.not_found_title", "site.not_found_description", "archive.title", "archive.description", "archive.year", "archive.month",
        "tags.title", "tags.description",
    ];

    private static readonly string[] SearchKeys = ["search.title", "search.description"];

    public static void Run(BuildContext context, IReadOnlyList<StringKeyUse> uses, IReadOnlyList<StringKeyUse> shown, IReadOnlyList<(Language Language, InterfaceStrings Strings)> languages)
    {
        foreach (StringKeyUse text in shown)
        {
            if (languages.Any(language => language.Strings.Items.ContainsKey(text.Key))) context.Diagnostics.Add(LayoutDiagnostics.NameShown.At(text.Span, text.Key));
        }
        Compare(context, languages);
        CheckValues(context, uses, languages);
        string[] ownKeys = Own(context);
        HashSet<string> used = [.. ownKeys, .. Spare(context), .. uses.Select(use => use.Key)];
        HashSet<string> known = [.. languages.SelectMany(language => language.Strings.Items.Keys)];
        foreach ((Language language, InterfaceStrings strings) in languages)
        {
            string file = $"theme/i18n/{language.Code}.yml";
            Dictionary<string, string> meant = Misnamed(language, strings, used, languages, context);
            bool IsMissing(string key) => !strings.Items.ContainsKey(key) && !strings.IsBroken(key) && !meant.ContainsValue(key);
            foreach (string key in ownKeys)
            {
                if (IsMissing(key)) context.Diagnostics.Add(LinkDiagnostics.MissingString.At(new SourceSpan(file), key, file));
            }
            foreach (StringKeyUse use in uses)
            {
                // Where another language has it, it is the file that lacks it, and not the layout that has a wrong name.
                if (IsMissing(use.Key)) context.Diagnostics.Add(LinkDiagnostics.MissingString.At(known.Contains(use.Key) ? new SourceSpan(file) : use.Span, use.Key, file));
            }
            foreach (InterfaceString item in strings.Items.Values)
            {
                if (!used.Contains(item.Key) && !meant.ContainsKey(item.Key) && !strings.IsBroken(item.Key) && !context.Settings.SharedTheme) context.Diagnostics.Add(LinkDiagnostics.UnusedString.At(item.Span, item.Key));
                if (item.Forms.Count < 2) continue;
                foreach (string form in language.PluralForms)
                {
                    if (!item.Forms.ContainsKey(form)) context.Diagnostics.Add(LinkDiagnostics.MissingPlural.At(item.Span, item.Key, form, string.Join(", ", language.PluralForms)));
                }
            }
        }
    }

    // A string that nothing asks for and no other language has, where one is missing that has nearly its name.
    private static Dictionary<string, string> Misnamed(Language language, InterfaceStrings strings, HashSet<string> used, IReadOnlyList<(Language Language, InterfaceStrings Strings)> languages, BuildContext context)
    {
        Dictionary<string, string> meant = new(StringComparer.Ordinal);
        List<string> missing = [.. used.Where(key => !strings.Items.ContainsKey(key) && !strings.IsBroken(key) && languages.Any(other => other.Strings.Items.ContainsKey(key)))];
        if (missing.Count == 0) return meant;
        foreach (InterfaceString item in strings.Items.Values)
        {
            if (used.Contains(item.Key) || languages.Any(other => other.Language != language && other.Strings.Items.ContainsKey(item.Key)) || Nearest.Of(item.Key, missing) is not { } name) continue;
            meant[item.Key] = name;
            missing.Remove(name);
            context.Diagnostics.Add(LinkDiagnostics.MisnamedString.At(item.Span, item.Key, name));
        }
        return meant;
    }

    // What a text leaves room for is the same in every language, and no string holds HTML: it is shown as it is typed.
    private static void Compare(BuildContext context, IReadOnlyList<(Language Language, InterfaceStrings Strings)> languages)
    {
        InterfaceStrings first = languages.FirstOrDefault(language => language.Language == context.DefaultLanguage).Strings ?? languages[0].Strings;
        foreach ((Language language, InterfaceStrings strings) in languages)
        {
            foreach (InterfaceString item in strings.Items.Values)
            {
                string[] expected = Places((first.Items.GetValueOrDefault(item.Key) ?? item).Forms["other"]);
                if (Agreed(item.Key, expected, first, languages) is { } agreed)
                {
                    if (strings == first) context.Diagnostics.Add(LinkDiagnostics.OtherPlacesInDefault.At(item.Span, item.Key, Shown(expected), Shown(agreed)));
                    continue;
                }
                foreach ((string form, string text) in item.Forms)
                {
                    if (text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text)) context.Diagnostics.Add(LinkDiagnostics.MarkupInString.At(item.Span, item.Key));
                    string[] places = Places(text);
                    // A form for one number alone may say it in words; in Russian "one" is 21 too.
                    if (form == "one" && language.PluralForms.Count == 2 ? places.Except(expected).Any() : !places.SequenceEqual(expected)) context.Diagnostics.Add(LinkDiagnostics.OtherPlaces.At(item.Span, item.Key, Shown(places), Shown(expected)));
                }
            }
        }
    }

    // What all languages but the default one leave room for, when those are two or more and only it differs: then it is what is wrong.
    private static string[]? Agreed(string key, string[] own, InterfaceStrings first, IReadOnlyList<(Language Language, InterfaceStrings Strings)> languages)
    {
        string[][] others = [.. languages.Where(language => language.Strings != first && language.Strings.Items.ContainsKey(key)).Select(language => Places(language.Strings.Items[key].Forms["other"]))];
        return others.Length > 1 && first.Items.ContainsKey(key) && !others[0].SequenceEqual(own) && others.All(places => places.SequenceEqual(others[0])) ? others[0] : null;
    }

    // What is given for places that a text does not have, and places for which nothing is given. Other languages are compared with the default one.
    private static void CheckValues(BuildContext context, IReadOnlyList<StringKeyUse> uses, IReadOnlyList<(Language Language, InterfaceStrings Strings)> languages)
    {
        InterfaceStrings strings = languages.FirstOrDefault(language => language.Language == context.DefaultLanguage).Strings ?? languages[0].Strings;
        foreach (StringKeyUse use in uses)
        {
            if (use.Given is not { } given || !strings.Items.TryGetValue(use.Key, out InterfaceString? item)) continue;
            string[] places = [.. item.Forms.Values.SelectMany(Places).Distinct().Order(StringComparer.Ordinal)];
            string[] open = [.. places.Where(place => Number(place) >= given)];
            // The first value picks the form of a text that has several, in whichever language.
            int room = languages.Max(language => language.Strings.Items.TryGetValue(use.Key, out InterfaceString? own) ? Room(own) : 0);
            if (open.Length > 0) context.Diagnostics.Add(LayoutDiagnostics.ValueNotGiven.At(use.Span, use.Key, string.Join(", ", open)));
            else if (given > room) context.Diagnostics.Add(LayoutDiagnostics.ValueNotShown.At(use.Span, use.Key, "{" + room + "}"));
        }

        static int Room(InterfaceString item) => Math.Max(item.Forms.Values.SelectMany(Places).Select(place => Number(place) + 1).DefaultIfEmpty().Max(), item.Forms.Count > 1 ? 1 : 0);

        static int Number(string place) => int.TryParse(place.AsSpan(1, place.Length - 2), out int number) ? number : int.MaxValue - 1;
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Shown(string[] places) => places.Length == 0 ? "no number in braces" : string.Join(", ", places);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    // What a text may hold between angle brackets otherwise, nobody takes for HTML.
    [GeneratedRegex(@"</?(?:a|abbr|b|br|code|div|em|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>Strings that code asks for on this site: a language must have them.</summary>
    public static string[] Own(BuildContext context)
    {
        // Only a theme with a style sheet for feeds shows them to people.
        string[] feedKeys = context.AssetUrls.ContainsKey(BrowserView.Stylesheet) ? ["feed.explain", "feed.to_site"] : [];
        return [.. OwnKeys, .. feedKeys, .. context.Extensions.Where(extension => extension.IsUsed(context)).SelectMany(extension => extension.StringKeys), .. context.Settings.LlmsText ? LlmsText.StringKeys : [], .. context.Settings.Search is null ? [] : SearchKeys];
    }

    /// <summary>Strings that a language may have besides.</summary>
    public static IEnumerable<string> Spare(BuildContext context) => context.Extensions.SelectMany(extension => extension.StringKeys);
}
