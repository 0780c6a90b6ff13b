using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output.Scripts;
using StaticSite.Reading;

namespace StaticSite.Output.Styles;

/// <summary>
/// Finds rules of the theme that match nothing on any page. A selector counts as used when each of its names stands on some page,
/// may stand on one that an author writes tomorrow, or stands in a script of the theme, which may set it; that names meet on one
/// element is not asked.
/// </summary>
internal sealed class StyleAudit
{
    private readonly List<Selector> _selectors = [];

    private StyleAudit(IEnumerable<Selector> selectors, HashSet<string> spared)
    {
        _selectors.AddRange(selectors);
        Unseen = new UnseenNames(_selectors.SelectMany(selector => selector.Names).Where(name => !spared.Contains(name.Text)));
    }

    /// <summary>The names that pages have yet to show.</summary>
    public UnseenNames Unseen { get; }

    /// <summary>Reads the sheets and scripts of the theme.</summary>
    /// <param name="files">The files that will be published.</param>
    /// <param name="spared">Names that count as used though no page may have them.</param>
    /// <param name="layouts">Layouts and partials of the theme.</param>
    /// <param name="isShared">Whether other sites share the theme, so that names in its layouts count as used, rendered or not.</param>
    /// <param name="hasAsset">Tells whether the site publishes a file, by its path: <c>assets/field.jpg</c>.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static StyleAudit Create(IEnumerable<FileDocument> files, IEnumerable<string> spared, IEnumerable<InputFile> layouts, bool isShared, Func<string, bool> hasAsset, DiagnosticBag bag)
    {
        SheetCheck sheets = new(hasAsset, bag);
        List<Selector> selectors = [];
        HashSet<string> words = new(spared, StringComparer.Ordinal);
        foreach (FileDocument file in files)
        {
            bool isSheet = Is(file, "theme/styles/", ".css");
            if (!isSheet && !Is(file, "theme/scripts/", ".js")) continue;
            if (SourceText.Load(file.File.FullPath, file.File.DisplayPath, bag) is not { } source) continue;
            if (isSheet)
            {
                bool isWhole = sheets.Read(source);
                if (!sheets.IsTooDeep) selectors.AddRange(SelectorReader.Read(source, isWhole ? (from, to) => DeclarationCheck.Read(source, from, to, bag) : null));
            }
            else
            {
                ScriptCheck.Read(source, bag);
                AddWords(source.Text, words);
            }
        }
        // What is wrong with a layout was said when it was read.
        List<SourceText> templates = [.. layouts.Select(layout => SourceText.Load(layout.FullPath, layout.DisplayPath, new DiagnosticBag())).OfType<SourceText>()];
        foreach (SourceText template in templates) StyleAttributes.Read(template, bag);
        // Mostly nobody asks.
        Lazy<HashSet<string>> inLayouts = new(() => WordsOf(templates));
        if (isShared) words.UnionWith(inLayouts.Value);
        sheets.End(name => words.Contains(name) || inLayouts.Value.Contains(name));
        return new StyleAudit(selectors, words);
    }

    /// <summary>Reports each selector with a name that no page showed.</summary>
    public void Check(DiagnosticBag bag)
    {
        if (Unseen.IsEmpty) return;
        foreach (Selector selector in _selectors)
        {
            foreach (StyleName name in selector.Names)
            {
                if (!Unseen.Contains(name)) continue;
                bag.Add(OutputDiagnostics.UnusedRule.At(selector.Span, selector.Text, $"{name.Kind.ToString().ToLowerInvariant()} \"{name.Text}\""));
                break;
            }
        }
    }

    private static HashSet<string> WordsOf(IEnumerable<SourceText> layouts)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (SourceText layout in layouts) AddWords(layout.Text, words);
        return words;
    }

    private static bool Is(FileDocument file, string folder, string extension) =>
        file.File.DisplayPath.StartsWith(folder, StringComparison.Ordinal) && file.File.DisplayPath.EndsWith(extension, StringComparison.Ordinal);

    private static void AddWords(string script, HashSet<string> words)
    {
        for (int at = 0; at < script.Length;)
        {
            int end = CssScan.NameEnd(script, at);
            if (end > at) words.Add(script[at..end]);
            at = Math.Max(end, at + 1);
        }
    }
}
