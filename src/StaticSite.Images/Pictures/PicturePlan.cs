using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Images.Pictures;

/// <summary>One image of the site: what pages write for it, and the files that takes. Everything follows from the image and the settings; nothing is decoded for it.</summary>
internal sealed class PicturePlan
{
    /// <summary>Changes when the same input is made into other pixels or bytes.</summary>
    private const string Recipe = "1";

    // A folder in which every name changes with its bytes, so that hosts need one rule for it.
    private const string Folder = "pictures/";
    private const string AssetsFolder = "assets/";

    private PicturePlan(string asset, FileDocument document)
    {
        Asset = asset;
        Document = document;
    }

    /// <summary>The file as layouts name it.</summary>
    public string Asset { get; }

    /// <summary>What is published of it: what other extensions took out of it is not in here.</summary>
    public FileDocument Document { get; }

    /// <summary>What the file is; null when something is wrong with it.</summary>
    public SourceImage? Image { get; private init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public (DiagnosticDescriptor Descriptor, string[] Arguments)? Problem { get; private init; }

    /// <summary>What pages write.</summary>
    public PictureMarkup? Markup { get; private init; }

    /// <summary>The files that are made from it.</summary>
    public IReadOnlyList<Variant> Variants { get; private init; } = [];

    /// <summary>Where pages show it.</summary>
    public ConcurrentBag<SourceSpan> Uses { get; } = [];

    /// <summary>Looks at an image and plans its files.</summary>
    public static PicturePlan Create(string asset, PicturesSettings settings, BuildContext context)
    {
        FileDocument document = context.Assets[asset];
        (SourceImage? image, DiagnosticDescriptor? problem, string[] arguments) = SourceImageReader.Read(asset, Bytes(document));
        if (image is null) return new PicturePlan(asset, document) { Problem = (problem!, arguments) };
        string original = context.Href(document.Destination!.Value.Url);
        if (!image.HasVariants) return new PicturePlan(asset, document) { Image = image, Markup = new PictureMarkup(original, image.Width, image.Height) };

        List<Variant> webp = [.. settings.Widths.Select(width => Math.Min(width, image.Width)).Distinct().Select(width => Plan(asset, image, width, ImageFormat.Webp, settings))];
        string set = string.Join(", ", webp.Select(variant => $"{context.Href(variant.Destination.Url)} {variant.Width.ToString(CultureInfo.InvariantCulture)}w"));
        PictureSource source = new("image/webp", set, settings.Sizes);
        // An image that is small enough is shown as it is: making it anew would only lose something.
        if (image.Width <= settings.Middle && image.Format != ImageFormat.Webp) return new PicturePlan(asset, document) { Image = image, Variants = webp, Markup = new PictureMarkup(original, image.Width, image.Height) { Sources = [source] } };
        ImageFormat format = image.Format == ImageFormat.Jpeg || (image.Format == ImageFormat.Webp && !image.HasAlpha) ? ImageFormat.Jpeg : ImageFormat.Png;
        Variant fallback = Plan(asset, image, Math.Min(settings.Middle, image.Width), format, settings);
        return new PicturePlan(asset, document) { Image = image, Variants = [.. webp, fallback], Markup = new PictureMarkup(context.Href(fallback.Destination.Url), image.Width, image.Height) { Sources = [source] } };
    }

    /// <summary>What is published of the image.</summary>
    public byte[] Bytes() => Bytes(Document);

    private static byte[] Bytes(FileDocument document)
    {
        using Utf8Writer writer = new();
        document.Content!.WriteTo(writer);
        return writer.Written.ToArray();
    }

    private static Variant Plan(string asset, SourceImage image, int width, ImageFormat format, PicturesSettings settings)
    {
        int height = (int)Math.Max(1, ((long)image.Height * width + image.Width / 2) / image.Width);
        string key = ResultCache.Key("picture", Recipe, SkiaSharpVersion.Native.ToString(), image.Hash, $"{format} {width} {height} {settings.Quality}");
        string extension = format switch { ImageFormat.Jpeg => "jpg", ImageFormat.Png => "png", _ => "webp" };
        string path = $"{Folder}{Plain(asset[AssetsFolder.Length..asset.LastIndexOf('.')])}-{width}.{key[..10]}.{extension}";
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new Variant(destination, width, height, format, key);
    }

    // Commas and spaces have a meaning in srcset.
    private static string Plain(string path)
    {
        StringBuilder plain = new(path.Length);
        foreach (char c in path) plain.Append(char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' ? c : '-');
        return plain.ToString();
    }
}
