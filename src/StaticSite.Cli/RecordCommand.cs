using System.CommandLine;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Editorial.PublishedUrls;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>record</c>: writes down which addresses are published.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        Option<string> rootOption = CommandLine.RootOption();
        Command record = new("record", "Adds the addresses of the site to input/data/published.txt; from then on none of them may be lost.");
        record.Options.Add(rootOption);
        record.SetAction(result =>
        {
            DiagnosticBag bag = new();
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            // Drafts are not published, so their addresses are no promise.
            BuildContext? context = CompleteSite.Create().Inspect(new BuildOptions { Root = root, Output = Path.Combine(root, "output"), Clock = SystemClock.Instance.GetCurrentInstant() }, bag);
            MessageLanguage.Of(result).Print(bag.ToSortedList());
            if (context is null || bag.HasErrors) return CommandLine.ErrorsCode;
            Console.WriteLine($"input/data/{UrlLedger.FileName}: {UrlLedger.Record(context)} addresses added");
            return CommandLine.BuiltCode;
        });
        return record;
    }
}
