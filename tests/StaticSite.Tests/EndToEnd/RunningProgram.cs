using System.Diagnostics;
using System.Text;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The program in a process of its own, as a terminal runs it.</summary>
internal sealed class RunningProgram : IDisposable
{
    // Long enough for a machine that does many other things; what is waited for comes much sooner.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly StringBuilder _text = new();
    private int _read;

    public RunningProgram(params string[] arguments)
    {
        // Tests that were begun in the background ignore Ctrl+C, and what they begin would too.
        string[] obeying = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];
        string[] line = [.. obeying, DotNet, Dll, .. arguments];
        ProcessStartInfo start = new(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What runs the program.</summary>
    public static string DotNet { get; } = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";

    /// <summary>The program as the tests built it.</summary>
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "static-site.dll");

    /// <summary>Waits until the program has printed all of these texts since it was last waited for; its two streams have no order between them.</summary>
    public async Task Says(params string[] texts)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!Find(texts))
        {
            Assert.True(waited.Elapsed < Patience && !_process.HasExited, $"never said \"{string.Join("\" and \"", texts)}\": {_text}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Does what Ctrl+C does, and gives the exit code.</summary>
    public async Task<int> Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString()]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private bool Find(string[] texts)
    {
        lock (_text)
        {
            string all = _text.ToString();
            int[] ends = [.. texts.Select(text => (all.IndexOf(text, _read, StringComparison.Ordinal), text.Length)).Select(found => found.Item1 < 0 ? -1 : found.Item1 + found.Length)];
            if (ends.Contains(-1)) return false;
            _read = ends.Max();
            return true;
        }
    }

    private void Add(string? line)
    {
        lock (_text) _text.Append(line).Append('\n');
    }
}
