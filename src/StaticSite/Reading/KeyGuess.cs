using System.Collections.Frozen;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Which key an author meant by one that is not known: names that other programs give it, its name in the languages of authors, typing mistakes, letters of another alphabet.</summary>
internal static class KeyGuess
{
    private static readonly FrozenDictionary<string, string> Names = new (string Key, string[] Written)[]
    {
        ("title", ["heading", "headline", "заголовок", "название", "başlıq", "ad"]),
        ("description", ["desc", "summary", "excerpt", "lead", "abstract", "subtitle", "описание", "təsvir", "tesvir"]),
        ("published", ["date", "pubdate", "publish_date", "datum", "дата", "опубликовано", "tarix"]),
        ("updated", ["lastmod", "last_modified", "modified", "обновлено", "yenilənib"]),
        ("tags", ["category", "categories", "keywords", "topics", "теги", "тэги", "темы", "рубрика", "mövzu", "mövzular", "etiketlər", "teqlər"]),
        ("authors", ["author", "by", "автор", "авторы", "müəllif", "müəlliflər"]),
        ("language", ["lang", "locale", "язык", "dil"]),
        ("image", ["cover", "picture", "photo", "featured_image", "картинка", "изображение", "фото", "şəkil"]),
        ("sources", ["source", "references", "источники", "источник", "mənbə", "mənbələr"]),
        ("draft", ["черновик", "qaralama"]),
        ("aliases", ["redirect_from"]),
    }.SelectMany(key => key.Written.Select(written => KeyValuePair.Create(written, key.Key))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The known key that is meant; null when none is near.</summary>
    public static string? Of(string written, IReadOnlyList<string> known)
    {
        string bare = Bare(written);
        if (Names.TryGetValue(bare, out string? name) && known.Contains(name, StringComparer.Ordinal)) return name;
        return known.FirstOrDefault(key => key.Equals(bare, StringComparison.OrdinalIgnoreCase)) ?? Nearest.Of(bare, known);
    }

    // As it was meant to be typed: without signs that nobody sees, and hyphens as keys write them.
    private static string Bare(string written) => string.Concat(written.Where(sign => sign is not ('\u00A0' or '\u200B' or '\uFEFF' or '\u2060' or '*'))).Trim().Replace('-', '_');
}
