using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Output.Styles;
using StaticSite.Pipelines.Reuse;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;
using StaticSite.Rendering.Pages;
using StaticSite.Threading;

namespace StaticSite.Pipelines;

/// <summary>Puts a site together from pipelines and builds it: gather, resolve, render, check, swap.</summary>
public sealed class Bootstrapper
{
    private readonly List<Pipeline> _pipelines = [];
    private readonly List<Func<SiteExtension>> _extensions = [];

    /// <summary>Adds a pipeline. The order matters only where no dependency says otherwise.</summary>
    public Bootstrapper AddPipeline(Pipeline pipeline)
    {
        _pipelines.Add(pipeline);
        return this;
    }

    /// <summary>Adds an extension, made anew for each build.</summary>
    public Bootstrapper AddExtension(Func<SiteExtension> create)
    {
        _extensions.Add(create);
        return this;
    }

    /// <summary>Builds the site. The old output stays as it is unless the result has no errors, and when the result would be the same.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told the name of each phase as it begins.</param>
    public BuildResult Build(BuildOptions options, Action<string>? progress = null)
    {
        using BuildReuse? reuse = BuildReuse.Begin(options, [.. _pipelines, .. _extensions.Select(create => create())]);
        if (reuse?.Find() is { } same) return same;
        return (reuse?.Keep() is { } kept ? Build(options, progress, reuse, kept, true) : null) ?? Build(options, progress, reuse, reuse is null ? null : new KeptFiles(), false)!;
    }

    /// <summary>Does all that a build does but writing: everything that a build would refuse is found.</summary>
    /// <param name="options">What to check; the output folder is not touched.</param>
    /// <param name="progress">Told the name of each phase as it begins.</param>
    public BuildResult Check(BuildOptions options, Action<string>? progress = null)
    {
        options = options with { ChecksOnly = true };
        using BuildReuse? reuse = BuildReuse.Begin(options, [.. _pipelines, .. _extensions.Select(create => create())]);
        if (reuse?.Find() is { } same) return same;
        return (reuse?.Keep() is { } kept ? Check(options, progress, reuse, kept, true) : null) ?? Check(options, progress, reuse, reuse is null ? null : new KeptFiles(), false)!;
    }

    /// <summary>Reads the site and gives every file its address and its content, which is rendered when it is asked for; null when the settings cannot be read.</summary>
    /// <param name="options">What to read; the output folder is not touched.</param>
    /// <param name="diagnostics">Takes what is wrong, also while files are rendered.</param>
    /// <param name="progress">Told the name of each phase as it begins.</param>
    public PreparedSite? Prepare(BuildOptions options, DiagnosticBag diagnostics, Action<string>? progress = null)
    {
        if (Gather(options, diagnostics, progress, null) is not var (context, order)) return null;
        List<PlannedFile> planned = Plan(order, context);
        progress?.Invoke("PostProcess");
        PhaseRunner.PostProcess(order, context);
        return new PreparedSite(context, order, planned);
    }

    /// <summary>Reads the site and resolves what pages need from each other, and writes nothing; null when the settings cannot be read.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public BuildContext? Inspect(BuildOptions options, DiagnosticBag diagnostics) => Gather(options, diagnostics, null, null) is var (context, _) ? context : null;

    /// <summary>The files that are known before pages have content.</summary>
    internal static List<PlannedFile> Plan(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        List<PlannedFile> planned = [.. context.AllOutputs(order).Where(document => document.Destination is not null).Select(document => new PlannedFile(document.Destination!.Value, document.Origin, (document as Page)?.Slug?.Span))];
        if (context.Settings.BuildManifest) planned.Add(new PlannedFile(ManifestWriting.Path, "build_manifest in input/site.yml"));
        return planned;
    }

    // Null when files were kept, and something was found of which only a build of all files can tell the whole.
    private BuildResult? Build(BuildOptions options, Action<string>? progress, BuildReuse? reuse, KeptFiles? files, bool keeps)
    {
        DiagnosticBag diagnostics = new();
        if (Gather(options, diagnostics, progress, reuse) is not var (context, order)) return BuildResult.Failed(diagnostics);
        PostProcess(order, context, progress, files);
        using Staging? staging = Staging.Begin(options.Output, [options.InputFolder, options.ThemeFolder], diagnostics, options.Root, reuse?.PassLock());
        context.Staging = diagnostics.HasErrors ? null : staging;
        if (keeps && staging is not null && !reuse!.IsOutputAsItWas()) return null;
        Use(context, files, keeps ? reuse : null);
        if (keeps) staging?.Amend(reuse!.Outputs);
        else if (staging is not null && reuse is not null) staging.Files = new(StringComparer.Ordinal);
        ManifestWriting.Begin(context);
        OutputOutcome outcome = Output(order, context, progress);
        if (keeps && (!outcome.IsWhole || files!.NeedsAll(diagnostics))) return null;
        if (!diagnostics.HasErrors) ManifestWriting.End(context);
        if (diagnostics.HasErrors || staging is null) return BuildResult.Failed(diagnostics, context.Statistics);
        reuse?.Forget();
        if (!staging.Commit(diagnostics)) return BuildResult.Failed(diagnostics, context.Statistics);
        BuildResult result = new(true, diagnostics.ToSortedList(), context.Statistics, staging.FileCount, staging.TotalBytes) { ExternalLinkLines = new(context.Links.ExternalLinkLines), KeptFiles = files?.Count ?? 0 };
        return Remembered(result, context, staging, outcome, reuse);
    }

    private BuildResult? Check(BuildOptions options, Action<string>? progress, BuildReuse? reuse, KeptFiles? files, bool keeps)
    {
        DiagnosticBag diagnostics = new();
        if (Gather(options, diagnostics, progress, reuse) is not var (context, order)) return BuildResult.Failed(diagnostics);
        PostProcess(order, context, progress, files);
        Use(context, files, keeps ? reuse : null);
        OutputOutcome outcome = Output(order, context, progress);
        if (keeps && (!outcome.IsWhole || files!.NeedsAll(diagnostics))) return null;
        BuildResult result = new(!diagnostics.HasErrors, diagnostics.ToSortedList(), context.Statistics, 0, 0) { ExternalLinkLines = new(context.Links.ExternalLinkLines), KeptFiles = files?.Count ?? 0 };
        return Remembered(result, context, null, outcome, reuse);
    }

    // The addresses of other hosts are known before where they are those of the last build.
    private static BuildResult Remembered(BuildResult result, BuildContext context, Staging? staging, OutputOutcome outcome, BuildReuse? reuse)
    {
        if (outcome.HasSameLinks) result = result with { ExternalLinkLines = new(reuse!.ExternalLinkLines!.Value) };
        if (result.Succeeded) reuse?.Remember(result, context, staging, outcome);
        return result;
    }

    // Whoever adds an extension that was written before files were kept has none kept.
    private static void Use(BuildContext context, KeptFiles? files, BuildReuse? last)
    {
        if (!context.Extensions.TrueForAll(extension => extension.AllowsKeptFiles)) return;
        context.Files = files;
        context.Links.NotesFiles = files is not null;
        context.Links.KeptStyles = last is null ? null : files!.Styles;
        if (last is not null) context.Statistics.RestoreKept(last.KeptPerLanguage);
        if (context.Search is { } search) search.NotesWords = files is not null;
    }

    // Beside it the files are compared that must not have one name; those of the last build were found to stand beside each other.
    private static void PostProcess(IReadOnlyList<Pipeline> order, BuildContext context, Action<string>? progress, KeptFiles? files)
    {
        progress?.Invoke("PostProcess");
        List<PlannedFile> planned = files is { ComparesSite: false } ? [] : Plan(order, context);
        Task comparing = Task.Run(() =>
        {
            if (files?.HasOtherNames(planned) != false) CollisionCheck.Run(planned, context.Diagnostics);
        });
        PhaseRunner.PostProcess(order, context);
        comparing.GetAwaiter().GetResult();
        // Wanted at the end.
        if (files is { ComparesSite: true }) Task.Run(files.Prepare);
    }

    /// <summary>Makes every file and checks the whole.</summary>
    internal static OutputOutcome Output(IReadOnlyList<Pipeline> order, BuildContext context, Action<string>? progress)
    {
        StyleAudit styles = StyleAudit.Create(context.AllOutputs(order).OfType<FileDocument>(), MarkdownNames.All.Concat(context.Extensions.SelectMany(extension => extension.StyleClasses)), ThemeFiles.ListLayouts(context), context.Settings.SharedTheme, context.AssetUrls.ContainsKey, context.Diagnostics);
        context.Links.StyleNames = styles.Unseen;
        progress?.Invoke("Output");
        PhaseRunner.Write(order, context);
        context.Renderer.CheckRejected();
        context.Renderer.Anchors.Check(context);
        PhaseRunner.Check(context);
        // What was kept weighs what it did in a build whose scripts were within the budget.
        if (context.Settings.Budget.TryGetValue("scripts", out int scripts)) context.Scripts.Check(scripts, context.Options.Output, context.Diagnostics);
        int found = context.Diagnostics.Count;
        context.Links.CheckPolicy([.. context.Settings.Hosting?.Policy.Values.SelectMany(sources => sources) ?? []], context.Diagnostics);
        bool isWhole = context.Diagnostics.Count == found;
        // Places within one file are in no record of it.
        bool hasSameLinks = context.Files is { HasSameLinks: true } && !context.Links.HasBrokenOwnAnchors;
        if (!hasSameLinks) context.Files?.Restore(context.Links, context.BaseUrl);
        if (hasSameLinks || context.Diagnostics.HasErrors) return new OutputOutcome(isWhole, hasSameLinks, hasSameLinks);
        CheckLinks(order, context);
        bool hasGoodLinks = context.Diagnostics.Count == found;
        found = context.Diagnostics.Count;
        styles.Check(context.Diagnostics);
        return new OutputOutcome(isWhole && context.Diagnostics.Count == found, hasGoodLinks, false);
    }

    private (BuildContext Context, IReadOnlyList<Pipeline> Order)? Gather(BuildOptions options, DiagnosticBag diagnostics, Action<string>? progress, BuildReuse? reuse)
    {
        List<SiteExtension> extensions = [.. _extensions.Select(create => create())];
        if (PipelineOrder.Sort([.. _pipelines, .. extensions.SelectMany(extension => extension.Pipelines)], diagnostics) is not { } order) return null;
        if (SiteSettingsFile.Read(options, extensions, diagnostics) is not var (settings, text)) return null;
        if (SiteSettingsFile.Languages(settings, diagnostics) is not { } languages) return null;

        BuildContext context = new(options, settings, languages, extensions, diagnostics) { Inputs = reuse?.Inputs, FrontMatter = reuse?.OpenFrontMatter() };
        if (options.Memory is not null) context.MemoryKey = SourceMemory.Key(options, text);
        Task<LayoutSet> layouts = Task.Run(() => ThemeFiles.LoadLayouts(context));
        InterfaceStrings[] strings = ParallelMap.Of(languages, options.Parallelism, language => ThemeFiles.LoadStrings(context, language));
        context.Strings = languages.Zip(strings).ToDictionary(pair => pair.First.Code, pair => pair.Second, StringComparer.Ordinal);
        progress?.Invoke("Input");
        InputFolders.Check(order, context);
        ThemeFolders.Check(context);
        using (context.FrontMatter) PhaseRunner.Input(order, context);
        ResolveTexts(order, context);
        progress?.Invoke("Process");
        PhaseRunner.Process(order, context);

        context.Site = SiteModel.Create(context, order);
        context.Renderer = PageRenderer.Create(context, layouts.GetAwaiter().GetResult());
        return (context, order);
    }

    private static void ResolveTexts(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        if (context.Extensions.Count == 0) return;
        DirectiveTexts texts = new(context);
        foreach (Pipeline pipeline in order)
        {
            IReadOnlyList<Document> documents = context.Outputs(pipeline.Name);
            if (ParallelMap.Of(documents, context.Options.Parallelism, DirectiveTexts.MayHaveSome).Contains(true)) context.SetOutputs(pipeline.Name, [.. documents.Select(document => document is Page page ? texts.Resolve(page) : document)]);
        }
    }

    // After an error whole pages may be missing, and links to them are no news.
    private static void CheckLinks(IReadOnlyList<Pipeline> order, BuildContext context)
    {
        List<Document> documents = [.. context.AllOutputs(order).Where(document => document is { Destination: not null, Content: not null })];
        List<string> files = [.. documents.Select(document => document.Destination!.Value.Value)];
        if (context.Settings.BuildManifest) files.Add(ManifestWriting.Path.Value);
        context.Links.Check(files, documents.OfType<Page>().Where(page => page.Kind is PageKind.Article or PageKind.Page).Select(page => (page.Destination!.Value.Value, page.Origin)), context.Diagnostics, context.UnshownTexts.Count == 0 ? null : UnshownAt(context));
    }

    // A place that stands in the text of a page and not on the page: the layout does not show the text.
    private static Func<string, string, Diagnostic?> UnshownAt(BuildContext context)
    {
        Dictionary<string, Page> pages = context.Site.Pages.Where(page => page.Destination is not null && context.UnshownTexts.ContainsKey(page.Layout)).DistinctBy(page => page.Destination!.Value.Value, StringComparer.Ordinal).ToDictionary(page => page.Destination!.Value.Value, StringComparer.Ordinal);
        return (path, fragment) => pages.TryGetValue(path, out Page? page) && context.Renderer.Anchors.Has(page.Url, fragment) ? context.UnshownTexts[page.Layout] : null;
    }
}
