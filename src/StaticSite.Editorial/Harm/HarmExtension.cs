using System.Collections.Concurrent;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Harm.Images;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Harm;

/// <summary>What could harm a reader: precise places, distances, handling of devices, images without consent, hidden image data.</summary>
public sealed class HarmExtension : SiteExtension
{
    private readonly ConcurrentDictionary<string, InstructionScan> _scans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<bool>> _records = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        // A part of another page was read there.
        if (text.IsPart || text.Page is { IsFallback: true }) return;
        bool isSafety = text.Page is { } page && PageReview.KindOf(page) == "safety";
        InstructionScan scan = _scans.GetOrAdd(text.Language.Code, _ => new InstructionScan(text.Language));
        foreach (PlainBlock block in PlainText.WithDigitsOr(text, (words, block) => scan.MayFind(words, isSafety, ReadsEverySentence(block))))
        {
            foreach ((int start, int length) in Coordinates.Find(block.Text)) Report(text, HarmDiagnostics.Coordinates, block, start, length, block.Text.Substring(start, length));
            foreach (HarmFinding finding in scan.Find(block.Text, isSafety, ReadsEverySentence(block.Block))) Report(text, finding.Device is null ? HarmDiagnostics.Distance : HarmDiagnostics.Handling, block, finding.Start, finding.Length, block.Text.Substring(finding.Start, finding.Length), finding.Device ?? "");
        }
        foreach (LinkInline link in PlainText.Links(text)) Look(link, text);

        bool ReadsEverySentence(LeafBlock block) => isSafety || block.Parent is ListItemBlock;
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        foreach ((_, Located<string> text) in HeadTexts.WithDigits(context))
        {
            foreach ((int start, int length) in Coordinates.Find(text.Value)) context.Diagnostics.Add(HarmDiagnostics.Coordinates.At(text.Span, text.Value.Substring(start, length)));
        }
        foreach (Page page in context.Site.Pages)
        {
            if (page is Article { IsFallback: false, FrontMatter.Image: { } image }) Demand(image.Asset, image.Src.Span, context);
        }
        string data = Path.Combine(context.Options.InputFolder, "data");
        if (!Directory.Exists(data)) return;
        foreach (InputFile file in InputFiles.List(data, "input/data", context.Diagnostics).Where(file => file.RelativePath.EndsWith(".yml", StringComparison.Ordinal) && !file.RelativePath.Contains('/', StringComparison.Ordinal)))
        {
            if (context.ReadData(file.RelativePath) is not { } source) continue;
            foreach ((int start, int length) in Coordinates.Find(source.Text)) context.Diagnostics.Add(HarmDiagnostics.Coordinates.At(source.Span(start, length), source.Text.Substring(start, length)));
        }
    }

    /// <inheritdoc/>
    public override AssetDecision Asset(InputFile file, BuildContext context)
    {
        string extension = Path.GetExtension(file.RelativePath).ToLowerInvariant();
        if (extension == ".yml" && File.Exists(file.FullPath[..^extension.Length])) return AssetDecision.Withheld;
        if (ImageMetadata.Refused.Contains(extension)) return Refuse(HarmDiagnostics.Format, file, context, extension[1..].ToUpperInvariant());
        try
        {
            if (!ImageMetadata.Formats.Contains(extension)) return Other(extension, file, context);
            return extension == ".svg" ? Svg(file, context) : Clean(extension, file, context);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            context.Diagnostics.Add(FrontMatterDiagnostics.Unreadable.At(new Diagnostics.SourceSpan(file.DisplayPath), error.Message));
            return AssetDecision.Unchanged;
        }
    }

    private static AssetDecision Clean(string extension, InputFile file, BuildContext context)
    {
        byte[] bytes = File.ReadAllBytes(file.FullPath);
        byte[]? clean = ImageMetadata.Remove(extension, bytes);
        if (clean is null) return Refuse(HarmDiagnostics.Damaged, file, context, extension[1..].ToUpperInvariant());
        return clean.AsSpan().SequenceEqual(bytes) ? AssetDecision.Unchanged : new AssetDecision(true, clean);
    }

    /// <summary>Photographs of <c>input/assets</c> without the file that says who made them, shown on a page or not; by their paths below <c>input</c>.</summary>
    internal static IEnumerable<string> WithoutRecord(BuildContext context)
    {
        string assets = Path.Combine(context.Options.InputFolder, "assets");
        if (!Directory.Exists(assets)) return [];
        return InputFiles.List(assets, "input/assets", context.Diagnostics).Where(file => Path.GetExtension(file.RelativePath).ToLowerInvariant() is var extension && extension != ".svg" && ImageMetadata.Formats.Contains(extension) && !File.Exists(file.FullPath + ".yml")).Select(file => "assets/" + file.RelativePath);
    }

    private static AssetDecision Other(string extension, InputFile file, BuildContext context)
    {
        if (HiddenMetadata.Image(file.FullPath) is var (format, ending)) context.Diagnostics.Add(AssetDiagnostics.HiddenImage.At(new Diagnostics.SourceSpan(file.DisplayPath), format, ending));
        else if (HiddenMetadata.Place(extension, file.FullPath) is { } mark) context.Diagnostics.Add(AssetDiagnostics.HiddenPlace.At(new Diagnostics.SourceSpan(file.DisplayPath), mark));
        return AssetDecision.Unchanged;
    }

    private static AssetDecision Svg(InputFile file, BuildContext context)
    {
        if (SourceText.Load(file.FullPath, file.DisplayPath, context.Diagnostics) is not { } source) return AssetDecision.Withheld;
        if (Images.Svg.Problem(source.Text) is not var (problem, line)) return AssetDecision.Unchanged;
        context.Diagnostics.Add(HarmDiagnostics.ActiveSvg.At(line > 0 ? source.SpanAt(line, 1, 1) : source.WholeFile, problem));
        return AssetDecision.Withheld;
    }

    private static AssetDecision Refuse(DiagnosticDescriptor descriptor, InputFile file, BuildContext context, string format)
    {
        context.Diagnostics.Add(descriptor.At(new Diagnostics.SourceSpan(file.DisplayPath), format));
        // Links to it are not broken: what is wrong was said.
        return AssetDecision.Unchanged;
    }

    private void Look(LinkInline link, PageText text)
    {
        if (link.Url is not { } url) return;
        foreach ((int start, int length) in Coordinates.Find(url)) text.Context.Diagnostics.Add(HarmDiagnostics.Coordinates.At(text.Span(link.Span), url.Substring(start, length)));
        if (!link.IsImage) return;
        if (text.Context.AssetOf(url) is { } asset) Demand(asset, text.Span(link.Span), text.Context);
    }

    private void Demand(string asset, Diagnostics.SourceSpan span, BuildContext context)
    {
        if (!context.AssetUrls.ContainsKey(asset) || _records.GetOrAdd(asset, path => new Lazy<bool>(() => ImageRecord.Exists(path, context))).Value) return;
        context.Diagnostics.Add(HarmDiagnostics.NoConsent.At(span, asset, "input/" + asset + ".yml"));
    }

    private static void Report(PageText text, DiagnosticDescriptor descriptor, PlainBlock block, int start, int length, params string[] arguments) =>
        text.Context.Diagnostics.Add(descriptor.At(text.Span(block.Span(start, length)), arguments));
}
