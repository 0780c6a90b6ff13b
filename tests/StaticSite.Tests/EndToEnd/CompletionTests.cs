using System.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>completion</c>, in the shell it is for.</summary>
[Collection("console")]
public sealed class CompletionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-completion-").FullName;

    [Theory]
    [InlineData("static-site che", "check")]
    [InlineData("static-site new ", "article event figure page tag")]
    [InlineData("static-site check --for", "--format")]
    [InlineData("static-site check --format ", "github json sarif text")]
    [InlineData("static-site explain SS101", "SS1010 SS1011 SS1012 SS1013 SS1014 SS1015 SS1016")]
    [InlineData("static-site build --roo", "--root")]
    public async Task Bash_completes_what_the_program_suggests(string line, string expected)
    {
        string[] found = await Bash(line);
        Assert.Equal(expected, string.Join(' ', found.Where(word => !word.StartsWith("--help", StringComparison.Ordinal) && word is not ("-h" or "-?" or "/h" or "/?") && (expected.StartsWith('-') || !word.StartsWith('-'))).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("zsh", "#compdef static-site\n", "compdef _static_site static-site\n")]
    [InlineData("pwsh", "# Completion of static-site for PowerShell", "}\n")]
    public void Other_shells_have_a_script_too(string shell, string start, string end)
    {
        (int code, string text) = Program.Run("completion", shell);
        Assert.Equal(0, code);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        Assert.Contains("[suggest:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shell_is_wrong_use() => Assert.Equal(2, Program.Run("completion", "fish").Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string[]> Bash(string line)
    {
        string script = Path.Combine(_folder, "script");
        File.WriteAllText(script, Program.Run("completion", "bash").Text);
        const string Ask = """
            dll=$3
            static-site() { dotnet "$dll" "$@"; }
            source "$1"
            COMP_LINE=$2 COMP_POINT=${#2}
            read -ra COMP_WORDS <<< "$2"
            if [[ $2 == *' ' ]]; then COMP_WORDS+=(''); fi
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            "$(complete -p static-site | sed 's/.*-F \([^ ]*\) .*/\1/')"
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using Process bash = Process.Start(new ProcessStartInfo("bash", ["-c", Ask, "bash", script, line, RunningProgram.Dll]) { RedirectStandardOutput = true })!;
        string text = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, bash.ExitCode);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
