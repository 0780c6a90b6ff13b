using System.Text.RegularExpressions;

namespace StaticSite.Tests.Diagnostics;

/// <summary>The images of the guide for authors; a test of the browser tests makes them from the real thing.</summary>
public partial class GuideImageTests
{
    private const string Folder = ".github/guide";

    [Fact]
    public void The_guide_shows_every_image_that_is_kept_for_it_and_no_other()
    {
        string guide = File.ReadAllText(Guide.OfAuthors);
        string[] shown = [.. Image().Matches(guide).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(shown);
        Assert.Equal(Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(file => $"../{Folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal), shown);
        foreach (string image in shown)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "input", image));
            Assert.True(bytes.AsSpan().StartsWith("RIFF"u8) && bytes.AsSpan(8).StartsWith("WEBP"u8), $"{image} is no WebP image.");
            Assert.InRange(bytes.Length, 5_000, 60_000);
        }
    }

    [GeneratedRegex(@"!\[[^\]]{10,}\]\((\.\./\.github/[^)]+)\)")]
    private static partial Regex Image();
}
