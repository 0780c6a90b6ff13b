using System.Security.Cryptography;

namespace StaticSite.Output.Manifest;

/// <summary>One file of the site as it was written.</summary>
/// <param name="Path">Its path from the root of the output, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes in small hexadecimal digits.</param>
/// <param name="Size">Bytes.</param>
public sealed record ManifestFile(string Path, string Sha256, long Size)
{
    /// <summary>The entry of a file with these bytes.</summary>
    public static ManifestFile Of(string path, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new ManifestFile(path, Convert.ToHexStringLower(hash), bytes.Length);
    }
}
