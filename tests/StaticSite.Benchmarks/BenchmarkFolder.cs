namespace StaticSite.Benchmarks;

/// <summary>A folder of its own for a benchmark: in memory where the machine offers that, so that the disk is not measured.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    public BenchmarkFolder()
    {
        string parent = Directory.Exists(Memory) ? Memory : System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(parent, $"static-site-benchmark-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
