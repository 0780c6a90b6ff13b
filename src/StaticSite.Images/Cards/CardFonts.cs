using System.Security.Cryptography;
using SkiaSharp;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Images.Cards;

/// <summary>The fonts of social cards: files of the theme, never fonts of the machine, so that every machine makes the same.</summary>
internal sealed class CardFonts
{
    private const string BoldName = "theme/fonts/NotoSans-Bold.ttf";
    private const string RegularName = "theme/fonts/NotoSans-Regular.ttf";
    private readonly SKTypeface _bold;
    private readonly SKTypeface _regular;

    private CardFonts(SKTypeface bold, SKTypeface regular, string hash)
    {
        _bold = bold;
        _regular = regular;
        Hash = hash;
    }

    /// <summary>Hash of both files.</summary>
    public string Hash { get; }

    /// <summary>Reads both fonts; null after an error.</summary>
    public static CardFonts? Load(BuildContext context)
    {
        byte[]? bold = Read(BoldName, context);
        byte[]? regular = Read(RegularName, context);
        if (bold is null || regular is null) return null;
        SKTypeface? boldFace = Typeface(bold, BoldName, context);
        SKTypeface? regularFace = Typeface(regular, RegularName, context);
        return boldFace is null || regularFace is null ? null : new CardFonts(boldFace, regularFace, Convert.ToHexStringLower(SHA256.HashData([.. bold, .. regular])));
    }

    /// <summary>The bold font in a size in pixels; the caller disposes of it.</summary>
    public SKFont Bold(float size) => Font(_bold, size);

    /// <summary>The regular font in a size in pixels.</summary>
    public SKFont Regular(float size) => Font(_regular, size);

    /// <summary>The letters of a text that a font does not have, each once.</summary>
    public string Missing(string text)
    {
        using SKFont font = Bold(10);
        return string.Concat(text.EnumerateRunes().Where(rune => !font.ContainsGlyph(rune.Value)).Distinct());
    }

    private static SKFont Font(SKTypeface typeface, float size) => new(typeface, size)
    {
        // Outlines alone decide, not the hints for one screen or another.
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
        Subpixel = true,
        LinearMetrics = true,
    };

    private static byte[]? Read(string name, BuildContext context)
    {
        string path = Path.Combine(context.Options.ThemeFolder, "fonts", Path.GetFileName(name));
        if (File.Exists(path)) return File.ReadAllBytes(path);
        context.Diagnostics.Add(ImagesDiagnostics.Font.At(new SourceSpan(name), name));
        return null;
    }

    private static SKTypeface? Typeface(byte[] bytes, string name, BuildContext context)
    {
        using SKData data = SKData.CreateCopy(bytes);
        if (SKTypeface.FromData(data) is { } typeface) return typeface;
        context.Diagnostics.Add(ImagesDiagnostics.Font.At(new SourceSpan(name), name));
        return null;
    }
}
