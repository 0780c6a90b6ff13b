using System.CommandLine;
using StaticSite.Editorial;
using StaticSite.Pipelines;

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
        Command check = new("check", "Finds everything that a build would refuse, and writes no site.");
        arguments.AddTo(check);
        foreach (Option option in (Option[])[externalOption, daysOption, pauseOption, reportOption]) check.Options.Add(option);
        check.SetAction(result =>
        {
            if (arguments.Read(result) is not { } options) return CommandLine.UsageCode;
            if (result.GetValue(daysOption) < 0 || result.GetValue(pauseOption) is < 0 or > 3600)
            {
                Console.Error.WriteLine("Days are not negative, and a pause has 0 to 3600 seconds.");
                return CommandLine.UsageCode;
            }
            BuildResult checkedSite = Report.Run(progress => CompleteSite.Create().Check(options, progress), null, arguments.Annotates(result));
            if (!checkedSite.Succeeded) return CommandLine.ErrorsCode;
            ExternalLinkList.Write(options.Root, checkedSite.ExternalLinks);
            if (!result.GetValue(externalOption)) return CommandLine.BuiltCode;
            bool isWhole = ExternalLinkReport.Run(checkedSite.ExternalLinks, options.Root, result.GetValue(daysOption), TimeSpan.FromSeconds(result.GetValue(pauseOption)), result.GetValue(reportOption));
            return isWhole ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
        });
        return check;
    }
}
