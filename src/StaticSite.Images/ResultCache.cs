using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticSite.Diagnostics;

namespace StaticSite.Images;

/// <summary>
/// Keeps results between builds, each in a file named by the hash of everything it was made from. Safe for several
/// builds at once: an entry is written beside its place and moved there. A damaged entry counts as none.
/// </summary>
public sealed class ResultCache
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("StaticSite result 1\n");
    private static int _written;
    private readonly string? _folder;
    private readonly DiagnosticBag _bag;

    /// <summary>A cache in a folder.</summary>
    /// <param name="cache">The build's cache folder; null to keep nothing.</param>
    /// <param name="bag">Told, once, when the folder cannot be written.</param>
    public ResultCache(string? cache, DiagnosticBag bag)
    {
        _folder = cache is null ? null : Path.Combine(cache, "images");
        _bag = bag;
    }

    /// <summary>A key made of everything a result depends on.</summary>
    public static string Key(params ReadOnlySpan<string> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The result of a key; null when there is none or it is damaged.</summary>
    public byte[]? Find(string key)
    {
        if (_folder is null) return null;
        try
        {
            using SafeFileHandle file = File.OpenHandle(PathOf(key));
            Span<byte> head = stackalloc byte[Mark.Length + SHA256.HashSizeInBytes];
            long length = RandomAccess.GetLength(file) - head.Length;
            if (length is < 0 or > int.MaxValue || RandomAccess.Read(file, head, 0) < head.Length || !head.StartsWith(Mark)) return null;
            byte[] result = GC.AllocateUninitializedArray<byte>((int)length);
            for (int done = 0, read; done < result.Length; done += read)
            {
                if ((read = RandomAccess.Read(file, result.AsSpan(done), head.Length + done)) == 0) return null;
            }
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(result, hash);
            return hash.SequenceEqual(head[Mark.Length..]) ? result : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a result.</summary>
    public void Keep(string key, byte[] result)
    {
        if (_folder is null) return;
        string path = PathOf(key);
        string beside = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _written)}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(beside, [.. Mark, .. SHA256.HashData(result), .. result]);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _bag.Add(ImagesDiagnostics.Cache.At(new SourceSpan(_folder), e.GetType().Name));
        }
    }

    /// <summary>The result of a key, made and kept when there is none.</summary>
    public byte[] GetOrMake(string key, Func<byte[]> make)
    {
        if (Find(key) is { } found) return found;
        byte[] made = make();
        Keep(key, made);
        return made;
    }

    private string PathOf(string key) => Path.Combine(_folder!, key[..2], key);
}
