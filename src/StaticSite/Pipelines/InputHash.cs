using System.Security.Cryptography;
using System.Text;
using StaticSite.Output.Manifest;
using StaticSite.Reading;

namespace StaticSite.Pipelines;

/// <summary>
/// One number for everything that a build was made from: the program, the options that change what is written, and every file of the
/// input and the theme. The moment of the build is not in it: two builds of one input at two moments differ only in what was due between them.
/// </summary>
internal static class InputHash
{
    /// <summary>Name and version of this program.</summary>
    public static string Program { get; } = "StaticSite " + typeof(InputHash).Assembly.GetName().Version!.ToString(3);

    /// <summary>SHA-256 in small hexadecimal digits.</summary>
    public static string Of(BuildContext context)
    {
        BuildOptions options = context.Options;
        List<InputFile> files = [.. InputFiles.List(options.InputFolder, "input", context.Diagnostics), .. InputFiles.List(options.ThemeFolder, "theme", context.Diagnostics)];
        string[] lines = new string[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism }, i =>
        {
            ManifestFile file = ManifestFile.Of(files[i].DisplayPath, File.ReadAllBytes(files[i].FullPath));
            lines[i] = $"{file.Sha256}  {file.Path}\n";
        });
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{Program}\n{context.BaseUrl.AbsoluteUri}\ndrafts {options.IncludeDrafts}\npublish {options.Publish}\npreview {options.Preview}\n");
        foreach (string line in lines) Append(line);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
