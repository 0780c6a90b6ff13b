using System.Globalization;
using System.Runtime.CompilerServices;
using Fluid;
using Fluid.Parser;
using Fluid.Values;
using StaticSite.Diagnostics;
using StaticSite.Rendering.Layouts.Markup;

namespace StaticSite.Rendering.Layouts;

/// <summary>All layouts and partials of a theme, parsed and checked. Many threads may render with one set.</summary>
public sealed class LayoutSet
{
    /// <summary>The filters of the template engine that need neither a culture nor a clock and cannot write raw text.</summary>
    internal static readonly string[] SafeFilters =
    [
        "join", "first", "last", "concat", "map", "reverse", "size", "sort", "uniq", "where", "sum", "find", "find_index", "has", "reject", "compact",
        "append", "prepend", "lstrip", "rstrip", "strip", "strip_newlines", "strip_html", "remove", "remove_first", "remove_last",
        "replace", "replace_first", "replace_last", "slice", "split", "truncate", "truncatewords", "url_encode",
        "abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round", "times", "default",
    ];

    // Of a text they make a number that means nothing.
    private static readonly string[] NumberFilters = ["abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round", "times"];

    private readonly Dictionary<string, LayoutTemplate> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateScanner> _scans = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DiagnosticBag, PlaceLedger> _ledgers = [];

    private LayoutSet()
    {
    }

    /// <summary>Every literal key that a template translates, in the order of files and places.</summary>
    public IReadOnlyList<StringKeyUse> StringKeys { get; private set; } = [];

    /// <summary>Every text that a template shows as it is written there.</summary>
    internal IReadOnlyList<StringKeyUse> ShownTexts { get; private set; } = [];

    /// <summary>Partials that no template names, by their files.</summary>
    internal IEnumerable<(string Name, string Path)> UnusedPartials => _templates.Values
        .Where(template => template.IsPartial && !_scans.Values.Any(scan => scan.References.Exists(reference => reference.Tag != "layout" && reference.Name == template.ShortName)))
        .Select(template => (template.ShortName, template.File.Path));

    internal TemplateOptions Options { get; } = new()
    {
        MaxSteps = 0,
        MaxRecursion = PageContext.MaximumDepth,
        // Captured text is encoded already; as our own value it loses that trust in every filter.
        Captured = static (_, value, _) => new ValueTask<FluidValue>(new RawHtmlValue(value.ToStringValue())),
    };

    /// <summary>Parses and checks all templates; everything wrong becomes a diagnostic at its place.</summary>
    /// <param name="files">The templates of the theme.</param>
    /// <param name="filters">Our own filters, beside the safe ones of the template engine.</param>
    /// <param name="globals">The names of the values that every template has.</param>
    /// <param name="bag">Where errors go.</param>
    public static LayoutSet Load(IReadOnlyList<LayoutFile> files, IReadOnlyDictionary<string, FilterDelegate> filters, IReadOnlyCollection<string> globals, DiagnosticBag bag)
    {
        LayoutSet set = new();
        HashSet<string> names = set.AddFilters(filters);
        LayoutParser parser = new();
        List<StringKeyUse> keys = [];
        List<(LayoutTemplate, IReadOnlyList<MarkupFinding>)> markup = [];
        foreach (LayoutFile file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            LayoutTemplate template = new(file);
            TemplateScanner scan = new(template, names, globals, bag);
            scan.Scan();
            if (!scan.HasErrors) parser.Parse(template, bag);
            if (template.Body is not null) markup.Add((template, MarkupCheck.Read(template, scan.Pieces)));
            set._templates[file.Name] = template;
            set._scans[file.Name] = scan;
            keys.AddRange(scan.Keys);
        }
        MarkupCheck.Report(markup, bag);
        set.StringKeys = keys;
        set.ShownTexts = [.. set._scans.Values.SelectMany(scan => scan.Shown)];
        foreach (LayoutTemplate template in set._templates.Values) set.CheckReferences(template, bag);
        new PartialArguments(set._templates, set._scans, globals, bag).Check();
        foreach (LayoutTemplate template in set._templates.Values) set.BuildChain(template, bag);
        foreach (LayoutTemplate template in set._templates.Values.Where(template => template.IsPartial && template.Body is not null))
        {
            if (set.Reads(template.File.Name, []) is { } read) template.Memory = new PartialMemory([.. read.Order(StringComparer.Ordinal)]);
        }
        return set;
    }

    /// <summary>The names of the layouts.</summary>
    public IEnumerable<string> Names => ShortNames("layouts/");

    /// <summary>Whether the theme has that layout.</summary>
    /// <param name="layoutName">The name without its folder: <c>article</c>.</param>
    public bool Has(string layoutName) => _templates.ContainsKey("layouts/" + layoutName);

    /// <summary>Writes a page. What goes wrong is reported in the scope's bag; the text is then incomplete.</summary>
    /// <param name="layoutName">The name without its folder: <c>article</c>.</param>
    /// <param name="globals">The values every template sees, such as <c>site</c>.</param>
    /// <param name="page">The value named <c>page</c>.</param>
    /// <param name="scope">What filters know of this render; a new one for each page.</param>
    /// <param name="writer">Where the page goes.</param>
    public void Render(string layoutName, IReadOnlyDictionary<string, FluidValue> globals, FluidValue page, RenderScope scope, TextWriter writer)
    {
        if (!_templates.TryGetValue("layouts/" + layoutName, out LayoutTemplate? layout))
        {
            scope.Bag.Add(LayoutDiagnostics.UnknownLayout.At(new SourceSpan(scope.PageName), layoutName, Nearest.Hint(layoutName, ShortNames("layouts/"))));
            return;
        }
        if (layout.Chain is not { } chain) return;
        scope.Set = this;
        scope.At(layout, 0);
        try
        {
            PageContext context = new(this, chain, globals, page, scope);
            Synchronous.Done(chain[0].Body!.RenderAsync(new SynchronousWriter(writer), PageEncoder.Instance, context));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            scope.Failed(layoutName, exception.Message);
        }
    }

    /// <summary>Whether pages of a layout may show a member of the page: it, a parent or a partial does. So does one that cannot be read.</summary>
    internal bool ShowsPage(string layoutName, string member) => Parts(layoutName) is not { } parts || parts.Exists(part => Shows(part.Scan.Names, "page", member, []));

    // A partial that gets the whole value may show its member under the name that it has there.
    private bool Shows(TemplateNames names, string root, string member, HashSet<(string Partial, string Name)> open) => names.Shows(root, member)
        || names.Given(root).Any(given => open.Add(given) && Partial(given.Partial) is { } partial && Shows(_scans[partial.File.Name].Names, given.Argument, member, open));

    /// <summary>Whether one of some words stands in the text of a layout, of its parents or their partials, in whatever letters. So it does in one that cannot be read.</summary>
    internal bool Contains(string layoutName, params string[] words) => Parts(layoutName) is not { } parts || parts.Exists(part => Array.Exists(words, word => part.Template.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A layout into which others can be put: one that others have for their parent, if there is any.</summary>
    internal string? Parent => _scans.Values.SelectMany(scan => scan.References).Where(reference => reference.Tag == "layout").GroupBy(reference => reference.Name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    internal LayoutTemplate? Partial(string name) => _templates.GetValueOrDefault("partials/" + name);

    internal PlaceLedger Ledger(DiagnosticBag bag) => _ledgers.GetValue(bag, static _ => new PlaceLedger());

    private HashSet<string> AddFilters(IReadOnlyDictionary<string, FilterDelegate> filters)
    {
        List<KeyValuePair<string, FilterDelegate>> safe = [.. Options.Filters.Where(pair => Array.IndexOf(SafeFilters, pair.Key) >= 0)];
        Options.Filters.Clear();
        foreach ((string name, FilterDelegate filter) in safe) Options.Filters.AddFilter(name, Guarded(filter, Array.IndexOf(NumberFilters, name) >= 0 ? name : null));
        foreach ((string name, FilterDelegate filter) in filters) Options.Filters.AddFilter(name, filter);
        return [.. safe.Select(pair => pair.Key), .. filters.Keys];
    }

    /// <summary>
    /// The engine's filters know only its own kind of list, and it writes that kind, like the text of some
    /// of its filters, without encoding; so both are exchanged for values that are encoded.
    /// </summary>
    private static FilterDelegate Guarded(FilterDelegate filter, string? number) => (input, arguments, context) =>
    {
        if (number is not null) CheckNumber(number, input, context);
        FluidValue known = input is ListValue list ? new ArrayValue(list.Items) : input;
        return new ValueTask<FluidValue>(Synchronous.Result(filter(known, arguments, context)) switch
        {
            ArrayValue array => new ListValue(array.Values),
            StringValue { Encode: false } text => StringValue.Create(text.ToStringValue()),
            FluidValue value => value,
        });
    };

    /// <summary>Reports a value that is no number, and no text that holds one, in front of a filter that wants a number.</summary>
    internal static void CheckNumber(string filter, FluidValue input, TemplateContext context)
    {
        bool isText = input is StringValue && input.ToStringValue() is { Length: > 0 } text && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (isText || input is RawHtmlValue or DateValue or LayoutValue) RenderScope.From(context)?.Error(context, LayoutDiagnostics.NoNumber, filter);
    }

    // What a template and its partials read from outside; null when that does not decide what they write.
    private HashSet<string>? Reads(string file, HashSet<string> open)
    {
        if (!_scans.TryGetValue(file, out TemplateScanner? scan) || !scan.Names.IsConstant || !open.Add(file)) return null;
        HashSet<string> names = [.. scan.Names.Outer];
        foreach (TemplateReference reference in scan.References)
        {
            if (Reads("partials/" + reference.Name, open) is not { } inner) return null;
            names.UnionWith(inner.Where(name => Array.IndexOf(reference.Arguments, name) < 0 && (reference.Tag == "render" || !scan.Names.IsSet(name, reference.Offset))));
        }
        open.Remove(file);
        return names;
    }

    // All templates of which pages of a layout are made; null when one of them has errors.
    private List<(LayoutTemplate Template, TemplateScanner Scan)>? Parts(string layoutName)
    {
        if (_templates.GetValueOrDefault("layouts/" + layoutName)?.Chain is not { } chain) return null;
        List<(LayoutTemplate Template, TemplateScanner Scan)> parts = [.. chain.Select(layout => (layout, _scans[layout.File.Name]))];
        for (int i = 0; i < parts.Count; i++)
        {
            foreach (TemplateReference reference in parts[i].Scan.References.Where(reference => reference.Tag != "layout"))
            {
                if (Partial(reference.Name) is not { Body: not null } partial) return null;
                if (!parts.Exists(part => part.Template == partial)) parts.Add((partial, _scans[partial.File.Name]));
            }
        }
        return parts;
    }

    private IEnumerable<string> ShortNames(string folder) =>
        _templates.Values.Where(template => template.File.Name.StartsWith(folder, StringComparison.Ordinal)).Select(template => template.ShortName);

    private void CheckReferences(LayoutTemplate template, DiagnosticBag bag)
    {
        foreach (TemplateReference reference in _scans[template.File.Name].References)
        {
            bool isLayout = reference.Tag == "layout";
            string folder = isLayout ? "layouts/" : "partials/";
            SourceSpan span = template.Span(reference.Offset, reference.Name.Length);
            if (!_templates.TryGetValue(folder + reference.Name, out LayoutTemplate? target))
            {
                DiagnosticDescriptor descriptor = isLayout ? LayoutDiagnostics.UnknownParent : LayoutDiagnostics.UnknownPartial;
                bag.Add(descriptor.At(span, reference.Name, Nearest.Hint(reference.Name, ShortNames(folder))));
            }
            else if (!isLayout) target.Declared.UnionWith(reference.Arguments);
            else if (!_scans[target.File.Name].HasContent) bag.Add(LayoutDiagnostics.ParentWithoutContent.At(span, reference.Name));
        }
    }

    private void BuildChain(LayoutTemplate template, DiagnosticBag bag)
    {
        List<LayoutTemplate> chain = [template];
        for (LayoutTemplate current = template; ;)
        {
            if (current.Body is null) return;
            TemplateReference parent = _scans[current.File.Name].References.Find(reference => reference.Tag == "layout");
            if (parent.Tag is null) break;
            if (!_templates.TryGetValue("layouts/" + parent.Name, out LayoutTemplate? next)) return;
            if (chain.Contains(next))
            {
                if (next == template) ReportCycle(chain, bag);
                return;
            }
            chain.Insert(0, next);
            current = next;
        }
        template.Chain = [.. chain];
    }

    private void ReportCycle(List<LayoutTemplate> chain, DiagnosticBag bag)
    {
        LayoutTemplate template = chain[^1];
        if (chain.Any(other => string.CompareOrdinal(other.File.Name, template.File.Name) < 0)) return;
        TemplateReference parent = _scans[template.File.Name].References.Find(reference => reference.Tag == "layout");
        string circle = string.Join(" → ", Enumerable.Reverse(chain).Append(template).Select(layout => layout.ShortName));
        bag.Add(LayoutDiagnostics.ParentCycle.At(template.Span(parent.Offset, parent.Name.Length), circle));
    }
}
