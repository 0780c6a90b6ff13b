namespace StaticSite.Output.Audit;

/// <summary>Tells which addresses the sources of a Content-Security-Policy allow (CSP 3, 6.7.2.7), as far as the host says it.</summary>
internal static class HostSources
{
    /// <summary>Whether what an attribute loads comes from the site's own host or from one that the policy names.</summary>
    /// <param name="attribute">Name, equals sign and address, as the page has them.</param>
    /// <param name="site">The address of the site.</param>
    /// <param name="sources">The sources: <c>https://images.example.org</c>, <c>*.example.org</c>, <c>https:</c>.</param>
    public static bool Allow(string attribute, Uri site, IReadOnlyCollection<string> sources)
    {
        string address = attribute[(attribute.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(' ', 2)[0];
        return !Uri.TryCreate(site, address, out Uri? uri) || uri.Authority == site.Authority || sources.Any(source => Matches(source, uri));
    }

    private static bool Matches(string source, Uri uri)
    {
        if (source.EndsWith(':')) return source[..^1].Equals(uri.Scheme, StringComparison.OrdinalIgnoreCase);
        int scheme = source.IndexOf("://", StringComparison.Ordinal);
        string host = (scheme < 0 ? source : source[(scheme + 3)..]).Split('/', 2)[0];
        return host.StartsWith("*.", StringComparison.Ordinal) ? uri.Authority.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase) : host.Equals(uri.Authority, StringComparison.OrdinalIgnoreCase);
    }
}
