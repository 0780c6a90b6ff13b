namespace StaticSite.Hosting;

/// <summary>The files with rules for hosts, which no reader is meant to see.</summary>
public static class HostFiles
{
    /// <summary>Netlify's redirects.</summary>
    public const string Redirects = "_redirects";

    /// <summary>Netlify's headers.</summary>
    public const string Headers = "_headers";

    /// <summary>A part of nginx's configuration.</summary>
    public const string Nginx = "_nginx.conf";

    /// <summary>A part of Caddy's configuration.</summary>
    public const string Caddy = "_Caddyfile";

    /// <summary>All names, the mark of the output folder among them.</summary>
    public static IReadOnlyList<string> Names { get; } = [Redirects, Headers, Nginx, Caddy, ".staticsite"];

    /// <summary>An address with and without the slash at its end, since readers and links have both; a file has one form.</summary>
    internal static IEnumerable<string> BothForms(string address) => address.Length > 1 && address.EndsWith('/') ? [address, address.TrimEnd('/')] : [address];
}
