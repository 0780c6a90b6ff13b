using SkiaSharp;
using StaticSite.Extensions;

namespace StaticSite.Images.Cards;

/// <summary>Draws what a card says beside the title: small at the top whose words they are and of what, then the words, as large as they fit, and in a box what to do. A messenger shows it 300 pixels wide.</summary>
internal static class WordPainter
{
    private const float HeadTop = 44;
    private const float HeadLeft = CardPainter.Margin + CardPainter.SignSize + 32;
    private const float HeadWidth = SocialCard.Width - CardPainter.Margin - HeadLeft;
    private const float WordsTop = 176;
    private const float WordsHeight = 268;
    private const float BoxTop = 470;
    private const float BoxHeight = 116;
    private const float BoxPadding = 40;
    private const float BoxCorner = 12;

    /// <summary>Writes on a card whose ground is there.</summary>
    public static void Paint(PictureWords words, SocialCard card, SKCanvas canvas, SocialCardsSettings settings, CardFonts fonts)
    {
        using SKPaint paper = CardPainter.Paint(settings.Paper);
        using SKPaint ink = CardPainter.Paint(settings.Ink);
        using SKPaint quiet = CardPainter.Paint(settings.Quiet);
        using SKPaint accent = CardPainter.Paint(settings.Accent);
        CardPainter.Sign(canvas, CardPainter.Margin, HeadTop, accent, paper.Color);
        CardPainter.Text(canvas, CardText.Fit(card.Site, fonts.Regular, HeadWidth, 40, 30, 20), fonts.Regular, HeadTop + 32, quiet, HeadLeft);
        CardPainter.Text(canvas, CardText.Fit(words.Above ?? card.Title, fonts.Bold, HeadWidth, 72, 56, 32), fonts.Bold, HeadTop + 94, ink, HeadLeft);
        float height = words.Call is null ? BoxTop + BoxHeight - WordsTop : WordsHeight;
        CardText rule = Set(words.Words, fonts, height);
        CardPainter.Text(canvas, rule, fonts.Bold, WordsTop + (height - rule.Lines.Count * rule.Size * CardText.LineHeight) / 2 + rule.Size * 1.02f, ink);
        if (words.Call is null) return;
        CardText call = CardText.Fit(words.Call, fonts.Bold, CardPainter.TextWidth - 2 * BoxPadding, BoxHeight, 72, 32);
        using SKFont font = fonts.Bold(call.Size);
        canvas.DrawRoundRect(CardPainter.Margin, BoxTop, call.Lines.Max(line => font.MeasureText(line)) + 2 * BoxPadding, BoxHeight, BoxCorner, BoxCorner, accent);
        CardPainter.Text(canvas, call, fonts.Bold, BoxTop + BoxHeight / 2 + call.Size * .36f, paper, CardPainter.Margin + BoxPadding);
    }
    // A sentence has a line of its own, unless all would be much smaller for it.
    private static CardText Set(string words, CardFonts fonts, float height)
    {
        CardText text = CardText.Fit(words, fonts.Bold, CardPainter.TextWidth, height, 104, 40);
        string[] sentences = words.Replace(". ", ".\n", StringComparison.Ordinal).Split('\n');
        for (float size = text.Size; sentences.Length > 1 && size >= text.Size * .75f; size -= 2)
        {
            using SKFont font = fonts.Bold(size);
            if (sentences.Length * size * CardText.LineHeight <= height && Array.TrueForAll(sentences, sentence => font.MeasureText(sentence) <= CardPainter.TextWidth)) return new CardText(sentences, size);
        }
        return text;
    }
}
