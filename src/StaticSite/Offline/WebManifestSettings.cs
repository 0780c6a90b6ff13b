using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Offline;

/// <summary>The group <c>manifest</c> of <c>input/site.yml</c>.</summary>
/// <param name="ShortName">One text or one for each language; the languages are not known yet when it is read. Null for the title.</param>
/// <param name="Display">How the site is shown when it was put on the home screen.</param>
/// <param name="ThemeColour"><c>#a3160c</c>; null for none.</param>
/// <param name="BackgroundColour">The same.</param>
/// <param name="Icons">Files of <c>input/assets</c>.</param>
/// <param name="Maskable">Files of <c>input/assets</c> that may be cut to any shape.</param>
internal sealed record WebManifestSettings(YamlNode? ShortName, string Display, string? ThemeColour, string? BackgroundColour, IReadOnlyList<Located<string>> Icons, IReadOnlyList<Located<string>> Maskable)
{
    private const string Example = "icons: [icons/icon.svg, icons/icon-192.png, icons/icon-512.png]";

    /// <summary>Reads the group.</summary>
    public static WebManifestSettings Read(MappingReader reader)
    {
        YamlNode? name = reader.Node("short_name");
        string display = reader.OneOf("display", "standalone", "minimal-ui", "browser");
        string? theme = Colour(reader, "theme_color");
        string? background = Colour(reader, "background_color");
        IReadOnlyList<Located<string>> icons = reader.Names("icons", Example);
        if (icons.Count == 0) reader.Required("icons", Example);
        return new WebManifestSettings(name, display, theme, background, icons, reader.Names("maskable", "maskable: [icons/maskable-512.png]"));
    }

    private static string? Colour(MappingReader reader, string key)
    {
        if (reader.Optional(key, key + ": \"#a3160c\"") is not { } text) return null;
        if (text.Value is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)) return text.Value;
        reader.Fail(OfflineDiagnostics.BadColour.At(text.Span, text.Value));
        return null;
    }
}
