using System.CommandLine;
using StaticSite.Pipelines;
using StaticSite.Preview.Watching;

namespace StaticSite.Cli;

/// <summary><c>check</c>: finds what a build would refuse, and on request tries the links to other sites.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        BuildArguments arguments = new();
        Option<bool> externalOption = new("--external") { Description = "Try the links to other sites too, politely; exit code 1 when one is broken." };
        Option<int> daysOption = new("--days") { Description = "For how many days a link that was good is not tried again.", DefaultValueFactory = _ => 7, HelpName = "n" };
        Option<double> pauseOption = new("--pause") { Description = "Seconds between two requests to one host.", DefaultValueFactory = _ => 1, HelpName = "s" };
        Option<string?> reportOption = new("--report") { Description = "File for the results of all links to other sites, as JSON.", HelpName = "file" };
        Option<string> formatOption = new("--format") { Description = "How messages are printed: for people, or for programs as one document on standard output.", DefaultValueFactory = _ => CheckFormat.Text, HelpName = string.Join('|', CheckFormat.All) };
        formatOption.AcceptOnlyFromAmong(CheckFormat.All);
        Option<bool> watchOption = new("--watch") { Description = "Check again whenever a file changes, until Ctrl+C." };
        Command check = new("check", "Finds everything that a build would refuse or warn about, and writes no site. Exit codes: 0 no errors, 1 errors, 2 wrong use.");
        arguments.AddTo(check);
        foreach (Option option in (Option[])[formatOption, watchOption, externalOption, daysOption, pauseOption, reportOption]) check.Options.Add(option);
        check.SetAction(async (result, cancellation) =>
        {
            if (arguments.Read(result) is not { } options) return CommandLine.UsageCode;
            string format = result.GetValue(formatOption)!;
            Messages messages = MessageLanguage.Of(result);
            bool external = result.GetValue(externalOption);
            bool watch = result.GetValue(watchOption);
            if (result.GetValue(daysOption) < 0 || result.GetValue(pauseOption) is < 0 or > 3600) return CommandLine.Refuse("Days are not negative, and a pause has 0 to 3600 seconds.");
            if (external && (watch || format != CheckFormat.Text)) return CommandLine.Refuse("--external prints lines of its own and goes neither with --watch nor with another --format; --report writes its results as JSON.");
            if (watch && format != CheckFormat.Text) return CommandLine.Refuse($"--watch prints one report after the other, so it goes with --format {CheckFormat.Text} only.");
            // A site that is checked again may be built for another moment; without --clock that is now.
            if (watch) return await Watch(() => arguments.Read(result)!, arguments.Annotates(result), messages, cancellation);
            BuildResult checkedSite = format == CheckFormat.Text
                ? Report.Run(progress => CompleteSite.Create().Check(options, progress), options, true, arguments.Annotates(result), messages)
                : Print(messages.In(CompleteSite.Create().Check(options)), format, options, messages);
            if (!checkedSite.Succeeded) return CommandLine.ErrorsCode;
            ExternalLinkList.Write(options.Root, checkedSite.ExternalLinks);
            if (!external) return CommandLine.BuiltCode;
            bool isWhole = ExternalLinkReport.Run(checkedSite.ExternalLinks, options.Root, result.GetValue(daysOption), TimeSpan.FromSeconds(result.GetValue(pauseOption)), result.GetValue(reportOption));
            return isWhole ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
        });
        return check;
    }

    private static BuildResult Print(BuildResult result, string format, BuildOptions options, Messages messages)
    {
        Console.Out.Write(CheckFormat.Write(result, format, options.Root, messages));
        Console.Out.Flush();
        return result;
    }

    private static async Task<int> Watch(Func<BuildOptions> options, bool annotates, Messages messages, CancellationToken cancellation)
    {
        using SourceWatch watch = new(options().Root, polls: false, diagnostic => messages.Print([diagnostic]));
        while (true)
        {
            BuildOptions now = options();
            BuildResult result = Report.Run(progress => CompleteSite.Create().Check(now, progress), now, true, annotates, messages);
            Console.WriteLine(messages.Text("Waiting for changes in input and theme; Ctrl+C ends."));
            try
            {
                await watch.NextAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                return result.Succeeded ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
            }
        }
    }
}
