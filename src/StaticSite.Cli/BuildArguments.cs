using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>The options that say what is built, for every command that builds or checks.</summary>
/// <param name="messages">The language of the options, and of what is wrong with them.</param>
internal sealed class BuildArguments(Messages messages)
{
    private readonly Option<string> _root = CommandLine.RootOption(messages);
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = messages.Text(BuildTexts.BaseUrl), HelpName = messages.Text(ValueTexts.Url) };
    private readonly Option<bool> _drafts = new("--drafts") { Description = messages.Text(BuildTexts.Drafts) };
    private readonly Option<bool> _publish = new("--publish") { Description = messages.Text(BuildTexts.Publish) };
    private readonly Option<bool> _preview = new("--preview") { Description = messages.Text(BuildTexts.Preview) };
    private readonly Option<string?> _clock = ClockOption(messages);
    private readonly Option<int?> _parallel = new("--parallel") { Description = messages.Text(BuildTexts.Parallel), HelpName = messages.Text(ValueTexts.Number) };
    private readonly Option<string?> _annotations = new("--annotations") { Description = messages.Text(BuildTexts.Annotations), HelpName = messages.Text(ValueTexts.Service) };
    private readonly Option<string?> _cache = new("--cache") { Description = messages.Text(BuildTexts.Cache), HelpName = messages.Text(ValueTexts.Folder) };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_root, _baseUrl, _drafts, _publish, _preview, _clock, _parallel, _annotations, _cache]) command.Options.Add(option);
    }

    /// <summary>The options that were given; null, with the reasons on the error stream, when one of them cannot be used.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="output">The output folder; null for <c>output</c> in the root folder.</param>
    public BuildOptions? Read(ParseResult result, string? output = null)
    {
        DiagnosticBag bag = new();
        Instant clock = ReadClock(result.GetValue(_clock), bag);
        Uri? baseUrl = ReadBaseUrl(result.GetValue(_baseUrl), bag);
        int parallel = result.GetValue(_parallel) ?? Environment.ProcessorCount;
        if (parallel < 1) bag.Add(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--parallel", parallel.ToString(), "2"));
        if (result.GetValue(_annotations) is { } service and not GitHubAnnotation.Service) bag.Add(PipelineDiagnostics.BadOption.At(new SourceSpan("command line"), "--annotations", service, GitHubAnnotation.Service));
        foreach (Diagnostic diagnostic in bag.ToSortedList()) Console.Error.WriteLine(messages.Format(diagnostic));
        if (bag.HasErrors) return null;
        string root = Path.GetFullPath(result.GetValue(_root)!);
        return new BuildOptions
        {
            Root = root,
            Output = Path.GetFullPath(output ?? Path.Combine(root, "output")),
            Clock = clock,
            BaseUrl = baseUrl,
            IncludeDrafts = result.GetValue(_drafts),
            Publish = result.GetValue(_publish),
            Preview = result.GetValue(_preview),
            Parallelism = parallel,
            Cache = Path.GetFullPath(result.GetValue(_cache) ?? Path.Combine(root, ".cache")),
        };
    }

    /// <summary>Whether messages are printed as annotations too.</summary>
    public bool Annotates(ParseResult result) => result.GetValue(_annotations) is not null;

    /// <summary>The option for the moment a command speaks for.</summary>
    public static Option<string?> ClockOption(Messages messages) => new("--clock") { Description = messages.Text(HelpTexts.Clock), HelpName = messages.Text(ValueTexts.Time) };

    /// <summary>Reads that moment.</summary>
    public static Instant ReadClock(string? text, DiagnosticBag bag)
    {
        if (text is null) return SystemClock.Instance.GetCurrentInstant();
        ParseResult<OffsetDateTime> parsed = OffsetDateTimePattern.ExtendedIso.Parse(text);
        // The days around the last ones that can be counted cannot.
        if (parsed.Success && parsed.Value.Year is > 0 and < 9998) return parsed.Value.ToInstant();
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
