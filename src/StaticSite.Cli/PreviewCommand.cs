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
    public static Command Create(Messages messages)
    {
        Option<string> rootOption = CommandLine.RootOption(messages);
        Option<int> portOption = new("--port") { Description = messages.Text(PreviewTexts.Port), DefaultValueFactory = _ => PreviewOptions.DefaultPort, HelpName = messages.Text(ValueTexts.Number) };
        Option<bool> draftsOption = new("--drafts") { Description = messages.Text(PreviewTexts.Drafts) };
        Option<bool> noDraftsOption = new("--no-drafts") { Description = messages.Text(PreviewTexts.NoDrafts) };
        Option<bool> pollOption = new("--poll") { Description = messages.Text(PreviewTexts.Poll) };
        Command preview = new("preview", messages.Text(PreviewTexts.Command));
        foreach (Option option in (Option[])[rootOption, portOption, draftsOption, noDraftsOption, pollOption]) preview.Options.Add(option);
        preview.SetAction((result, stopping) => RunAsync(new PreviewOptions
        {
            Root = Path.GetFullPath(result.GetValue(rootOption)!),
            Site = CompleteSite.Create,
            Port = result.GetValue(portOption),
            IncludeDrafts = result.GetValue(draftsOption) || !result.GetValue(noDraftsOption),
            Cache = Path.Combine(Path.GetFullPath(result.GetValue(rootOption)!), ".cache"),
            Polls = result.GetValue(pollOption),
            Details = (page, context) => Details(page, context, messages),
            Words = Words(messages),
            Browser = BrowserWords(messages),
            Say = Console.WriteLine,
            Tell = diagnostic => messages.Print([diagnostic]),
        }, messages, stopping));
        return preview;
    }

    private static async Task<int> RunAsync(PreviewOptions options, Messages messages, CancellationToken stopping)
    {
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
        {
            options.Tell(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--port", options.Port.ToString(), PreviewOptions.DefaultPort.ToString()));
            return CommandLine.UsageCode;
        }
        if (await PreviewServer.StartAsync(options) is not { } server) return CommandLine.ErrorsCode;
        await using (server)
        {
            Console.WriteLine($"{messages.Text(PreviewTexts.Address, server.Address.ToString())}\n{messages.Text(PreviewTexts.End)}");
            await Task.Delay(Timeout.Infinite, stopping).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        return CommandLine.BuiltCode;
    }

    /// <summary>What the preview says on the terminal, in the language of the messages.</summary>
    internal static PreviewWords Words(Messages messages) => new(
        messages.Text(PreviewTexts.LeftOut),
        messages.Text(PreviewTexts.Draft),
        day => messages.Text(PreviewTexts.Later, day),
        messages.Text(PreviewTexts.Mended),
        reason => messages.Text(PreviewTexts.Unreadable, reason),
        reason => messages.Text(PreviewTexts.GivenUp, reason),
        files => messages.Count(BuildTexts.Files, files),
        time => messages.Text(BuildTexts.Milliseconds, time));

    /// <summary>What the preview says in the browser, in the language of the messages.</summary>
    internal static BrowserWords BrowserWords(Messages messages) => new()
    {
        Code = messages.Language,
        Preview = messages.Text(PreviewTexts.Name),
        Errors = messages.Text(PreviewTexts.Errors),
        Close = messages.Text(PreviewTexts.Close),
        ErrorCount = messages.Errors,
        WarningCount = messages.Warnings,
        Checking = messages.Text(PreviewTexts.Checking),
        Source = messages.Text(PreviewTexts.Source),
        Layout = messages.Text(PreviewTexts.Layout),
        Language = messages.Text(PreviewTexts.Language),
        NotTranslated = (code, shown) => messages.Text(PreviewTexts.NotTranslated, code, shown),
        NotPublished = messages.Text(PreviewTexts.NotPublished),
        Weight = messages.Text(PreviewTexts.Weight),
        Bytes = (size, most) => most is { } limit ? messages.Text(PreviewTexts.BytesOf, messages.Number(size), messages.Number(limit)) : messages.Text(PreviewTexts.Bytes, messages.Number(size)),
        NoSettings = messages.Text(PreviewTexts.NoSettings),
        NoPage = messages.Text(PreviewTexts.NoPage),
        Translate = messages.In,
    };

    private static IEnumerable<(string Name, string Value)> Details(Page page, BuildContext context, Messages messages)
    {
        if (!page.IsFallback && context.Extension<TranslationsExtension>()?.StateOf(page, context) is { } state) yield return (messages.Text(PreviewTexts.Translation), StatusReport.State(state, messages));
    }
}
