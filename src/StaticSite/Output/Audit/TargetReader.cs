using System.Net;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>Tells where addresses lead, as an <see cref="AddressTable"/> holds them.</summary>
/// <param name="baseUrl">Address of the site, with a slash at its end.</param>
internal sealed class TargetReader(Uri baseUrl)
{
    private readonly bool _isRoot = baseUrl.AbsolutePath.Length == 1;

    /// <summary>Address of the site, with a slash at its end.</summary>
    public byte[] Site { get; } = Encoding.UTF8.GetBytes(baseUrl.AbsoluteUri);

    /// <summary>Where an address leads; one that means another file on each page stands behind the page's own, each with a NUL before it.</summary>
    public SiteAddress Of(ReadOnlySpan<byte> address)
    {
        if (SiteAddress.Plain(address, Site, _isRoot) is { } plain) return plain;
        if (address[0] != 0) return SiteAddress.Of(WebUtility.HtmlDecode(Encoding.UTF8.GetString(address)), "/", baseUrl);
        int end = address[1..].IndexOf((byte)0) + 1;
        return SiteAddress.Of(WebUtility.HtmlDecode(Encoding.UTF8.GetString(address[(end + 1)..])), Encoding.UTF8.GetString(address[1..end]), baseUrl);
    }
}
