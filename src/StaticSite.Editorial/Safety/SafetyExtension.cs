using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Freshness;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Editorial.Safety;

/// <summary>Required rules on safety pages, in their order: words marked with a class such as <c>rule-stop</c>. The list that holds them gets the class <c>rules</c>.</summary>
public sealed class SafetyExtension : SiteExtension
{
    private const string Prefix = "rule-";
    private SafetySettings _settings = new();

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> StyleClasses => ["rules", .. _settings.Names.Select(rule => Prefix + rule)];

    /// <inheritdoc/>
    public override string SettingsKey => "safety";

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => _settings = SafetySettings.Read(reader);

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        bool isOwn = !text.IsPart && text.Page?.IsFallback != true;
        Dictionary<string, MarkSpan> marks = new(StringComparer.Ordinal);
        // Most pages have no marks: a look at the text is cheaper than a walk through all its parts.
        bool isMarked = text.Body.Contains(Prefix, StringComparison.Ordinal);
        foreach (MarkdownObject element in isMarked ? text.Document!.Descendants() : [])
        {
            if (element.TryGetAttributes() is not { Classes: { } classes } attributes) continue;
            foreach (string name in classes)
            {
                if (!name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
                MarkList(element);
                if (!isOwn) continue;
                string rule = name[Prefix.Length..];
                MarkSpan place = Place(text, attributes, element, name);
                if (!_settings.Names.Contains(rule, StringComparer.Ordinal)) ReportUnknown(text, place, name);
                else if (!marks.TryGetValue(rule, out MarkSpan first) || element.Span.Start < first.Start) marks[rule] = element.Span;
            }
        }
        if (isOwn && text.Page is { } page && _settings.Kinds.TryGetValue(PageReview.KindOf(page), out IReadOnlyList<RequiredRule>? rules)) Check(text, PageReview.KindOf(page), rules, marks);
    }

    /// <summary>Of a page that must give rules: the first of them, the heading above it, and the emergency number.</summary>
    public override PictureWords? PictureWords(Page page, BuildContext context)
    {
        if (page.Body is null || !_settings.Kinds.TryGetValue(PageReview.KindOf(page), out IReadOnlyList<RequiredRule>? rules) || rules.Count == 0) return null;
        (string? Heading, string Rule)? first = null;
        context.Renderer.RenderPart(page, page.ContentLanguage, document =>
        {
            first = RuleWords.First(document, [.. rules[0].Names.Select(name => Prefix + name)]);
            // Nothing else is asked for.
            document.Clear();
        });
        return first is var (heading, rule) ? new PictureWords(heading, rule, context.Extension<ContactsExtension>()?.CallFor(page.ContentLanguage, context)) : null;
    }

    // The list of the rules gets a class, so that the theme can show it as what matters most.
    private static void MarkList(MarkdownObject element)
    {
        Block? block = element as Block ?? FindBlock(element as Inline);
        while (block is not null and not ListBlock) block = block.Parent;
        if (block is ListBlock { IsOrdered: true } list) list.GetAttributes().AddClass("rules");
    }

    private static LeafBlock? FindBlock(Inline? inline)
    {
        while (inline is { Parent: { } parent }) inline = parent;
        return (inline as ContainerInline)?.ParentBlock;
    }

    /// <summary>The rules that a page must give and these blocks of its text do not, as a sentence has them.</summary>
    internal IEnumerable<string> MissingRules(Page page, IEnumerable<Block> blocks)
    {
        if (!_settings.Kinds.TryGetValue(PageReview.KindOf(page), out IReadOnlyList<RequiredRule>? rules)) return [];
        HashSet<string> given = [.. blocks.SelectMany(block => block.Descendants().Prepend(block)).SelectMany(element => element.TryGetAttributes()?.Classes ?? [])];
        return rules.Where(rule => !rule.Names.Any(name => given.Contains(Prefix + name))).Select(rule => rule.Display);
    }

    private static void Check(PageText text, string kind, IReadOnlyList<RequiredRule> rules, Dictionary<string, MarkSpan> marks)
    {
        (RequiredRule Rule, MarkSpan Place)? before = null;
        foreach (RequiredRule rule in rules)
        {
            MarkSpan[] places = [.. rule.Names.Where(marks.ContainsKey).Select(name => marks[name]).OrderBy(span => span.Start)];
            if (places.Length == 0)
            {
                text.Context.Diagnostics.Add(SafetyDiagnostics.Missing.At(text.Top, kind, rule.Display, rule.Example));
                continue;
            }
            if (before is var (earlier, place) && places[0].Start < place.Start)
            {
                text.Context.Diagnostics.Add(SafetyDiagnostics.OutOfOrder.At(text.Span(places[0]), rule.Display, earlier.Display, text.Span(place).ToString(), string.Join(", ", rules.Select(each => each.Display))));
            }
            before = (rule, places[0]);
        }
    }

    private void ReportUnknown(PageText text, MarkSpan place, string name)
    {
        string[] known = [.. _settings.Names.Select(rule => Prefix + rule)];
        text.Context.Diagnostics.Add(SafetyDiagnostics.UnknownRule.At(text.Span(place), name, string.Join(", ", known), Nearest.Hint(name, known)));
    }

    // The class within the braces; the element where the parser does not know the braces.
    private static MarkSpan Place(PageText text, HtmlAttributes attributes, MarkdownObject element, string name)
    {
        MarkSpan span = attributes.Span;
        string source = text.Source.Text;
        int start = text.BodyStart + span.Start;
        bool isKnown = span.Start >= 0 && span.Length > 0 && start + span.Length <= source.Length;
        int at = isKnown ? source.IndexOf(name, start, span.Length, StringComparison.Ordinal) : -1;
        return at < 0 ? element.Span : new MarkSpan(at - text.BodyStart, at - text.BodyStart + name.Length - 1);
    }
}
