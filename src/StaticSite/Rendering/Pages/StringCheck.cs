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
        string[] ownKeys = Own(context);
        HashSet<string> used = [.. ownKeys, .. Spare(context), .. uses.Select(use => use.Key)];
        foreach ((Language language, InterfaceStrings strings) in languages)
        {
            string file = $"theme/i18n/{language.Code}.yml";
            foreach (string key in ownKeys)
            {
                if (!strings.Items.ContainsKey(key)) context.Diagnostics.Add(LinkDiagnostics.MissingString.At(new SourceSpan(file), key, file));
            }
            foreach (StringKeyUse use in uses)
            {
                if (!strings.Items.ContainsKey(use.Key)) context.Diagnostics.Add(LinkDiagnostics.MissingString.At(use.Span, use.Key, file));
            }
            foreach (InterfaceString item in strings.Items.Values)
            {
                if (!used.Contains(item.Key) && !context.Settings.SharedTheme) context.Diagnostics.Add(LinkDiagnostics.UnusedString.At(item.Span, item.Key));
                if (item.Forms.Count < 2) continue;
                foreach (string form in language.PluralForms)
                {
                    if (!item.Forms.ContainsKey(form)) context.Diagnostics.Add(LinkDiagnostics.MissingPlural.At(item.Span, item.Key, form, string.Join(", ", language.PluralForms)));
                }
            }
        }
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
