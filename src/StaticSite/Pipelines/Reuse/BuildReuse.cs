using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Reading;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// Leaves an output as it is when a build would make the same one again: from the same files by the same program, before the next moment at
/// which something changes by itself, and with nothing in the output touched. A record that is damaged or of another site counts as none.
/// </summary>
internal sealed class BuildReuse
{
    private readonly BuildOptions _options;
    private readonly string _path;
    private readonly (string, long, DateTime)[] _before;
    private readonly string? _input;
    private readonly Task<string>? _output;

    private BuildReuse(BuildOptions options, string cache, string program)
    {
        _options = options;
        _path = Path.Combine(cache, "builds", Hash(options.Output)[..16]);
        // The output is looked at while the input is.
        if (File.Exists(_path)) _output = Task.Run(() => OutputListing.Of(options.Output));
        try
        {
            DiagnosticBag bag = new();
            List<InputFile> files = InputHash.Files(options, bag);
            _before = Stamps(files);
            _input = bag.IsEmpty ? Hash(program + "\n" + InputHash.Of(options, options.BaseUrl?.AbsoluteUri ?? "", files)) : null;
        }
        catch (Exception error) when (IsFileProblem(error))
        {
            // The build will say what cannot be read.
            _before = [];
        }
    }

    /// <summary>Looks at what a build would be made from; null for a build that keeps nothing.</summary>
    /// <param name="options">What is to be built.</param>
    /// <param name="parts">The parts of the program: pipelines and extensions.</param>
    public static BuildReuse? Begin(BuildOptions options, IEnumerable<object> parts) => options.Cache is { } cache ? new BuildReuse(options, cache, Program(parts)) : null;

    /// <summary>The result of the build that made the output; null when it must be made anew.</summary>
    public BuildResult? Find()
    {
        try
        {
            string? output = _output?.GetAwaiter().GetResult();
            if (_input is null || output is null || !File.Exists(_path) || BuildRecord.Read(File.ReadAllBytes(_path)) is not { } record) return null;
            bool isSame = record.Input == _input && _options.Clock >= record.Made && _options.Clock < record.Until && output == record.Output;
            return isSame ? record.Result : null;
        }
        catch (Exception error) when (IsFileProblem(error))
        {
            return null;
        }
    }

    /// <summary>Remembers a build. What cannot be kept is made again the next time.</summary>
    public void Keep(BuildResult result, DateTimeZone zone)
    {
        try
        {
            if (File.Exists(_path)) File.Delete(_path);
            Task<string> output = Task.Run(() => OutputListing.Of(_options.Output));
            // Something was written to while it was read: nobody knows which of the two went into the output.
            if (_input is null || !Stamps(InputHash.Files(_options, new DiagnosticBag())).SequenceEqual(_before)) return;
            // Rules speak of days; whatever they say today, tomorrow they are asked again.
            Instant tomorrow = _options.Clock.InZone(zone).Date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            BuildRecord record = new()
            {
                Input = _input,
                Made = _options.Clock,
                Until = result.Statistics.Next?.ToInstant() is { } next && next < tomorrow ? next : tomorrow,
                Output = output.GetAwaiter().GetResult(),
                Result = result,
            };
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            string beside = _path + "." + Environment.ProcessId;
            File.WriteAllBytes(beside, record.ToBytes());
            File.Move(beside, _path, overwrite: true);
        }
        catch (Exception error) when (IsFileProblem(error))
        {
            // As if there were no cache.
        }
    }

    // Files come and go while they are looked at, by several threads or one.
    private static bool IsFileProblem(Exception error) => error is IOException or UnauthorizedAccessException || (error is AggregateException several && several.InnerExceptions.All(IsFileProblem));

    private static (string, long, DateTime)[] Stamps(List<InputFile> files)
    {
        var stamps = new (string, long, DateTime)[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            FileInfo info = new(files[i].FullPath);
            stamps[i] = (files[i].FullPath, info.Length, info.LastWriteTimeUtc);
        });
        return stamps;
    }

    // Which code it is, down to the compilation: a version alone says little while one is working on it. A program of somebody's own may
    // give pipelines and extensions modules and settings of its own.
    private static string Program(IEnumerable<object> parts)
    {
        IEnumerable<Assembly> assemblies = parts.Select(part => part.GetType().Assembly).Append(typeof(BuildReuse).Assembly).Append(typeof(Markdig.Markdown).Assembly).Append(typeof(Fluid.FluidParser).Assembly).Append(typeof(YamlDotNet.Core.Parser).Assembly).Append(Assembly.GetEntryAssembly() ?? typeof(BuildReuse).Assembly);
        IEnumerable<string> names = assemblies.Distinct().Select(assembly => $"{assembly.FullName} {assembly.ManifestModule.ModuleVersionId}").Order(StringComparer.Ordinal);
        return string.Join('\n', [RuntimeInformation.FrameworkDescription, .. names, .. parts.Select(part => part is Pipeline pipeline ? pipeline.Name : part.GetType().Name)]);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
