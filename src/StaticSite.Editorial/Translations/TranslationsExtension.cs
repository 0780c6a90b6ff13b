using System.Collections.Concurrent;
using Fluid.Values;
using Markdig.Syntax;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Translations;

/// <summary>Translations in step with their originals: reported, shown, and on safety pages replaced where they are outdated.</summary>
public sealed class TranslationsExtension : SiteExtension
{
    private const int ChangesNamed = 5;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<TextBlock>?>> _originals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TranslationState?>> _states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> StyleClasses { get; } = ["original", "notice"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["translation"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys { get; } = ["translation.section"];

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => context.Languages.Count > 1;

    /// <inheritdoc/>
    public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
    {
        Located<string>? stamp = reader.Optional("translates", "translates: written by the command translated");
        if (stamp is { } written && TranslationStamp.Parse(written.Value) is null) reader.Fail(TranslationsDiagnostics.BadStamp.At(written.Span, page.Source.Path));
        IReadOnlyList<Located<string>> minor = reader.Texts("minor_changes", "minor_changes: [3fa91c02]");
        if (stamp is not null || minor.Count > 0) values.Set(new TranslationKeys(stamp, minor.Select(hash => hash.Value).ToHashSet(StringComparer.Ordinal)));
    }

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context)
    {
        if (State(page, context) is not { } state) return null;
        return Values.Map(
            ("state", new StringValue(state.Name)),
            ("changed_count", NumberValue.Create(state.Changes.Count)),
            ("original_url", new StringValue(context.Href(state.Original.Url))));
    }

    /// <inheritdoc/>
    public override bool ShowsOriginal(Page page, BuildContext context) => State(page, context) is { Stamp: not null, Changes.Count: > 0 } && IsBlocking(page, context);

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        if (text.Page is not { } page || !ShowsOriginal(page, text.Context) || State(page, text.Context) is not { Stamp: { } stamp } state) return;
        MarkdownDocument document = text.Document!;
        List<int> starts = [0, .. Enumerable.Range(0, document.Count).Where(i => document[i] is HeadingBlock { Level: 2 })];
        HashSet<int> sections = [.. state.Changes.Select(change => change.Section)];
        if (starts.Count != state.Sections || stamp.Sections != state.Sections)
        {
            document.Clear();
            document.Add(new RenderedBlock(Part(text, state.Original, null)));
            return;
        }
        for (int section = starts.Count - 1; section >= 0; section--)
        {
            if (!sections.Contains(section)) continue;
            int end = section + 1 < starts.Count ? starts[section + 1] : document.Count;
            for (int i = end - 1; i >= starts[section]; i--) document.RemoveAt(i);
            document.Insert(starts[section], new RenderedBlock(Part(text, state.Original, section)));
        }
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        foreach (Page page in context.Site.Pages)
        {
            if (State(page, context) is not { } state || state.Name == "current") continue;
            bool isBlocked = context.Options.Publish && IsBlocking(page, context);
            context.Diagnostics.Add(state.Stamp is null
                ? (isBlocked ? TranslationsDiagnostics.UnstampedBlocking : TranslationsDiagnostics.Unstamped).At(state.Span, state.Original.Origin, page.Origin)
                : (isBlocked ? TranslationsDiagnostics.Blocking : TranslationsDiagnostics.Outdated).At(state.Span, page.Origin, state.Original.Origin, string.Join(", ", state.Changes.Select(change => change.Hash).Distinct(StringComparer.Ordinal)), Describe(state.Changes)));
        }
    }

    /// <summary>How a page stands to its original: <c>current</c>, <c>outdated</c>, <c>unstamped</c>; null for an original or a page that shows one.</summary>
    public string? StateOf(Page page, BuildContext context) => State(page, context)?.Name;

    /// <summary>The stamp of a translation made from its original as it is now; null for a page that is no translation.</summary>
    public string? StampOf(Page page, BuildContext context) => State(page, context) is { } state && Blocks(state.Original, context) is { } blocks ? TranslationStamp.Of(blocks) : null;

    private TranslationState? State(Page page, BuildContext context)
    {
        if (page.Body is null || page.IsFallback || page.Language == context.DefaultLanguage) return null;
        return _states.GetOrAdd(page.Origin, _ => new Lazy<TranslationState?>(() => Compare(page, context))).Value;
    }

    private TranslationState? Compare(Page page, BuildContext context)
    {
        if (context.Site.Find(page.Key, context.DefaultLanguage) is not { Body: not null } original || Blocks(original, context) is not { } blocks) return null;
        TranslationKeys? keys = page.Values.Get<TranslationKeys>();
        TranslationStamp? stamp = keys?.Translates is { } written ? TranslationStamp.Parse(written.Value) : null;
        IReadOnlySet<string> minor = original.Values.Get<TranslationKeys>()?.MinorChanges ?? new HashSet<string>();
        return new TranslationState(original, stamp, keys?.Translates?.Span ?? new Diagnostics.SourceSpan(page.Origin), stamp is null ? [] : TextChange.Between(stamp.Hashes, blocks, minor), TextBlock.Sections(blocks));
    }

    private IReadOnlyList<TextBlock>? Blocks(Page original, BuildContext context) => _originals.GetOrAdd(original.Origin, _ => new Lazy<IReadOnlyList<TextBlock>?>(() =>
        SourceText.Load(original.Body!.File.FullPath, original.Body.File.DisplayPath, context.Diagnostics) is { } source ? TextBlock.Of(original, source) : null)).Value;

    private string Part(PageText text, Page original, int? section)
    {
        BuildContext context = text.Context;
        IReadOnlyList<TextBlock> blocks = Blocks(original, context)!;
        int? from = section is null ? null : blocks.FirstOrDefault(block => block.Section == section)?.Line;
        int? to = section is null ? null : blocks.FirstOrDefault(block => block.Section == section + 1)?.Line;
        // A section that was taken out of the original has nothing to show.
        string html = section is not null && from is null ? "" : context.Renderer.RenderLines(original, text.Page!.Language, from, to);
        return $"<div class=\"original\" lang=\"{original.ContentLanguage.Code}\"><p class=\"notice\" lang=\"{text.Language.Code}\">{PageEncoder.Instance.Encode(context.Text(text.Language, "translation.section"))}</p>\n{html}</div>";
    }

    private static bool IsBlocking(Page page, BuildContext context) => context.Extension<FreshnessExtension>()?.IsBlocking(page) ?? false;

    private static string Describe(IReadOnlyList<TextChange> changes)
    {
        string named = string.Join("; ", changes.Take(ChangesNamed).Select(change => change.Section < 0 ? "title or description" : change.Words.Length == 0 ? $"something was taken out near line {change.Line}" : $"line {change.Line} \"{change.Words}\""));
        return changes.Count > ChangesNamed ? $"{named}; and {changes.Count - ChangesNamed} more" : named;
    }
}
