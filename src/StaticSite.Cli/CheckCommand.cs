using System.CommandLine;
using StaticSite.Pipelines;
using StaticSite.Preview.Watching;

namespace StaticSite.Cli;

/// <summary><c>check</c>: finds what a build would refuse, and on request tries the links to other sites.</summary>
internal static class CheckCommand
{
    public static Command Create(Messages messages)
    {
        BuildArguments arguments = new(messages);
        Option<bool> externalOption = new("--external") { Description = messages.Text(CheckTexts.External) };
        Option<int> daysOption = new("--days") { Description = messages.Text(CheckTexts.Days), DefaultValueFactory = _ => 7, HelpName = messages.Text(ValueTexts.Number) };
        Option<double> pauseOption = new("--pause") { Description = messages.Text(CheckTexts.Pause), DefaultValueFactory = _ => 1, HelpName = messages.Text(ValueTexts.Number) };
        Option<string?> reportOption = new("--report") { Description = messages.Text(CheckTexts.Report), HelpName = messages.Text(ValueTexts.File) };
        Option<string> formatOption = new("--format") { Description = messages.Text(CheckTexts.Format), DefaultValueFactory = _ => CheckFormat.Text, HelpName = string.Join('|', CheckFormat.All) };
        formatOption.AcceptOnlyFromAmong(CheckFormat.All);
        Option<bool> watchOption = new("--watch") { Description = messages.Text(CheckTexts.Watch) };
        Command check = new("check", messages.Text(CheckTexts.Command));
        arguments.AddTo(check);
        foreach (Option option in (Option[])[formatOption, watchOption, externalOption, daysOption, pauseOption, reportOption]) check.Options.Add(option);
        check.SetAction(async (result, cancellation) =>
        {
            if (arguments.Read(result) is not { } options) return CommandLine.UsageCode;
            string format = result.GetValue(formatOption)!;
            bool external = result.GetValue(externalOption);
            bool watch = result.GetValue(watchOption);
            if (result.GetValue(daysOption) < 0 || result.GetValue(pauseOption) is < 0 or > 3600) return CommandLine.Refuse(messages.Text(CheckTexts.BadNumbers));
            if (external && (watch || format != CheckFormat.Text)) return CommandLine.Refuse(messages.Text(CheckTexts.ExternalAlone));
            if (watch && format != CheckFormat.Text) return CommandLine.Refuse(messages.Text(CheckTexts.WatchIsText, CheckFormat.Text));
            // A site that is checked again may be built for another moment; without --clock that is now.
            if (watch) return await Watch(() => arguments.Read(result)!, arguments.Annotates(result), messages, cancellation);
            BuildResult checkedSite = format == CheckFormat.Text
                ? Report.Run(progress => CompleteSite.Create().Check(options, progress), options, true, arguments.Annotates(result), messages)
                : Print(messages.In(CompleteSite.Create().Check(options)), format, options, messages);
            if (!checkedSite.Succeeded) return CommandLine.ErrorsCode;
            ExternalLinkList.Write(options.Root, checkedSite, messages);
            if (!external) return CommandLine.BuiltCode;
            bool isWhole = ExternalLinkReport.Run(checkedSite.ExternalLinks, options.Root, result.GetValue(daysOption), TimeSpan.FromSeconds(result.GetValue(pauseOption)), result.GetValue(reportOption), messages);
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
            Console.WriteLine(messages.Text(CheckTexts.Waiting));
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
