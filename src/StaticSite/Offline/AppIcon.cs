using System.Buffers.Binary;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Offline;

/// <summary>An icon of the web app.</summary>
/// <param name="Url">Its address, with the path of the base URL.</param>
/// <param name="Sizes"><c>192x192</c>, or <c>any</c> for a drawing.</param>
/// <param name="Type">Its media type.</param>
/// <param name="IsMaskable">Whether it may be cut to any shape.</param>
internal sealed record AppIcon(string Url, string Sizes, string Type, bool IsMaskable)
{
    private const string Folder = "assets/";

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    /// <summary>Looks at a file of <c>input/assets</c>; null after an error.</summary>
    public static AppIcon? Read(Located<string> name, bool isMaskable, IEnumerable<Document> assets, BuildContext context)
    {
        string asset = Folder + name.Value;
        if (!context.AssetUrls.TryGetValue(asset, out string? url))
        {
            context.Diagnostics.Add(OfflineDiagnostics.BadIcon.At(name.Span, name.Value, "there is no such file", Hint(name.Value, context)));
            return null;
        }
        if (asset.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) return new AppIcon(context.Href(url), "any", "image/svg+xml", isMaskable);
        string path = assets.OfType<FileDocument>().First(file => file.Destination!.Value.Url == url).File.FullPath;
        if (Size(path) is var (width, height) && width == height) return new AppIcon(context.Href(url), $"{width}x{height}", "image/png", isMaskable);
        context.Diagnostics.Add(OfflineDiagnostics.BadIcon.At(name.Span, name.Value, Size(path) is var (w, h) ? $"it is {w} by {h} pixels" : "it is neither a PNG nor an SVG", ""));
        return null;
    }

    // Names begin below input/assets; those that begin above it are the most usual mistake.
    private static string Hint(string name, BuildContext context)
    {
        string[] known = [.. context.AssetUrls.Keys.Where(key => key.StartsWith(Folder, StringComparison.Ordinal)).Select(key => key[Folder.Length..])];
        return known.FirstOrDefault(file => name == "/" + file || name.EndsWith("assets/" + file, StringComparison.Ordinal)) is { } meant ? Nearest.Hint(meant)
            : known.FirstOrDefault(file => file.EndsWith("/" + name, StringComparison.Ordinal)) is { } deeper ? Nearest.Hint(deeper) : Nearest.Hint(name, known);
    }

    // Portable Network Graphics, 11.2.2: the first chunk begins with width and height.
    private static (int Width, int Height)? Size(string path)
    {
        Span<byte> head = stackalloc byte[PngStart.Length + 8];
        using FileStream file = File.OpenRead(path);
        if (file.ReadAtLeast(head, head.Length, false) < head.Length || !head.StartsWith(PngStart)) return null;
        return (BinaryPrimitives.ReadInt32BigEndian(head[PngStart.Length..]), BinaryPrimitives.ReadInt32BigEndian(head[(PngStart.Length + 4)..]));
    }
}
