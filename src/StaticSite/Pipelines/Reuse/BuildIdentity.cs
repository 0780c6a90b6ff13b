using System.Reflection;
using System.Runtime.InteropServices;
using StaticSite.Reading;
using StaticSite.Site;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What a build is made from, as numbers: two builds of one number make the same at the same moment. Safe to use from any thread.</summary>
/// <param name="options">What is to be built.</param>
/// <param name="parts">The parts of the program: pipelines and extensions.</param>
internal sealed class BuildIdentity(BuildOptions options, IReadOnlyList<object> parts)
{
    private readonly string _program = Program(parts);
    // Of a large site a megabyte, and used several times.
    private readonly RecordWriter _writer = new();

    // Bytes of a path and a hash.
    private const int UsualPath = 96;

    /// <summary>The number of everything.</summary>
    /// <param name="files">The files of the input and the theme.</param>
    /// <param name="stamps">What is known of each.</param>
    public UInt128 Input(IReadOnlyList<InputFile> files, IReadOnlyList<InputStamp> stamps) => HashOf(files, stamps, static stamp => stamp.Hash);

    /// <summary>The number of everything but the texts of pages.</summary>
    /// <param name="files">The files of the input and the theme.</param>
    /// <param name="stamps">What is known of each.</param>
    public UInt128 Site(IReadOnlyList<InputFile> files, IReadOnlyList<InputStamp> stamps) => HashOf(files, stamps, static stamp => stamp.Head == default ? stamp.Hash : stamp.Head);

    /// <summary>The number of everything but the texts of pages and the articles as a whole.</summary>
    /// <param name="files">The files of the input and the theme.</param>
    /// <param name="stamps">What is known of each.</param>
    public UInt128 Frame(IReadOnlyList<InputFile> files, IReadOnlyList<InputStamp> stamps)
    {
        int[] others = [.. Enumerable.Range(0, files.Count).Where(i => !IsArticle(files[i]))];
        return Site([.. others.Select(i => files[i])], [.. others.Select(i => stamps[i])]);
    }

    private static bool IsArticle(InputFile file) => file.DisplayPath.StartsWith(ArticlesPipeline.Folder, StringComparison.Ordinal) && file.DisplayPath.EndsWith(".md", StringComparison.Ordinal);

    private UInt128 HashOf(IReadOnlyList<InputFile> files, IReadOnlyList<InputStamp> stamps, Func<InputStamp, UInt128> hashOf)
    {
        lock (_writer)
        {
            _writer.Clear();
            _writer.Reserve(files.Count * UsualPath);
            _writer.Text(_program);
            _writer.Text(InputHash.Settings(options, options.BaseUrl?.AbsoluteUri ?? ""));
            for (int i = 0; i < stamps.Count; i++)
            {
                _writer.Text(files[i].DisplayPath);
                _writer.Hash(hashOf(stamps[i]));
            }
            return ContentHash.Of(_writer.Written);
        }
    }

    // Which code it is, down to the compilation: a version alone says little while one is working on it. A program of somebody's own may
    // give pipelines and extensions modules and settings of its own.
    private static string Program(IReadOnlyList<object> parts)
    {
        IEnumerable<Assembly> assemblies = parts.Select(part => part.GetType().Assembly).Append(typeof(BuildIdentity).Assembly).Append(typeof(Markdig.Markdown).Assembly).Append(typeof(Fluid.FluidParser).Assembly).Append(typeof(YamlDotNet.Core.Parser).Assembly).Append(Assembly.GetEntryAssembly() ?? typeof(BuildIdentity).Assembly);
        IEnumerable<string> names = assemblies.Distinct().Select(assembly => $"{assembly.FullName} {assembly.ManifestModule.ModuleVersionId}").Order(StringComparer.Ordinal);
        return string.Join('\n', [RuntimeInformation.FrameworkDescription, .. names, .. parts.Select(part => part is Pipeline pipeline ? pipeline.Name : part.GetType().Name)]);
    }
}
