using System.Runtime.InteropServices;
using SkiaSharp;

namespace StaticSite.Images.Pictures;

/// <summary>The pixels of an image, in the colours of the web (sRGB): what a camera or a program wrote beside them is not in here.</summary>
internal sealed class DecodedImage : IDisposable
{
    private readonly SKBitmap _pixels;
    private readonly SourceImage _image;

    private DecodedImage(SKBitmap pixels, SourceImage image)
    {
        _pixels = pixels;
        _image = image;
    }

    /// <summary>Decodes an image; null when it is damaged.</summary>
    public static DecodedImage? Decode(byte[] bytes, SourceImage image)
    {
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null) return null;
        using SKColorSpace colours = SKColorSpace.CreateSrgb();
        SKBitmap pixels = new(new SKImageInfo(image.StoredWidth, image.StoredHeight, SKColorType.Rgba8888, image.HasAlpha ? SKAlphaType.Premul : SKAlphaType.Opaque, colours));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success) return new DecodedImage(pixels, image);
        pixels.Dispose();
        return null;
    }

    /// <summary>The bytes of a smaller copy, turned the right way up.</summary>
    public byte[] Encode(Variant variant, int quality)
    {
        bool turned = _image.Orientation >= 5;
        (int width, int height) = turned ? (variant.Height, variant.Width) : (variant.Width, variant.Height);
        byte[] small = AreaScale.Scale(_pixels.GetPixelSpan(), _image.StoredWidth, _image.StoredHeight, width, height);
        byte[] shown = Orientation.Turn(small, width, height, _image.Orientation);
        GCHandle pin = GCHandle.Alloc(shown, GCHandleType.Pinned);
        try
        {
            // Without a colour space nothing but pixels is written.
            using SKPixmap pixmap = new(new SKImageInfo(variant.Width, variant.Height, SKColorType.Rgba8888, _pixels.AlphaType), pin.AddrOfPinnedObject());
            return variant.Format switch
            {
                ImageFormat.Jpeg => Bytes(pixmap.Encode(new SKJpegEncoderOptions(quality))),
                ImageFormat.Png => Bytes(pixmap.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9))),
                _ => Webp(pixmap, quality),
            };
        }
        finally
        {
            pin.Free();
        }
    }

    public void Dispose() => _pixels.Dispose();

    // Drawings and screenshots become smaller, and stay sharp, without loss; photographs do not.
    private byte[] Webp(SKPixmap pixmap, int quality)
    {
        byte[] lossy = Bytes(pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality)));
        if (_image.Format != ImageFormat.Png) return lossy;
        byte[] lossless = Bytes(pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 75)));
        return lossless.Length <= lossy.Length ? lossless : lossy;
    }

    private static byte[] Bytes(SKData? data)
    {
        using (data) return data?.ToArray() ?? throw new InvalidOperationException("the encoder refused the pixels");
    }
}
