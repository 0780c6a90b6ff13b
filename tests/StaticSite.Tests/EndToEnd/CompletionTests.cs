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
    [InlineData("static-site explain SS101", "SS1010 SS1011 SS1012 SS1013 SS1014 SS1015 SS1016 SS1017 SS1018 SS1019")]
    [InlineData("static-site build --roo", "--root")]
    [InlineData("static-site verify FOLDER/", "FOLDER/pages/ FOLDER/photos/")]
    [InlineData("static-site import FOLDER/pa", "FOLDER/pages/")]
    [InlineData("static-site fix FOLDER/p", "FOLDER/page.md FOLDER/pages/ FOLDER/photos/")]
    [InlineData("static-site verify FOLDER/none/", "")]
    public async Task Bash_completes_what_the_program_suggests(string line, string expected)
    {
        string[] found = await Bash(Placed(line));
        Assert.Equal(Placed(expected), string.Join(' ', found.Where(word => !word.StartsWith("--help", StringComparison.Ordinal) && word is not ("-h" or "-?" or "/h" or "/?") && (expected.StartsWith('-') || !word.StartsWith('-'))).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("static-site che", "check")]
    [InlineData("static-site --lang az che", "check")]
    [InlineData("static-site new ", "article event figure page tag")]
    [InlineData("static-site new article --tr", "--translations")]
    [InlineData("static-site check --format ", "github json sarif text")]
    [InlineData("static-site explain SS101", "SS1010 SS1011 SS1012 SS1013 SS1014 SS1015 SS1016 SS1017 SS1018 SS1019")]
    [InlineData("static-site build --output inp", "(files)")]
    [InlineData("static-site verify FOLDER/p", "FOLDER/pages/ FOLDER/photos/")]
    public async Task Zsh_completes_what_the_program_suggests(string line, string expected)
    {
        string[] found = await Zsh(Placed(line));
        Assert.Equal(Placed(expected), string.Join(' ', found.Where(word => word is not ("-h" or "-?" or "/h" or "/?") && (expected.StartsWith('-') || !word.StartsWith('-'))).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void PowerShell_has_a_script_too()
    {
        (int code, string text) = Program.Run("completion", "pwsh");
        Assert.Equal(0, code);
        Assert.StartsWith("# Completion of static-site for PowerShell", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Contains("[suggest:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shell_is_wrong_use() => Assert.Equal(2, Program.Run("completion", "fish").Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A folder with something to complete.
    private string Placed(string text)
    {
        string folder = Path.Combine(_folder, "some");
        foreach (string name in (string[])["pages", "photos", ".hidden"]) Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "page.md"), "");
        File.WriteAllText(Path.Combine(folder, "p.txt"), "");
        return text.Replace("FOLDER", folder, StringComparison.Ordinal);
    }

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
        return await Run("bash", "-c", Ask, "bash", script, line, RunningProgram.Dll);
    }

    // In a terminal of zsh's own, into which the line and a tab are typed: the functions of completion work nowhere else.
    // What compadd takes is what the user is shown.
    private async Task<string[]> Zsh(string line)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/zsh") || File.Exists("/bin/zsh"), "zsh is not installed; tests/run.sh installs it.");
        string script = Path.Combine(_folder, "script");
        File.WriteAllText(script, Program.Run("completion", "zsh").Text);
        const string Ask = """
            zmodload zsh/zpty
            folder=$4
            cat > $folder/setup <<SETUP
            PS1=
            autoload -Uz compinit && compinit -D -u
            static-site() { dotnet ${(q)3} "\$@" }
            source ${(q)1}
            show() { print -rl -- "\$@" > ${(q)folder}/new && mv ${(q)folder}/new ${(q)folder}/found }
            compadd() { local -a hits; builtin compadd -O hits "\$@"; show \$hits }
            _files() { show "(files)" }
            print > ${(q)folder}/ready
            SETUP
            appears() { repeat 2400; do [[ -e $1 ]] && return; sleep 0.05; done; exit 1 }
            zpty shell zsh -f -i
            zpty -w shell "source ${(q)folder}/setup"
            appears $folder/ready
            zpty -w -n shell "$2"$'\t'
            appears $folder/found
            cat $folder/found
            zpty -d shell
            """;
        return await Run("zsh", "-f", "-c", Ask, "zsh", script, line, RunningProgram.Dll, _folder);
    }

    private static async Task<string[]> Run(string shell, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(shell, arguments) { RedirectStandardOutput = true })!;
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
