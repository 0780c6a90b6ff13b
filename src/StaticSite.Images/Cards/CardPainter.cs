using SkiaSharp;

namespace StaticSite.Images.Cards;

/// <summary>Draws social cards.</summary>
internal static class CardPainter
{
    /// <summary>Left and right of all words.</summary>
    public const float Margin = 88;

    /// <summary>Width of the words.</summary>
    public const float TextWidth = SocialCard.Width - 2 * Margin;

    /// <summary>Width and height of the sign.</summary>
    public const float SignSize = 108;

    private const float Edge = 20;
    private const float LabelTop = 76;
    private const float TitleTop = 150;
    private const float TitleHeight = 300;
    private const int Steps = 40;

    /// <summary>The card as a PNG.</summary>
    public static byte[] Paint(SocialCard card, SocialCardsSettings settings, CardFonts fonts)
    {
        SKImageInfo info = new(SocialCard.Width, SocialCard.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(info);
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(settings.Paper));
        using SKPaint accent = Paint(settings.Accent);
        canvas.DrawRect(0, 0, Edge, SocialCard.Height, accent);
        if (card.Words is { } words) WordPainter.Paint(words, card, canvas, settings, fonts);
        else PaintTitle(card, canvas, settings, fonts, accent);
        using SKPixmap pixels = surface.PeekPixels() ?? throw new InvalidOperationException("a surface in memory has pixels");
        return IndexedPng.Encode(pixels.GetPixelSpan(), SocialCard.Width, Palette(settings));
    }

    private static void PaintTitle(SocialCard card, SKCanvas canvas, SocialCardsSettings settings, CardFonts fonts, SKPaint accent)
    {
        if (card.Label is { } label) Text(canvas, CardText.Fit(label, fonts.Bold, TextWidth, 46, 36, 20), fonts.Bold, 112, accent);
        using SKPaint ink = Paint(settings.Ink);
        (float top, float height) = card.Label is null ? (LabelTop, TitleHeight + TitleTop - LabelTop) : (TitleTop, TitleHeight);
        CardText title = CardText.Fit(card.Title, fonts.Bold, TextWidth, height, 84, 36);
        float titleHeight = title.Lines.Count * title.Size * CardText.LineHeight;
        Text(canvas, title, fonts.Bold, top + (height - titleHeight) / 2 + title.Size * 1.02f, ink);
        using SKPaint quiet = Paint(settings.Quiet);
        Text(canvas, CardText.Fit(card.Site, fonts.Regular, TextWidth - SignSize - 40, 48, 36, 20), fonts.Regular, 552, quiet);
        Sign(canvas, SocialCard.Width - Margin - SignSize, 466, accent, SKColor.Parse(settings.Paper));
    }

    // Every colour is the ground or one of three others, or where the two meet, between them.
    private static int[] Palette(SocialCardsSettings settings)
    {
        SKColor paper = SKColor.Parse(settings.Paper);
        List<int> palette = [Rgb(paper)];
        foreach (string text in (string[])[settings.Ink, settings.Quiet, settings.Accent])
        {
            SKColor colour = SKColor.Parse(text);
            for (int step = 1; step <= Steps; step++) palette.Add(Rgb(new SKColor(Between(paper.Red, colour.Red, step), Between(paper.Green, colour.Green, step), Between(paper.Blue, colour.Blue, step))));
        }
        return [.. palette];
    }

    private static byte Between(byte from, byte to, int step) => (byte)(from + (to - from) * step / Steps);

    private static int Rgb(SKColor colour) => colour.Red << 16 | colour.Green << 8 | colour.Blue;

    /// <summary>A paint of one colour; the caller disposes of it.</summary>
    public static SKPaint Paint(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true };

    /// <summary>Writes lines.</summary>
    public static void Text(SKCanvas canvas, CardText text, Func<float, SKFont> font, float baseline, SKPaint paint, float left = Margin)
    {
        using SKFont sized = font(text.Size);
        foreach (string line in text.Lines)
        {
            canvas.DrawText(line, left, baseline, SKTextAlign.Left, sized, paint);
            baseline += text.Size * CardText.LineHeight;
        }
    }

    /// <summary>A triangle with an exclamation mark, of no authority's shape: drawn here.</summary>
    public static void Sign(SKCanvas canvas, float left, float top, SKPaint accent, SKColor paper)
    {
        using SKPathBuilder triangle = new();
        triangle.MoveTo(left + SignSize / 2, top + 8);
        triangle.LineTo(left + SignSize - 6, top + SignSize - 10);
        triangle.LineTo(left + 6, top + SignSize - 10);
        triangle.Close();
        using SKPath path = triangle.Detach();
        using SKPaint stroke = new() { Color = accent.Color, IsAntialias = true, Style = SKPaintStyle.StrokeAndFill, StrokeWidth = 12, StrokeJoin = SKStrokeJoin.Round };
        canvas.DrawPath(path, stroke);
        using SKPaint mark = new() { Color = paper, IsAntialias = true };
        canvas.DrawRoundRect(left + SignSize / 2 - 6, top + 36, 12, 36, 6, 6, mark);
        canvas.DrawCircle(left + SignSize / 2, top + 86, 7, mark);
    }
}
