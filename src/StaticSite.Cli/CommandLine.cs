using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>The program's commands and options. Exit codes: 0 built, 1 errors in the site, 2 wrong use.</summary>
internal static class CommandLine
{
    internal const int BuiltCode = 0;
    internal const int ErrorsCode = 1;
    internal const int UsageCode = 2;

    public static RootCommand Create()
    {
        RootCommand root = new("Builds a site of plain files from the folders input and theme.");
        root.Subcommands.Add(BuildCommand());
        root.Subcommands.Add(StatusCommand.Create());
        root.Subcommands.Add(TranslatedCommand.Create());
        root.Subcommands.Add(RecordCommand.Create());
        return root;
    }

    private static Command BuildCommand()
    {
        Option<string> rootOption = RootOption();
        Option<string?> outputOption = new("--output") { Description = "Folder that becomes the site; by default output in the root folder.", HelpName = "folder" };
        Option<string?> baseUrlOption = new("--base-url") { Description = "Address of the site, instead of base_url in site.yml; may have a path.", HelpName = "url" };
        Option<bool> draftsOption = new("--drafts") { Description = "Show drafts and articles of the future too." };
        Option<bool> publishOption = new("--publish") { Description = "Build for readers: what is out of date where people rely on it is an error, not a warning." };
        Option<string?> clockOption = new("--clock") { Description = "The moment the build speaks for, such as 2026-01-31T12:00:00+04:00; by default now.", HelpName = "time" };
        Option<int> parallelOption = new("--parallel") { Description = "Number of pages rendered at the same time; by default one for each core.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "n" };
        Option<string?> annotationsOption = new("--annotations") { Description = "Print each message as an annotation too, for the CI service named: github.", HelpName = "service" };
        Option<string?> cacheOption = new("--cache") { Description = "Folder that keeps images between builds; by default .cache in the root folder.", HelpName = "folder" };
        Command build = new("build", "Builds the site. On errors the output of the last build stays as it is.");
        foreach (Option option in (Option[])[rootOption, outputOption, baseUrlOption, draftsOption, publishOption, clockOption, parallelOption, annotationsOption, cacheOption]) build.Options.Add(option);
        build.SetAction(result =>
        {
            DiagnosticBag bag = new();
            Instant clock = ReadClock(result.GetValue(clockOption), bag);
            Uri? baseUrl = ReadBaseUrl(result.GetValue(baseUrlOption), bag);
            int parallel = result.GetValue(parallelOption);
            if (parallel < 1) bag.Add(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--parallel", parallel.ToString(), "2"));
            string? annotations = result.GetValue(annotationsOption);
            if (annotations is not null and not GitHubAnnotation.Service) bag.Add(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--annotations", annotations, GitHubAnnotation.Service));
            if (bag.HasErrors)
            {
                foreach (Diagnostic diagnostic in bag.ToSortedList()) Console.Error.WriteLine(diagnostic.Format());
                return UsageCode;
            }
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            BuildOptions options = new()
            {
                Root = root,
                Output = Path.GetFullPath(result.GetValue(outputOption) ?? Path.Combine(root, "output")),
                Clock = clock,
                BaseUrl = baseUrl,
                IncludeDrafts = result.GetValue(draftsOption),
                Publish = result.GetValue(publishOption),
                Parallelism = parallel,
                Cache = Path.GetFullPath(result.GetValue(cacheOption) ?? Path.Combine(root, ".cache")),
            };
            return Report.Run(progress => CompleteSite.Create().Build(options, progress), options.Output, annotations is not null) ? BuiltCode : ErrorsCode;
        });
        return build;
    }

    internal static Option<string> RootOption() => new("--root") { Description = "Folder with input and theme.", DefaultValueFactory = _ => ".", HelpName = "folder" };

    /// <summary>Reads the site without writing it; drafts and articles of the future are read too.</summary>
    internal static BuildContext? Inspect(string folder, DiagnosticBag bag)
    {
        string root = Path.GetFullPath(folder);
        return CompleteSite.Create().Inspect(new BuildOptions { Root = root, Output = Path.Combine(root, "output"), Clock = SystemClock.Instance.GetCurrentInstant(), IncludeDrafts = true }, bag);
    }

    private static Instant ReadClock(string? text, DiagnosticBag bag)
    {
        if (text is null) return SystemClock.Instance.GetCurrentInstant();
        ParseResult<OffsetDateTime> parsed = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (parsed.Success) return parsed.Value.ToInstant();
        bag.Add(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--clock", text, "2026-01-31T12:00:00+04:00"));
        return default;
    }

    private static Uri? ReadBaseUrl(string? text, DiagnosticBag bag)
    {
        if (text is null) return null;
        string whole = text.EndsWith('/') ? text : text + "/";
        if (Uri.TryCreate(whole, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0) return url;
        bag.Add(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--base-url", text, "https://example.org/"));
        return null;
    }
}
