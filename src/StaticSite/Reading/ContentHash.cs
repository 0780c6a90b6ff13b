using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace StaticSite.Reading;

/// <summary>Short names for what is in files: the first half of SHA-256, which nobody can choose two texts for.</summary>
internal static class ContentHash
{
    /// <summary>The hash of some bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>The hash of what stands before the body of a page, as it was decoded.</summary>
    public static UInt128 OfHead(SourceText source, int bodyStart) => Of(MemoryMarshal.AsBytes(source.Text.AsSpan(0, bodyStart)));
}
