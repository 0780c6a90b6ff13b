using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StaticSite.Tests.Sessions;

/// <summary>A real terminal with a shell in it, by tmux: keys go in, and what the screen shows comes out. Nothing of the user's own settings reaches it, and nothing stays.</summary>
internal sealed partial class Terminal : IDisposable
{
    // Long enough for a machine that does many other things; what is waited for comes much sooner.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Tmux = Find("tmux");

    private static int _opened;

    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;
    private readonly string _device;
    private readonly string _socket = $"session-{Interlocked.Increment(ref _opened)}";
    private int _command = 1;

    /// <summary>Opens a terminal.</summary>
    /// <param name="folder">Where its shell starts; its own files go to a folder <c>.terminal</c> in it.</param>
    /// <param name="programs">Programs that the shell knows, by name: what a script of theirs runs.</param>
    /// <param name="variables">Variables of the shell.</param>
    public Terminal(string folder, IReadOnlyDictionary<string, string> programs, IReadOnlyDictionary<string, string> variables)
    {
        _folder = folder;
        string own = Directory.CreateDirectory(Path.Combine(folder, ".terminal")).FullName;
        foreach ((string name, string text) in programs)
        {
            string script = Path.Combine(own, name);
            File.WriteAllText(script, $"#!/bin/sh\n{text}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        _environment = new(variables, StringComparer.Ordinal)
        {
            ["PATH"] = own + ":" + Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = own,
            ["LC_ALL"] = "C.UTF-8",
            // The socket lies in the folder too, so it goes with it.
            ["TMUX_TMPDIR"] = own,
            // The number of the command and the exit code of the last one: what a test waits for.
            ["PS1"] = @"\#:$?$ ",
        };
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } dotnet) _environment["DOTNET_ROOT"] = dotnet;
        Ask("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", "-c", folder, "bash", "--norc", "--noprofile");
        try
        {
            _device = Ask("display-message", "-p", "#{pane_tty}").Trim();
            Wait(() => Prompt().IsMatch(LastLine()), "a prompt");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Every line that was shown since the terminal was opened and that nothing was drawn over; wrapped lines are whole.</summary>
    public string[] Lines => [.. Ask("capture-pane", "-p", "-J", "-S", "-").TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    /// <summary>Types a command, waits until it has ended, and gives its exit code.</summary>
    public int Run(string command)
    {
        Begin(command);
        return Ended();
    }

    /// <summary>Types a command that asks questions; <see cref="Ended"/> waits for its end.</summary>
    public void Begin(string command)
    {
        Type(command);
        _command++;
    }

    /// <summary>Types a line that the shell passes over, for who reads the screen.</summary>
    public void Note(string text)
    {
        Type("# " + text);
        Wait(() => Lines is [.., string above, string last] && above.EndsWith(text, StringComparison.Ordinal) && Prompt().IsMatch(last), "the next prompt");
    }

    /// <summary>Waits until the command has ended, and gives its exit code.</summary>
    public int Ended()
    {
        Match prompt = Match.Empty;
        Wait(() => (prompt = Prompt().Match(LastLine())).Success && int.Parse(prompt.Groups[1].Value) == _command, "the end of the command");
        return int.Parse(prompt.Groups[2].Value);
    }

    /// <summary>Types a line.</summary>
    public void Type(string text)
    {
        // A program that asks reads keys itself; before it does, the terminal would show them a second time.
        Wait(() => Run("stty", "-F", _device, "-a").Contains(" -echo ", StringComparison.Ordinal), "somebody who reads");
        Ask("send-keys", "-l", "--", text);
        Press("Enter");
    }

    /// <summary>Presses a key, by tmux's name of it.</summary>
    public void Press(string key) => Ask("send-keys", key);

    /// <summary>Waits until the terminal shows a text.</summary>
    public void Shows(string text) => Wait(() => Lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"\"{text}\"");

    public void Dispose()
    {
        Ask("kill-server");
        // Its folder can be deleted once nobody answers any more.
        Stopwatch waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && Start(Tmux, "-L", _socket, "list-sessions").ExitCode == 0) Thread.Sleep(100);
    }

    private static string Find(string program)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null) Assert.Fail($"{program} is not installed. On Debian or Ubuntu: sudo apt-get install {program}");
        return path;
    }

    private string LastLine() => Lines[^1];

    private void Wait(Func<bool> condition, string what)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < Patience, $"The terminal never showed {what}:\n{string.Join('\n', Lines)}");
            Thread.Sleep(100);
        }
    }

    private string Ask(params string[] arguments) => Run(Tmux, ["-u", "-L", _socket, .. arguments]);

    private string Run(string program, params string[] arguments)
    {
        (int exitCode, string output, string errors) = Start(program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    private (int ExitCode, string Output, string Errors) Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach ((string name, string value) in _environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    [GeneratedRegex(@"^(\d+):(\d+)\$$")]
    private static partial Regex Prompt();
}
