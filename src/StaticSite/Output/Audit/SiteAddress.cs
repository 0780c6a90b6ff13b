using System.Buffers;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>Where an address on a page leads: to a file of the site, out of it, or nowhere a file could be.</summary>
internal readonly struct SiteAddress
{
    private static readonly SearchValues<byte> PathSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_/"u8);
    private static readonly SearchValues<char> HostSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    private SiteAddress(string? path, string fragment, bool isExternal)
    {
        Path = path;
        Fragment = fragment;
        IsExternal = isExternal;
    }

    /// <summary>The output path, such as <c>az/index.html</c>; null when it is no file of the site.</summary>
    public string? Path { get; }

    /// <summary>What stands behind the number sign, decoded; empty when there is none.</summary>
    public string Fragment { get; }

    /// <summary>Whether it is a web address on another host.</summary>
    public bool IsExternal { get; }

    /// <summary>Reads an address as a browser would (RFC 3986, section 5), and maps it to a file as a static host would.</summary>
    /// <param name="written">The address as written, entities decoded.</param>
    /// <param name="pageUrl">Address of the page it stands on, from the root of the site and without the path of the base URL.</param>
    /// <param name="baseUrl">Address of the site, with a slash at its end.</param>
    public static SiteAddress Of(string written, string pageUrl, Uri baseUrl)
    {
        string address = written.Trim();
        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        if (hash >= 0) address = address[..hash];
        string basePath = baseUrl.AbsolutePath;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = baseUrl.Scheme + ":" + address;
        if (Scheme(address) is { } scheme)
        {
            if (scheme is not ("http" or "https")) return default;
            if (IsOtherHost(address.AsSpan(scheme.Length + 1), baseUrl)) return new SiteAddress(null, fragment, true);
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? url) || url.Authority != baseUrl.Authority || !url.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal)) return new SiteAddress(null, fragment, true);
            return File(url.AbsolutePath[(basePath.Length - 1)..], fragment);
        }
        int query = address.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) address = address[..query];
        if (address.Length == 0) return File(pageUrl, fragment);
        if (address[0] != '/') return File(WithoutDots(pageUrl[..(pageUrl.LastIndexOf('/') + 1)] + address), fragment);
        // On a site below a path, an address from the root of the host leaves the site.
        return address.StartsWith(basePath, StringComparison.Ordinal) ? File(WithoutDots(address[(basePath.Length - 1)..]), fragment) : new SiteAddress(address, fragment, false);
    }

    /// <summary>Maps the address of a page in plain letters, which is most of them, without a reading of its parts; null when it takes one.</summary>
    /// <param name="written">The address as written: whole, as feeds and the sitemap have it, or from the root of the host.</param>
    /// <param name="site">Address of the site, with a slash at its end.</param>
    /// <param name="isRoot">Whether the site is at the root of its host.</param>
    public static SiteAddress? Plain(ReadOnlySpan<byte> written, ReadOnlySpan<byte> site, bool isRoot)
    {
        ReadOnlySpan<byte> path;
        if (written.StartsWith(site)) path = written[site.Length..];
        else if (isRoot && written.Length > 0 && written[0] == '/') path = written[1..];
        else return null;
        // Two slashes at the start would name a host.
        if ((path.Length > 0 && path[0] == '/') || path.ContainsAnyExcept(PathSigns)) return null;
        return new SiteAddress(path.Length == 0 || path[^1] == '/' ? Encoding.ASCII.GetString(path) + OutputPath.IndexName : Encoding.ASCII.GetString(path), "", false);
    }

    // Most addresses name another host in plain letters, which needs no reading of the rest.
    private static bool IsOtherHost(ReadOnlySpan<char> rest, Uri baseUrl)
    {
        // An address in numbers can be written in many ways.
        if (baseUrl.HostNameType != UriHostNameType.Dns || !rest.StartsWith("//", StringComparison.Ordinal)) return false;
        rest = rest[2..];
        int end = rest.IndexOfAny("/?");
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        return !host.IsEmpty && !host.ContainsAnyExcept(HostSigns) && !host.SequenceEqual(baseUrl.Host);
    }

    private static SiteAddress File(string path, string fragment)
    {
        string decoded = Uri.UnescapeDataString(path)[1..];
        return new SiteAddress(decoded.Length == 0 || decoded[^1] == '/' ? decoded + OutputPath.IndexName : decoded, fragment, false);
    }

    private static string? Scheme(string address)
    {
        int colon = address.AsSpan().IndexOfAny(':', '/', '?');
        return colon > 0 && address[colon] == ':' ? address[..colon].ToLowerInvariant() : null;
    }

    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal)) return path;
        List<string> parts = [];
        string[] given = path.Split('/');
        for (int i = 1; i < given.Length; i++)
        {
            if (given[i] == "..")
            {
                if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
                if (i == given.Length - 1) parts.Add("");
            }
            else if (given[i] != ".") parts.Add(given[i]);
            else if (i == given.Length - 1) parts.Add("");
        }
        return "/" + string.Join('/', parts);
    }
}
