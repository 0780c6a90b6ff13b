using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>The words of a new site in one language: those of its first tag, and those that take the place of words of the theme that are about another subject.</summary>
/// <param name="Tag">The label of the first tag.</param>
/// <param name="TagSlug">Its address.</param>
/// <param name="TagDescription">What its page says.</param>
/// <param name="Theme">Keys of <c>theme/i18n</c>, and what they say on a site of any subject.</param>
internal sealed record StarterWords(string Tag, string TagSlug, string TagDescription, IReadOnlyDictionary<string, string> Theme)
{
    private static readonly Dictionary<string, StarterWords> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = new("News", "news", "What is new on this site.", Words(
            "All news of this site, newest first.", "This page has not been translated yet and is shown in its original language.", "Page in the original language",
            "In short", "Guide", "The guide of this site in one file that opens without internet.", "Save the whole guide as one file")),
        ["az"] = new("Xəbərlər", "xeberler", "Bu saytda nə yenilik var.", Words(
            "Bu saytın bütün xəbərləri, ən yenisi əvvəldə.", "Bu səhifə hələ tərcümə olunmayıb və orijinalın dilində göstərilir.", "Orijinalın dilində səhifə",
            "Qısaca", "Bələdçi", "Bu saytın bələdçisi internetsiz açılan bir faylda.", "Bütün bələdçini bir fayl kimi saxlayın")),
        ["ru"] = new("Новости", "novosti", "Что нового на этом сайте.", Words(
            "Все новости этого сайта, сначала новые.", "Эта страница ещё не переведена и показана на языке оригинала.", "Страница на языке оригинала",
            "Коротко", "Памятка", "Памятка этого сайта в одном файле, который открывается без интернета.", "Сохранить всю памятку одним файлом")),
    };

    /// <summary>The words in a language that the program knows.</summary>
    public static StarterWords Of(string language) => Languages[language];

    /// <summary>The strings of the theme with the words of this site in their places; everything else stays as it is.</summary>
    /// <param name="path">Path of the file, for its places.</param>
    /// <param name="text">The file.</param>
    public string Replace(string path, string text)
    {
        SourceText source = new(path, text);
        List<(int Start, int Length, string Text)> places = [];
        if (YamlReader.Read(source, 0, text.Length, new DiagnosticBag()) is YamlMapping root) Find(root, "", source, places);
        foreach ((int start, int length, string words) in places.OrderByDescending(place => place.Start)) text = string.Concat(text.AsSpan(0, start), words, text.AsSpan(start + length));
        return text;
    }

    private void Find(YamlMapping mapping, string prefix, SourceText source, List<(int Start, int Length, string Text)> places)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = prefix + entry.Key.Value;
            if (entry.Value is YamlMapping child) Find(child, key + ".", source, places);
            else if (entry.Value is YamlScalar && Theme.TryGetValue(key, out string? words)) places.Add((source.LineStart(entry.Value.Span.Line) + entry.Value.Span.Column - 1, entry.Value.Span.Length, YamlText.InList(words)));
        }
    }

    private static Dictionary<string, string> Words(string archive, string fallback, string original, string home, string guide, string guideDescription, string save) => new(StringComparer.Ordinal)
    {
        ["archive.description"] = archive,
        ["notice.fallback"] = fallback,
        ["notice.original"] = original,
        ["home.safety"] = home,
        ["guide.title"] = guide,
        ["guide.description"] = guideDescription,
        ["guide.save"] = save,
        // The time of day alone: no other site is in Baku.
        ["news.baku_time"] = "{0}",
    };
}
