using StaticSite.Diagnostics;

namespace StaticSite.Images;

/// <summary>Codes of images and social cards, from SS8010 on.</summary>
public static class ImagesDiagnostics
{
    /// <summary>An image that cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("SS8010", Severity.Error, "Images can be read",
        "the image \"{0}\" cannot be read: {1}", "Open it in an image program and save it again under a name that ends as its format does: .jpg, .png or .webp.",
        "A picture that cannot be read would be an empty frame on the page.",
        "A PNG file named field.jpg → field.png");

    /// <summary>An image with more pixels than the build is willing to decode.</summary>
    public static readonly DiagnosticDescriptor TooManyPixels = new("SS8011", Severity.Error, "Images have a size that can be worked with",
        "the image \"{0}\" has {1} × {2} pixels, more than {3} million", "Make it smaller in an image program; 2,000 pixels in width are plenty.",
        "A build must work on a small computer, and no screen shows so many.",
        "A picture of 20,000 × 15,000 pixels → 2,000 × 1,500");

    /// <summary>A file that is no image, or one that not every browser shows.</summary>
    public static readonly DiagnosticDescriptor Format = new("SS8012", Severity.Error, "Images are of a format that browsers show",
        "\"{0}\" is shown as an image and is none that every browser can show", "Save it as JPEG, PNG, WebP, GIF or SVG.",
        "Some readers would see an empty frame.",
        "![A field](field.tiff) → ![A field](field.jpg)");

    /// <summary>An SVG that does not say how large it is.</summary>
    public static readonly DiagnosticDescriptor SvgSize = new("SS8013", Severity.Error, "SVG images say how large they are",
        "the image \"{0}\" says neither its width and height in pixels nor its viewBox", "Write it into its first element, for example <svg viewBox=\"0 0 640 480\" …>.",
        "The text would jump when the image arrives, because no room was kept for it.",
        "<svg> → <svg viewBox=\"0 0 640 480\">");

    /// <summary>An image that would be shown larger than it is.</summary>
    public static readonly DiagnosticDescriptor TooSmall = new("SS8014", Severity.Warning, "The image of an article is wide enough for its place",
        "the image \"{0}\" is {1} pixels wide, but its place is at least {2}", "Take a larger one if there is one; it is not enlarged.",
        "A small image in a large place looks blurred.",
        "image: a file 300 pixels wide → one of 1,200 or more");

    /// <summary>A cache that cannot be written.</summary>
    public static readonly DiagnosticDescriptor Cache = new("SS8015", Severity.Warning, "The cache can be written",
        "images cannot be kept in the cache: {0}", "Check that you may write there and that the disk is not full, or name another folder with --cache. The build is slower and otherwise the same.",
        "Without a cache every build makes all pictures again.",
        "--cache /cache without the right to write there → --cache .cache");

    /// <summary>A font of social cards that is missing or damaged.</summary>
    public static readonly DiagnosticDescriptor Font = new("SS8020", Severity.Error, "Social cards have their fonts",
        "there is no font \"{0}\", or it cannot be read", "Put it there, or take social_cards out of input/site.yml.",
        "Without its font the card of a page would have no words.",
        "social_cards without theme/fonts/NotoSans-Regular.ttf → put the font there");

    /// <summary>Letters that the font of social cards does not have.</summary>
    public static readonly DiagnosticDescriptor Letters = new("SS8021", Severity.Error, "The font of social cards has every letter",
        "the font of social cards has no \"{0}\"", "Use other letters, or put a font into theme/fonts that has them; theme/fonts/README.md says how.",
        "The card would show an empty box instead of the letter.",
        "title: 地雷 with a font of Latin letters → a font in theme/fonts that has them");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Unreadable, TooManyPixels, Format, SvgSize, TooSmall, Cache, Font, Letters];
}
