using System.CommandLine;
using System.Net;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Translations;
using StaticSite.Pipelines;
using StaticSite.Preview;

namespace StaticSite.Cli;

/// <summary><c>preview</c>: serves the site on this machine while it is written.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        Option<string> rootOption = CommandLine.RootOption();
        Option<int> portOption = new("--port") { Description = "Port on this machine; if it is taken, the next free one. 0 for any.", DefaultValueFactory = _ => PreviewOptions.DefaultPort, HelpName = "n" };
        Option<bool> draftsOption = new("--drafts") { Description = "Show drafts and articles of the future too, which is the default." };
        Option<bool> noDraftsOption = new("--no-drafts") { Description = "Leave out drafts and articles of the future, as a build does." };
        Option<bool> pollOption = new("--poll") { Description = "Look for changes twice a second, where the system does not tell of them." };
        Command preview = new("preview", "Serves the site on this machine and shows every change at once. Writes no files.");
        foreach (Option option in (Option[])[rootOption, portOption, draftsOption, noDraftsOption, pollOption]) preview.Options.Add(option);
        preview.SetAction((result, stopping) => RunAsync(new PreviewOptions
        {
            Root = Path.GetFullPath(result.GetValue(rootOption)!),
            Site = CompleteSite.Create,
            Port = result.GetValue(portOption),
            IncludeDrafts = result.GetValue(draftsOption) || !result.GetValue(noDraftsOption),
            Cache = Path.Combine(Path.GetFullPath(result.GetValue(rootOption)!), ".cache"),
            Polls = result.GetValue(pollOption),
            Details = Details,
            Say = Console.WriteLine,
            Tell = diagnostic => MessageLanguage.Of(result).Print([diagnostic]),
        }, stopping));
        return preview;
    }

    private static async Task<int> RunAsync(PreviewOptions options, CancellationToken stopping)
    {
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
        {
            options.Tell(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--port", options.Port.ToString(), PreviewOptions.DefaultPort.ToString()));
            return CommandLine.UsageCode;
        }
        if (await PreviewServer.StartAsync(options) is not { } server) return CommandLine.ErrorsCode;
        await using (server)
        {
            Console.WriteLine($"Preview: {server.Address}\nCtrl+C ends it.");
            await Task.Delay(Timeout.Infinite, stopping).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        return CommandLine.BuiltCode;
    }

    private static IEnumerable<(string Name, string Value)> Details(Page page, BuildContext context)
    {
        if (!page.IsFallback && context.Extension<TranslationsExtension>()?.StateOf(page, context) is { } state) yield return ("Translation", state);
    }
}
