using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>Type and size of the pictures of items, which feeds must name.</summary>
internal sealed class FeedImages(BuildContext context, string assets)
{
    private readonly ConcurrentDictionary<string, FeedImage?> _images = new(StringComparer.Ordinal);

    /// <summary>The published picture; null when there is none at that place, which the page of the article reports, or when its type is unknown.</summary>
    public FeedImage? Find(ImageReference reference) => context.AssetUrls.TryGetValue(reference.Src.Value.TrimStart('/'), out string? url) ? _images.GetOrAdd(url, Measure) : null;

    // What is published may differ from the file, so its bytes are counted as they will be written.
    private FeedImage? Measure(string url)
    {
        if (MediaType(url) is not { } type) return null;
        if (context.Outputs(assets).FirstOrDefault(document => document.Destination?.Url == url) is not { Content: { } content }) return null;
        using Utf8Writer writer = new();
        content.WriteTo(writer);
        return new FeedImage(url, type, writer.Written.Length);
    }

    private static string? MediaType(string url) => Path.GetExtension(url).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
