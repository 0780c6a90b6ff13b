using System.Text;
using CsCheck;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Harm;
using StaticSite.Editorial.Harm.Images;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class HarmTests
{
    [Theory]
    [InlineData("Found at 39.8265, 46.7656 yesterday.", "SS7401")]
    [InlineData("Found at 39.8265° N, 46.7656° E.", "SS7401")]
    [InlineData("Found at 39°49'35\" N.", "SS7401")]
    [InlineData("[Map](https://maps.example/@39.8265,46.7656,15z)", "SS7401")]
    [InlineData("[Map](https://maps.example/?q=39.82,46.76)", "SS7401")]
    [InlineData("[Map](https://maps.example/#map=15/39.82/46.76)", "SS7401")]
    [InlineData("[Map](geo:39.82,46.76)", "SS7401")]
    [InlineData("Versions 12.10 and 1.4.2, amounts 3.500 and 1,114.82.", "")]
    [InlineData("[Page](https://s.example/a?q=word) at 40 degrees.", "")]
    public void Precise_places_are_refused(string body, string expected) => Expect(body, expected);

    [Theory]
    [InlineData("A safe distance is 100 metres.", false, "SS7402")]
    [InlineData("Stay 50 m away.", false, "SS7402")]
    [InlineData("The road is 12 km long.", false, "")]
    [InlineData("The road is 12 km long.", true, "SS7402")]
    [InlineData("Take 3 steps.", true, "SS7402")]
    [InlineData("In 2024 the team came.", true, "")]
    [InlineData("Digits of other scripts are words: ٣ and 3 mines.", false, "")]
    public void A_distance_is_never_given_as_safe(string body, bool safety, string expected) => Expect(body, expected, safety);

    [Theory]
    [InlineData("Lift the mine.", false, "SS7403")]
    [InlineData("- Carefully move the old shell", false, "SS7403")]
    [InlineData("The teams came after 3.5 hours. They left again. Lift the mine.", false, "SS7403")]
    [InlineData("The advice was wrong; 2 men heard it: **Dig** up the shell!", false, "SS7403")]
    [InlineData("Then dig out the mine.", true, "SS7403")]
    [InlineData("Do not touch mines.", true, "")]
    [InlineData("Do not move, kick or burn the shell.", true, "")]
    [InlineData("Never cut a wire.", true, "")]
    [InlineData("A cut wire makes nothing safe.", true, "")]
    [InlineData("Specialists move mines.", true, "")]
    [InlineData("Mines were moved by the flood.", true, "")]
    [InlineData("Teams found and removed mines; they lift mines by hand.", false, "")]
    [InlineData("Move away and call.", true, "")]
    public void Nobody_is_told_to_handle_a_device(string body, bool safety, string expected) => Expect(body, expected, safety);

    [Theory]
    [InlineData("Minanı götürün.", "SS7403")]
    [InlineData("Minaya toxunmayın.", "")]
    [InlineData("Məftili kəsin.", "SS7403")]
    [InlineData("50 metr uzaqlaşın.", "SS7402")]
    [InlineData("MİNANI GÖTÜRÜN.", "SS7403")]
    [InlineData("PARTLADICINI AÇIN.", "SS7403")]
    [InlineData("TƏHLÜKƏSİZ MƏSAFƏ 50 METRDİR.", "SS7402")]
    public void Azerbaijani_is_read_too(string body, string expected)
    {
        using TestSite site = Site();
        site.Write("input/pages/p.md", Page("Text")).Write("input/pages/p.az.md", Page(body));
        Assert.Equal(expected, Codes(site));
    }

    [Fact]
    public void Titles_and_data_files_are_read_too()
    {
        using TestSite site = Site().Write("input/articles/a.md", "---\ntitle: \"At 39.8265, 46.7656\"\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n")
            .Write("input/data/tags.yml", TestSite.Tags.Replace("description: Demining", "description: At 39.8265, 46.7656", StringComparison.Ordinal));
        Assert.Equal(["input/articles/a.md:2:8 SS7401", "input/data/tags.yml:8:19 SS7401"], site.Build().Diagnostics.Where(item => item.Code == "SS7401").Select(item => $"{item.Span} {item.Code}"));
    }

    [Theory]
    [InlineData("credit: N. N.\nconsent: no recognisable person\n", "")]
    [InlineData("credit: N. N.\n", "input/assets/a.png.yml:1:1 SS1011")]
    [InlineData("credit: N. N.\nconsent: yes\nwhere: here\n", "input/assets/a.png.yml:3:1 SS1010")]
    [InlineData(null, "input/articles/a.md:7:1 SS7404")]
    public void An_image_has_credit_and_consent(string? record, string expected)
    {
        using TestSite site = Site().Article("a", body: "![Field](../assets/a.png)\n").Write("input/assets/a.png", SmallPng());
        if (record is not null) site.Write("input/assets/a.png.yml", record);
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
        Assert.False(site.Has("assets/a.png.yml"));
    }

    [Fact]
    public void The_image_of_an_article_needs_them_too()
    {
        using TestSite site = Site().Article("a", "image: {src: assets/a.png, alt: Field}\n").Write("input/assets/a.png", SmallPng());
        Assert.Equal(["input/articles/a.md:6:14 SS7404"], site.Diagnose());
    }

    [Fact]
    public void A_photo_loses_its_place_and_camera_and_keeps_its_orientation_and_its_picture()
    {
        byte[] photo = Photo();
        using TestSite site = Site().Article("a").Write("input/assets/p.jpg", photo);
        Assert.Empty(site.Diagnose());
        byte[] published = File.ReadAllBytes(Path.Combine(site.Output, "assets/p.jpg"));
        string text = Encoding.Latin1.GetString(published);
        Assert.DoesNotContain("GPSSECRET", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CAMERA", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xmp", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TRAILER", text, StringComparison.Ordinal);
        Assert.Contains("ICC_PROFILE\0", text, StringComparison.Ordinal);
        Assert.Contains("Exif\0\0MM\0*", text, StringComparison.Ordinal);
        // The tables and the scan are byte for byte what they were.
        Assert.EndsWith(Encoding.Latin1.GetString(Picture()), text, StringComparison.Ordinal);
        Assert.Equal(published, ImageMetadata.Remove(".jpg", published));
    }

    [Fact]
    public void A_jpeg_loses_the_small_copy_in_its_first_segment()
    {
        byte[] rest = Picture();
        byte[] start = [0xFF, 0xD8, 0xFF, 0xE0, 0];
        byte[] head = [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1];
        byte[] with = [.. start, 16 + 3, .. head, 1, 1, .. "OLD"u8, .. rest];
        Assert.Equal([.. start, 16, .. head, 0, 0, .. rest], ImageMetadata.Remove(".jpg", with));
    }

    [Fact]
    public void A_record_that_a_link_leads_to_outside_of_the_project_is_not_shown()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        using Output.TempFolder outside = new();
        outside.File("secret", "secret");
        using TestSite site = Site().Article("a", body: "![Field](../assets/a.png)\n").Write("input/assets/a.png", SmallPng());
        File.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(site.Output)!, "input/assets/a.png.yml"), outside["secret"]);
        Assert.Equal(["input/assets/a.png.yml SS5031"], site.Diagnose());
    }

    [Fact]
    public void A_png_loses_its_texts_and_what_stands_behind_its_end()
    {
        byte[] png = SmallPng();
        byte[] with = [.. png[..33], .. Chunk("tEXt", "Location\0GPSSECRET"u8), .. Chunk("eXIf", "MM\0*"u8), .. png[33..], .. "TRAILER"u8];
        Assert.Equal(png, ImageMetadata.Remove(".png", with));
    }

    [Fact]
    public void A_webp_loses_exif_and_xmp_and_says_so()
    {
        byte[] picture = Riff("VP8L", [0x2F, 0, 0, 0, 0]);
        byte[] with = Webp([.. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. picture, .. Riff("EXIF", "GPSSECRET"u8), .. Riff("XMP ", "x"u8)]);
        Assert.Equal(Webp([.. Riff("VP8X", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. picture]), ImageMetadata.Remove(".webp", with));
    }

    [Fact]
    public void A_gif_loses_comments_and_keeps_its_loop()
    {
        byte[] head = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0];
        byte[] loop = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] image = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0];
        byte[] with = [.. head, .. loop, 0x21, 0xFE, 9, .. "GPSSECRET"u8, 0, .. image, 0x3B, .. "TRAILER"u8];
        Assert.Equal([.. head, .. loop, .. image, 0x3B], ImageMetadata.Remove(".gif", with));
    }

    [Fact]
    public void Bytes_that_are_no_image_are_refused_and_never_end_the_build()
    {
        byte[][] samples = [Photo(), SmallPng(), Webp(Riff("VP8L", [0x2F, 0, 0, 0, 0])), [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B]];
        string[] formats = [".jpg", ".png", ".webp", ".gif"];
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 400], Gen.Byte.Array[0, 60]).Sample((which, at, value, cut, noise) =>
        {
            byte[] bytes = [.. samples[which]];
            if (bytes.Length > 0) bytes[at % bytes.Length] = value;
            byte[] damaged = [.. bytes[..Math.Min(bytes.Length, cut)], .. noise];
            foreach (string format in formats) _ = ImageMetadata.Remove(format, damaged);
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("a.jpg", "no jpeg", "SS7405")]
    [InlineData("a.heic", "x", "SS7406")]
    [InlineData("a.tiff", "x", "SS7406")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h1\" fill=\"url(#a)\"/></svg>", "")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://s.example/x.png\"/></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>a{fill:red}</style><path style=\"fill:url(https://s.example)\"/></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import 'https://s.example/x.css';</style></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style><![CDATA[a{fill:u\\72l(https://s.example)}]]></style></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>a{fill:url(#b)}</style><text>url(https://s.example) C:\\x</text></svg>", "")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:meta http-equiv=\"refresh\" content=\"0;https://s.example\"/></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"urn:editor\"><i:view path=\"/home/name\"/></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>a{fill:url(\"#b\")} c{fill:url( '#b' )}</style><path style=\"fill:url( #b )\" fill=\"url('#b')\"/></svg>", "")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url( 'b.svg#c')\"/></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@im<!-- x -->port 'https://s.example/x.css';</style></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@im<g/><![CDATA[port]]> 'https://s.example/x.css';</style></svg>", "SS7407")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style/><g/><text>@import</text></svg>", "")]
    [InlineData("a.svg", "<svg><metadata>GPS</metadata></svg>", "SS7407")]
    [InlineData("a.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>", "SS7407")]
    [InlineData("a.svg", "<svg>", "SS7407")]
    public void An_image_that_cannot_be_cleaned_is_not_published(string name, string content, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/assets/" + name, content);
        Assert.Equal(expected, Codes(site));
    }

    private static void Expect(string body, string expected, bool safety = false)
    {
        using TestSite site = Site().Write("input/pages/p.md", Page(body, safety ? "kind: safety\n" : ""));
        Assert.Equal(expected, Codes(site));
    }

    private static string Page(string body, string keys = "") => $"---\ntitle: P\ndescription: D\n{keys}---\n\n{body}\n";

    private static string Codes(TestSite site) => string.Join('|', site.Build().Diagnostics.Where(item => item.Code != OutputDiagnostics.OrphanPage.Code).Select(item => item.Code).Distinct());

    private static TestSite Site() => new() { Bootstrapper = DefaultSite.Create().AddExtension(() => new HarmExtension()).AddExtension(() => new FreshnessExtension()) };

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    // A quantization table, a frame, a Huffman table and a scan: not a picture anyone would hang up, but whole.
    private static byte[] Picture() => [.. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xC4, new byte[20]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9];

    private static byte[] Photo()
    {
        // Exif, big-endian: orientation 6, and a place and a camera behind it.
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, .. "GPSSECRET CAMERA"u8];
        byte[] picture = Picture();
        byte[] all = [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"u8), .. Segment(0xE1, exif), .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"u8), .. Segment(0xE2, "ICC_PROFILE\0\u0001\u0001profile"u8), .. Segment(0xED, "Photoshop 3.0\0GPSSECRET"u8), .. Segment(0xFE, "CAMERA"u8), .. picture];
        return [.. all, .. "TRAILER GPSSECRET"u8];
    }

    private static byte[] Chunk(string type, ReadOnlySpan<byte> data) => [0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];

    private static byte[] SmallPng() => [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", new byte[10]), .. Chunk("IEND", [])];

    private static byte[] Riff(string type, ReadOnlySpan<byte> data) => [.. Encoding.ASCII.GetBytes(type), (byte)data.Length, 0, 0, 0, .. data, .. data.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Webp(ReadOnlySpan<byte> chunks) => [.. "RIFF"u8, (byte)(chunks.Length + 4), 0, 0, 0, .. "WEBP"u8, .. chunks];
}
