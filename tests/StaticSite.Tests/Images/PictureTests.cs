using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using StaticSite.Editorial.Harm;
using StaticSite.Extensions;
using StaticSite.Images.Pictures;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Images;

public partial class PictureTests
{
    private const string Settings = TestSite.Settings + "images: {}\n";

    [Fact]
    public void A_photo_becomes_webp_in_three_widths_and_a_jpeg_of_the_middle_one()
    {
        using TestSite site = Site().Article("a", body: "![A field](../assets/photo.jpg)\n").Write("input/assets/photo.jpg", TestImages.Jpeg(2000, 1000));
        Assert.Empty(site.Diagnose());
        Assert.Equal(
            "<p><picture><source type=\"image/webp\" srcset=\"/pictures/photo-480.#.webp 480w, /pictures/photo-800.#.webp 800w, /pictures/photo-1280.#.webp 1280w\" sizes=\"100vw\">"
            + "<img src=\"/pictures/photo-800.#.jpg\" alt=\"A field\" width=\"2000\" height=\"1000\" fetchpriority=\"high\"></picture></p>", Body(site));
        Assert.Equal(["photo-1280.#.webp 1280x640", "photo-480.#.webp 480x240", "photo-800.#.jpg 800x400", "photo-800.#.webp 800x400", "photo.jpg 2000x1000"], Files(site));
        foreach (string file in Made(site)) Assert.Equal("red green blue grey", TestImages.Quarters(site.Bytes(file)));
    }

    [Theory]
    [InlineData("jpg", 600, "i-480.#.webp 480x240|i-600.#.webp 600x300|i.jpg 600x300")]
    [InlineData("jpg", 800, "i-480.#.webp 480x240|i-800.#.webp 800x400|i.jpg 800x400")]
    [InlineData("jpg", 900, "i-480.#.webp 480x240|i-800.#.jpg 800x400|i-800.#.webp 800x400|i-900.#.webp 900x450|i.jpg 900x450")]
    [InlineData("png", 100, "i-100.#.webp 100x50|i.png 100x50")]
    [InlineData("png", 900, "i-480.#.webp 480x240|i-800.#.png 800x400|i-800.#.webp 800x400|i-900.#.webp 900x450|i.png 900x450")]
    [InlineData("webp", 600, "i-480.#.webp 480x240|i-600.#.jpg 600x300|i-600.#.webp 600x300|i.webp 600x300")]
    public void Nothing_is_enlarged_and_what_is_small_enough_stays_as_it_is(string format, int width, string expected)
    {
        byte[] image = format switch { "jpg" => TestImages.Jpeg(width, width / 2), "png" => TestImages.Png(width, width / 2), _ => TestImages.Webp(width, width / 2) };
        using TestSite site = Site().Article("a", body: $"## H\n\n![A field](../assets/i.{format})\n").Write("input/assets/i." + format, image);
        Assert.Empty(site.Diagnose());
        Assert.Equal(expected, string.Join('|', Files(site)));
    }

    [Fact]
    public void What_may_be_transparent_stays_so()
    {
        using TestSite site = Site().Article("a", body: "![A](../assets/p.png) ![B](../assets/w.webp)\n").Write("input/assets/p.png", TestImages.Png(1000, 500, 100)).Write("input/assets/w.webp", TestImages.Webp(1000, 500, 100));
        Assert.Empty(site.Diagnose());
        Assert.Equal(["p-1000.#.webp", "p-480.#.webp", "p-800.#.png", "p-800.#.webp", "w-1000.#.webp", "w-480.#.webp", "w-800.#.png", "w-800.#.webp"], Made(site).Select(file => Anonymous(file["pictures/".Length..])));
        foreach (string file in Made(site))
        {
            using SkiaSharp.SKBitmap bitmap = SkiaSharp.SKBitmap.Decode(site.Bytes(file));
            Assert.InRange(bitmap.GetPixel(10, 10).Alpha, 95, 105);
        }
    }

    [Theory]
    [InlineData("![One](../assets/i.png)\n\n![Two](../assets/i.png)\n", "", "One lead, Two lazy")]
    [InlineData("Words ![One](../assets/i.png)\n", "", "One lead")]
    [InlineData("## Heading\n\n![One](../assets/i.png)\n", "", "One lazy")]
    [InlineData("![One](../assets/i.png)\n", "image: {src: assets/i.png, alt: Front}\n", "Front lead, One lazy")]
    public void What_is_seen_first_is_loaded_first_and_the_rest_when_it_comes_into_view(string body, string extra, string expected)
    {
        using TestSite site = Site().Article("a", extra, body).Write("input/assets/i.png", TestImages.Png(900, 450)).Write("theme/layouts/article.liquid", "{{ page.image.html }}{{ page.body }}");
        Assert.Empty(site.Diagnose());
        Assert.Equal(expected, string.Join(", ", Image().Matches(site.Read("articles/a/index.html")).Select(image => image.Groups[1].Value + (image.Value.Contains(" loading=\"lazy\" decoding=\"async\"", StringComparison.Ordinal) ? " lazy" : image.Value.Contains(" fetchpriority=\"high\"", StringComparison.Ordinal) ? " lead" : ""))));
    }

    [Theory]
    [InlineData("i.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64px\" height=\"32\"/>", "64", "32")]
    [InlineData("i.svg", "<?xml version=\"1.0\"?><!DOCTYPE svg><svg viewBox=\"0,0 30.4 20\"/>", "30", "20")]
    [InlineData("i.gif", null, "300", "200")]
    public void What_has_no_smaller_copy_says_its_size(string name, string? text, string width, string height)
    {
        using TestSite site = Site().Article("a", body: $"![A sign](../assets/{name})\n").Write("input/assets/" + name, text is null ? TestImages.Gif(300, 200) : Encoding.UTF8.GetBytes(text));
        Assert.Empty(site.Diagnose());
        Assert.Equal($"<p><img src=\"/assets/{name}\" alt=\"A sign\" width=\"{width}\" height=\"{height}\" fetchpriority=\"high\"></p>", Body(site));
        Assert.Empty(Made(site));
    }

    [Fact]
    public void Captions_titles_classes_and_signs_are_kept()
    {
        using TestSite site = Site().Article("a", body: "![A \"field\" & more](../assets/i.png \"Words & such\")\n\nIn ![a line](../assets/i.png \"Over it\") and ![here](../assets/i.png){.wide}.\n").Write("input/assets/i.png", TestImages.Png(60, 30));
        Assert.Empty(site.Diagnose());
        string page = Body(site);
        Assert.Contains("alt=\"A &quot;field&quot; &amp; more\" width=\"60\" height=\"30\" fetchpriority=\"high\"></picture><figcaption>Words &amp; such</figcaption></figure>", page, StringComparison.Ordinal);
        Assert.Contains("<p>In <picture>", page, StringComparison.Ordinal);
        Assert.Contains(" class=\"wide\" loading=\"lazy\" decoding=\"async\"></picture>.</p>", page, StringComparison.Ordinal);
        Assert.Contains(" title=\"Over it\" loading=\"lazy\" decoding=\"async\"></picture> and <picture>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "red green blue grey", 900, 600)]
    [InlineData(2, "green red grey blue", 900, 600)]
    [InlineData(3, "grey blue green red", 900, 600)]
    [InlineData(4, "blue grey red green", 900, 600)]
    [InlineData(5, "red blue green grey", 600, 900)]
    [InlineData(6, "blue red grey green", 600, 900)]
    [InlineData(7, "grey green blue red", 600, 900)]
    [InlineData(8, "green grey red blue", 600, 900)]
    public void A_photo_is_turned_the_right_way_up(int orientation, string quarters, int width, int height)
    {
        using TestSite site = Site().Article("a", body: "![A field](../assets/p.jpg)\n").Write("input/assets/p.jpg", TestImages.Photo(900, 600, orientation));
        Assert.Empty(site.Diagnose());
        Assert.Contains($"width=\"{width}\" height=\"{height}\"", Body(site), StringComparison.Ordinal);
        foreach (string file in Made(site))
        {
            Assert.Equal(quarters, TestImages.Quarters(site.Bytes(file)));
            (int w, int h) = TestImages.Size(site.Bytes(file));
            Assert.InRange(w * height - h * width, -height, height);
        }
    }

    [Fact]
    public void What_is_made_holds_pixels_and_nothing_else()
    {
        using TestSite site = Site().Article("a", body: "![A field](../assets/p.jpg)\n").Write("input/assets/p.jpg", TestImages.Photo(1400, 700, 1));
        Assert.Empty(site.Diagnose());
        Assert.Equal(4, Made(site).Length);
        foreach (string file in Made(site))
        {
            string text = Encoding.Latin1.GetString(site.Bytes(file));
            foreach (string trace in (string[])["GPSSECRET", "CAMERA", "Exif", "EXIF", "ICC", "XMP", "VP8X"]) Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_original_is_cleaned_by_the_rule_of_the_house_and_the_copies_come_from_what_is_published()
    {
        using TestSite site = Site(new HarmExtension()).Article("a", body: "![A field](../assets/p.jpg)\n").Write("input/assets/p.jpg", TestImages.Photo(1000, 500, 6)).Write("input/assets/p.jpg.yml", "credit: N. N.\nconsent: no recognisable person\n");
        Assert.Empty(site.Diagnose());
        Assert.DoesNotContain("GPSSECRET", Encoding.Latin1.GetString(site.Bytes("assets/p.jpg")), StringComparison.Ordinal);
        Assert.Equal("blue red grey green", TestImages.Quarters(site.Bytes(Made(site)[0])));
    }

    [Fact]
    public void What_another_extension_put_in_its_place_is_what_is_shown()
    {
        using TestSite site = Site(new Replacing(TestImages.Png(200, 100))).Article("a", body: "![A field](../assets/p.png)\n").Write("input/assets/p.png", TestImages.Png(900, 450));
        Assert.Empty(site.Diagnose());
        Assert.Equal(["p-200.#.webp 200x100", "p.png 200x100"], Files(site));
    }

    [Fact]
    public void What_another_extension_withholds_is_shown_nowhere()
    {
        using TestSite site = Site(new Replacing(null)).Article("a", body: "![A field](../assets/p.png)\n").Write("input/assets/p.png", TestImages.Png(900, 450));
        Assert.Equal(["input/articles/a.md:7:12 SS2050"], site.Diagnose());
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Without_the_setting_an_image_is_an_image()
    {
        using TestSite site = Site().Article("a", "image: {src: assets/p.png, alt: Front}\n", "![A field](../assets/p.png)\n").Write("input/assets/p.png", TestImages.Png(900, 450)).Write("input/site.yml", TestSite.Settings).Write("theme/layouts/article.liquid", "{{ page.image.html }}{{ page.body }}");
        Assert.Empty(site.Diagnose());
        Assert.Equal("<img src=\"/assets/p.png\" alt=\"Front\"><p><img src=\"/assets/p.png\" alt=\"A field\"></p>\n", site.Read("articles/a/index.html"));
        Assert.Empty(Made(site));
    }

    [Fact]
    public void A_layout_shows_images_too()
    {
        using TestSite site = Site().Article("a").Write("input/assets/p.png", TestImages.Png(90, 45)).Write("theme/layouts/article.liquid", "{{ 'assets/p.png' | picture: 'A & B' }}{{ 'assets/p.png' | picture: 'C', lead: true }}");
        Assert.Empty(site.Diagnose());
        string source = "<picture><source type=\"image/webp\" srcset=\"/pictures/p-90.#.webp 90w\" sizes=\"100vw\"><img src=\"/assets/p.png\"";
        Assert.Equal($"{source} alt=\"A &amp; B\" width=\"90\" height=\"45\" loading=\"lazy\" decoding=\"async\"></picture>{source} alt=\"C\" width=\"90\" height=\"45\" fetchpriority=\"high\"></picture>", Anonymous(site.Read("articles/a/index.html")));
    }

    [Fact]
    public void Below_a_path_and_in_feeds_every_address_is_whole()
    {
        using TestSite site = Site().Article("a", body: "![A field](../assets/p.png)\n").Write("input/assets/p.png", TestImages.Png(600, 300));
        BuildResult result = site.Build(baseUrl: "https://example.org/sub/");
        Assert.Empty(result.Diagnostics);
        Assert.Contains("srcset=\"/sub/pictures/p-480.#.webp 480w, /sub/pictures/p-600.#.webp 600w\"", Anonymous(site.Read("articles/a/index.html")), StringComparison.Ordinal);
        Assert.Contains("srcset=\"https://example.org/sub/pictures/p-480.#.webp 480w, https://example.org/sub/pictures/p-600.#.webp 600w\"", Anonymous(System.Net.WebUtility.HtmlDecode(site.Read("rss.xml"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img srcset=\"/a 1x, /b 2x\" src=\"/c\">", "<img srcset=\"https://e.org/a 1x, https://e.org/b 2x\" src=\"https://e.org/c\">")]
    [InlineData("<img srcset=\"//x.org/a 1x, https://y.org/b 2x, /c 3x\">", "<img srcset=\"//x.org/a 1x, https://y.org/b 2x, https://e.org/c 3x\">")]
    [InlineData("<img srcset=\"/a\"><a href=\"#b, /c\">/d, /e</a>", "<img srcset=\"https://e.org/a\"><a href=\"https://e.org/p/#b, /c\">/d, /e</a>")]
    public void Every_address_of_a_set_becomes_absolute(string html, string expected) => Assert.Equal(expected, AbsoluteUrls.Rewrite(html, "https://e.org", "https://e.org/p/"));

    [Theory]
    [InlineData("i.jpg", "damaged", "7:1 SS8010")]
    [InlineData("i.jpg", "text", "7:1 SS8010")]
    [InlineData("i.jpg", "png", "7:1 SS8010")]
    [InlineData("i.gif", "huge", "7:1 SS8011")]
    [InlineData("i.txt", "text", "7:1 SS8012")]
    [InlineData("i.avif", "text", "7:1 SS8012")]
    [InlineData("i.svg", "text", "7:1 SS8013")]
    [InlineData("i.svg", "svg", "7:1 SS8013")]
    public void An_image_that_cannot_be_shown_is_an_error_where_it_is_used(string name, string content, string expected)
    {
        byte[] bytes = content switch
        {
            "damaged" => TestImages.Jpeg(900, 450)[..4000],
            "png" => TestImages.Png(90, 45),
            "huge" => TestImages.Gif(10_000, 6_000),
            "svg" => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\"/>"),
            _ => "nothing"u8.ToArray(),
        };
        using TestSite site = Site().Article("a", body: $"![A field](../assets/{name})\n").Write("input/assets/" + name, bytes);
        Assert.Equal(["input/articles/a.md:" + expected], site.Diagnose());
        Assert.Equal(["input/articles/a.md:" + expected], site.Bootstrapper.Check(site.Options()).Diagnostics.Select(item => $"{item.Span} {item.Code}"));
    }

    [Theory]
    [InlineData("image: {src: assets/no.png, alt: A}\n", "input/articles/a.md:6:14 SS8002")]
    [InlineData("image: {src: assets/small.png, alt: A}\n", "input/articles/a.md:6:14 SS8014")]
    public void The_image_of_an_article_exists_and_is_wide_enough(string extra, string expected)
    {
        using TestSite site = Site().Article("a", extra).Write("input/assets/small.png", TestImages.Png(300, 150)).Write("theme/layouts/article.liquid", "{{ page.image.html }}");
        Assert.Equal([expected], site.Diagnose());
    }

    [Theory]
    [InlineData("{{ 'assets/no.png' | picture: 'A' }}", "theme/layouts/article.liquid:1:5 SS4050")]
    [InlineData("{{ 'assets/p.png' | picture }}", "theme/layouts/article.liquid:1:5 SS8001")]
    [InlineData("{{ 'assets/p.png' | picture: '' }}", "theme/layouts/article.liquid:1:5 SS8001")]
    public void A_layout_names_an_image_that_exists_and_says_what_it_shows(string layout, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/assets/p.png", TestImages.Png(90, 45)).Write("theme/layouts/article.liquid", layout);
        Assert.Equal([expected], site.Diagnose());
    }

    [Theory]
    [InlineData("widths: [800, 480, 1280]", "9:24 SS1015")]
    [InlineData("widths: [480, 9000, 1280]", "9:24 SS1015")]
    [InlineData("widths: [480, 800]", "9:19 SS1012")]
    [InlineData("quality: 0", "9:19 SS1012")]
    [InlineData("width: 3", "9:10 SS1010")]
    public void A_mistake_in_the_settings_is_reported_at_its_place(string settings, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/site.yml", TestSite.Settings + $"images: {{{settings}}}\n");
        Assert.Equal("input/site.yml:" + expected, site.Diagnose()[0]);
    }

    [Fact]
    public void The_settings_decide_widths_and_sizes_and_every_change_makes_other_names()
    {
        using TestSite site = Site().Article("a", body: "![A](../assets/i.jpg)\n").Write("input/assets/i.jpg", TestImages.Jpeg(900, 450));
        Assert.Empty(site.Diagnose());
        string[] before = Made(site);
        Assert.Empty(site.Write("input/site.yml", TestSite.Settings + "images: {quality: 60}\n").Diagnose());
        Assert.Empty(before.Intersect(Made(site)));
        Assert.Empty(site.Write("input/site.yml", TestSite.Settings + "images: {widths: [100, 200, 300], sizes: 50vw}\n").Diagnose());
        Assert.Contains("srcset=\"/pictures/i-100.#.webp 100w, /pictures/i-200.#.webp 200w, /pictures/i-300.#.webp 300w\" sizes=\"50vw\"><img src=\"/pictures/i-200.#.jpg\"", Body(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_spaces_and_commas_and_two_copies_of_one_image_work()
    {
        byte[] image = TestImages.Png(900, 450);
        using TestSite site = Site().Article("a", body: "![A](<../assets/a b, c.png>) ![B](../assets/a-b--c.png) ![C](../assets/İğdır/şəkil.png)\n").Write("input/assets/a b, c.png", image).Write("input/assets/a-b--c.png", image).Write("input/assets/İğdır/şəkil.png", image);
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void The_bytes_are_the_same_on_one_thread_and_on_many_with_a_cache_and_without()
    {
        string cache = Directory.CreateTempSubdirectory("staticsite-cache-").FullName;
        string Build(string? folder, int threads)
        {
            using TestSite site = Many(folder);
            Assert.Empty(site.Build(threads).Diagnostics);
            return Contents(site);
        }
        string first = Build(null, 1);
        Assert.Equal(first, Build(null, 8));
        Assert.Equal(first, Build(cache, 8));
        Assert.Equal(first, Build(cache, 1));
        Directory.Delete(cache, true);
    }

    [Fact]
    public void What_is_in_the_cache_is_not_made_again_and_what_is_damaged_there_is()
    {
        string cache = Directory.CreateTempSubdirectory("staticsite-cache-").FullName;
        using TestSite site = Many(cache);
        Assert.Empty(site.Diagnose());
        string good = Contents(site);
        string images = Path.Combine(cache, "images");
        string[] entries = [.. Directory.EnumerateFiles(images, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        string kept = string.Join('|', entries.Select(file => Convert.ToHexString(File.ReadAllBytes(file))));
        DateTime longAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (string entry in entries) File.SetLastWriteTimeUtc(entry, longAgo);
        // Otherwise nothing would be built at all.
        Directory.Delete(Path.Combine(cache, "builds"), true);
        Assert.Empty(site.Diagnose());
        Assert.All(entries, entry => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(entry)));

        for (int i = 0; i < entries.Length; i++)
        {
            byte[] bytes = File.ReadAllBytes(entries[i]);
            if (i % 3 == 0) bytes[^1] ^= 1;
            File.WriteAllBytes(entries[i], i % 3 == 1 ? bytes[..^20] : i % 3 == 2 ? [] : bytes);
        }
        Directory.Delete(Path.Combine(cache, "builds"), true);
        Assert.Empty(site.Diagnose());
        Assert.Equal(good, Contents(site));
        Assert.Equal(kept, string.Join('|', Directory.EnumerateFiles(images, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Convert.ToHexString(File.ReadAllBytes(file)))));
        Directory.Delete(cache, true);
    }

    [Fact]
    public void A_check_makes_no_image()
    {
        string cache = Directory.CreateTempSubdirectory("staticsite-cache-").FullName;
        using TestSite site = Many(cache);
        Assert.Empty(site.Bootstrapper.Check(site.Options()).Diagnostics);
        Assert.False(Directory.Exists(Path.Combine(cache, "images")));
        Assert.False(Directory.Exists(site.Output));
        Directory.Delete(cache, true);
    }

    [Fact]
    public void Two_builds_at_once_share_a_cache()
    {
        string cache = Directory.CreateTempSubdirectory("staticsite-cache-").FullName;
        using TestSite one = Many(cache);
        using TestSite other = Many(cache);
        Parallel.Invoke(() => Assert.Empty(one.Diagnose()), () => Assert.Empty(other.Diagnose()));
        Assert.Equal(Contents(one), Contents(other));
        Assert.DoesNotContain(Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories), file => Path.GetFileName(file).Contains('.', StringComparison.Ordinal));
        Directory.Delete(cache, true);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_a_warning()
    {
        string file = Path.GetTempFileName();
        using TestSite site = new() { Cache = file, Bootstrapper = DefaultSite.Create().AddExtension(() => new PicturesExtension()) };
        site.Write("input/site.yml", Settings).Article("a", body: "![A](../assets/p.png)\n").Write("input/assets/p.png", TestImages.Png(90, 45));
        BuildResult result = site.Build();
        Assert.True(result.Succeeded);
        Assert.Equal(["SS8015"], result.Diagnostics.Select(item => item.Code));
        File.Delete(file);
    }

    [Fact]
    public void Each_new_pixel_is_the_mean_of_the_area_it_covers()
    {
        byte[] source = [0, 0, 0, 255, 30, 60, 90, 255, 60, 120, 180, 255];
        Assert.Equal([30, 60, 90, 255], AreaScale.Scale(source, 3, 1, 1, 1));
        // The first of two takes the first pixel whole and half of the second.
        Assert.Equal([10, 20, 30, 255, 50, 100, 150, 255], AreaScale.Scale(source, 3, 1, 2, 1));
        Assert.Equal([10, 20, 30, 255, 50, 100, 150, 255], AreaScale.Scale(source, 1, 3, 1, 2));
    }

    [Fact]
    public void One_colour_stays_one_colour_in_any_size()
    {
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 60], Gen.Byte).Sample((width, height, newWidth, newHeight, value) =>
        {
            byte[] source = new byte[width * height * 4];
            Array.Fill(source, value);
            byte[] scaled = AreaScale.Scale(source, width, height, Math.Min(width, newWidth), Math.Min(height, newHeight));
            Assert.Equal(Math.Min(width, newWidth) * Math.Min(height, newHeight) * 4, scaled.Length);
            Assert.All(scaled, actual => Assert.Equal(value, actual));
        }, iter: 300);
    }

    [GeneratedRegex(@"-(\d+)\.[0-9a-f]{10}\.")]
    private static partial Regex Hash();

    [GeneratedRegex("<img[^>]* alt=\"([^\"]*)\"[^>]*>")]
    private static partial Regex Image();

    private static string Anonymous(string text) => Hash().Replace(text, "-$1.#.");

    // The text of the article alone.
    private static string Body(TestSite site)
    {
        string page = Anonymous(site.Read("articles/a/index.html"));
        int start = page.IndexOf("/articles/a/\">", StringComparison.Ordinal) + "/articles/a/\">".Length;
        return page[start..page.LastIndexOf("</html>", StringComparison.Ordinal)].Trim();
    }

    private static string[] Made(TestSite site) =>
        !Directory.Exists(Path.Combine(site.Output, "pictures")) ? [] : [.. Directory.EnumerateFiles(Path.Combine(site.Output, "pictures"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Output, file)).OrderBy(Anonymous, StringComparer.Ordinal)];

    private static string[] Files(TestSite site) =>
        [.. Directory.EnumerateFiles(Path.Combine(site.Output, "assets")).Concat(Made(site).Select(file => Path.Combine(site.Output, file))).Select(file => (Name: Anonymous(Path.GetFileName(file)), Size: TestImages.Size(File.ReadAllBytes(file)))).Select(file => $"{file.Name} {file.Size.Width}x{file.Size.Height}").Order(StringComparer.Ordinal)];

    private static string Contents(TestSite site) =>
        string.Join('\n', Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(site.Output, file) + "=" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))));

    private static TestSite Site(params SiteExtension[] before)
    {
        Bootstrapper bootstrapper = DefaultSite.Create();
        foreach (SiteExtension extension in before) bootstrapper.AddExtension(() => extension);
        TestSite site = new() { Bootstrapper = bootstrapper.AddExtension(() => new PicturesExtension()) };
        return site.Write("input/site.yml", Settings);
    }

    private static TestSite Many(string? cache)
    {
        TestSite site = new() { Cache = cache, Bootstrapper = DefaultSite.Create().AddExtension(() => new PicturesExtension()) };
        site.Write("input/site.yml", Settings);
        for (int i = 0; i < 6; i++) site.Article("a" + i, body: $"![A](../assets/p{i}.jpg) ![B](../assets/g{i}.png)\n").Write($"input/assets/p{i}.jpg", TestImages.Photo(900 + i, 500, i + 1)).Write($"input/assets/g{i}.png", TestImages.Png(300 + i, 200, 120));
        return site;
    }

    private sealed class Replacing(byte[]? bytes) : SiteExtension
    {
        public override AssetDecision Asset(InputFile file, BuildContext context) => bytes is null ? AssetDecision.Withheld : new AssetDecision(true, bytes);
    }
}
