using System.CommandLine;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Editorial.PublishedUrls;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>record</c>: writes down which addresses are published.</summary>
internal static class RecordCommand
{
    public static Command Create(Messages messages)
    {
        Option<string> rootOption = CommandLine.RootOption(messages);
        Command record = new("record", messages.Text(ToolTexts.Record));
        record.Options.Add(rootOption);
        record.SetAction(result =>
        {
            DiagnosticBag bag = new();
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            // Drafts are not published, so their addresses are no promise.
            BuildContext? context = CompleteSite.Create().Inspect(new BuildOptions { Root = root, Output = Path.Combine(root, "output"), Clock = SystemClock.Instance.GetCurrentInstant() }, bag);
            messages.Print(bag.ToSortedList());
            if (context is null || bag.HasErrors) return CommandLine.ErrorsCode;
            string file = "input/data/" + UrlLedger.FileName;
            try
            {
                Console.WriteLine(messages.Count(ToolTexts.Recorded, UrlLedger.Record(context), file));
                return CommandLine.BuiltCode;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine(messages.Text(NewTexts.NotWritten, file, e.Message));
                return CommandLine.ErrorsCode;
            }
        });
        return record;
    }
}
