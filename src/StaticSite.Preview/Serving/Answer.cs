using System.Text;
using StaticSite.Hosting;

namespace StaticSite.Preview.Serving;

/// <summary>What is answered to a request.</summary>
/// <param name="Status">The status code of HTTP.</param>
/// <param name="Type">The content type.</param>
/// <param name="Body">The bytes.</param>
internal sealed record Answer(int Status, string Type, byte[] Body)
{
    private const string Html = "text/html; charset=utf-8";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = Html, [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".json"] = "application/json; charset=utf-8", [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8", [".svg"] = "image/svg+xml", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".webp"] = "image/webp", [".gif"] = "image/gif",
        [".avif"] = "image/avif", [".ico"] = "image/x-icon", [".pdf"] = "application/pdf", [".woff2"] = "font/woff2", [".woff"] = "font/woff", [".ttf"] = "font/ttf", [".mp3"] = "audio/mpeg", [".mp4"] = "video/mp4",
    };

    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; init; }

    /// <summary>Whether something was found wrong while it was made.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether it is a page that a browser shows.</summary>
    public bool IsPage => Type == Html && Location is null;

    /// <summary>A file of the site.</summary>
    public static Answer File(string path, byte[] body, int status = 200) =>
        new(status, HostRules.ContentType(path) ?? Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"), body);

    /// <summary>A page that is not of the site.</summary>
    public static Answer Page(int status, string text, BrowserWords words) =>
        new(status, Html, Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html lang=\"{words.Code}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{words.Preview}</title>\n</head>\n<body>\n<p>{text}</p>\n</body>\n</html>\n"));

    /// <summary>A line of text.</summary>
    public static Answer Plain(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>Leads on.</summary>
    public static Answer Redirect(int status, string location) => Plain(status, location) with { Location = location };
}
