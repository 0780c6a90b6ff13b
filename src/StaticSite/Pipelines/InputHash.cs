using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticSite.Diagnostics;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Pipelines;

/// <summary>
/// One number for everything that a build was made from: the program, the options that change what is written, and every file of the
/// input and the theme. The moment of the build is not in it: two builds of one input at two moments differ only in what was due between them.
/// </summary>
internal static class InputHash
{
    // Most files are read in one piece.
    private const int Piece = 64 * 1024;

    /// <summary>Name and version of this program.</summary>
    public static string Program { get; } = "StaticSite " + typeof(InputHash).Assembly.GetName().Version!.ToString(3);

    /// <summary>SHA-256 in small hexadecimal digits.</summary>
    public static string Of(BuildContext context) => Of(context.Options, context.BaseUrl.AbsoluteUri, Files(context.Options, context.Diagnostics));

    /// <summary>Every file of the input and the theme.</summary>
    public static List<InputFile> Files(BuildOptions options, DiagnosticBag bag) => [.. InputFiles.List(options.InputFolder, "input", bag), .. InputFiles.List(options.ThemeFolder, "theme", bag)];

    /// <summary>Whether <see cref="Files"/> would be the same now, each of its size and time.</summary>
    public static bool IsSame(BuildOptions options, IReadOnlyList<InputFile> files)
    {
        Dictionary<string, InputFile> known = new(files.Count, StringComparer.Ordinal);
        foreach (InputFile file in files) known[file.DisplayPath] = file;
        return InputFiles.Recognize(options.InputFolder, "input", known) is { } input && InputFiles.Recognize(options.ThemeFolder, "theme", known) is { } theme && input + theme == files.Count;
    }

    /// <summary>SHA-256 in small hexadecimal digits.</summary>
    /// <param name="options">What is built.</param>
    /// <param name="baseUrl">The address of the site, as far as it does not come from the files.</param>
    /// <param name="files">The files.</param>
    public static string Of(BuildOptions options, string baseUrl, IReadOnlyList<InputFile> files)
    {
        string[] lines = ParallelMap.Of(files, options.Parallelism, static file => $"{HashOf(file.FullPath)}  {file.DisplayPath}\n");
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Settings(options, baseUrl));
        foreach (string line in lines) Append(line);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>What a build is told besides its files.</summary>
    /// <param name="options">What is built.</param>
    /// <param name="baseUrl">The address of the site, as far as it does not come from the files.</param>
    public static string Settings(BuildOptions options, string baseUrl) => $"{Program}\n{baseUrl}\ndrafts {options.IncludeDrafts}\npublish {options.Publish}\npreview {options.Preview}\n";

    private static string HashOf(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Piece);
        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        int read = RandomAccess.Read(handle, buffer.AsSpan(0, Piece), 0);
        if (read < Piece) SHA256.HashData(buffer.AsSpan(0, read), result);
        else Rest(handle, buffer, read, result);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(result);
    }

    private static void Rest(SafeFileHandle handle, byte[] buffer, long done, Span<byte> result)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int read = Piece; read > 0; done += read)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            read = RandomAccess.Read(handle, buffer.AsSpan(0, Piece), done);
        }
        hash.GetHashAndReset(result);
    }
}
