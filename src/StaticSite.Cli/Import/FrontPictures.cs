using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Pictures that front matter names: covers, banners and whatever else a theme calls them.</summary>
internal static class FrontPictures
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".bmp", ".tif", ".tiff"];
    private static readonly string[] Words = ["image", "images", "img", "picture", "photo", "cover", "banner", "hero", "thumbnail", "thumb", "poster"];

    /// <summary>Reports each picture once, at its first place. Their keys are said with that.</summary>
    /// <param name="file">The text.</param>
    /// <param name="keys">Its keys; those of pictures are taken out.</param>
    /// <param name="bag">Takes the reports.</param>
    public static void Report(ImportedFile file, List<ImportedKey> keys, DiagnosticBag bag)
    {
        HashSet<string> said = new(StringComparer.Ordinal);
        foreach (ImportedKey key in keys.Where(key => key.Target is null).ToArray())
        {
            YamlScalar[] pictures = [.. Pictures(key.Entry.Key.Value, key.Entry.Value)];
            if (pictures.Length > 0) keys.Remove(key);
            foreach (YamlScalar picture in pictures.Where(picture => said.Add(picture.Value.Trim()))) bag.Add(ImportDiagnostics.FrontPicture.At(picture.Span, picture.Value.Trim(), key.Entry.Key.Value));
        }
    }

    private static IEnumerable<YamlScalar> Pictures(string key, YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Pictures(entry.Key.Value, entry.Value)),
        YamlSequence list => list.Items.SelectMany(item => Pictures(key, item)),
        YamlScalar scalar when IsPicture(key, scalar.Value.Trim()) => [scalar],
        _ => [],
    };

    private static bool IsPicture(string key, string value)
    {
        int end = value.AsSpan().IndexOfAny("?#");
        string path = end < 0 ? value : value[..end];
        if (Endings.Any(ending => path.Length > ending.Length && path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return true;
        // Services of pictures give addresses without an ending.
        return Words.Any(word => Generator.Plain(key).EndsWith(word, StringComparison.Ordinal)) && value.Contains("://", StringComparison.Ordinal);
    }
}
