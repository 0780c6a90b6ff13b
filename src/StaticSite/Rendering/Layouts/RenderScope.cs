using Fluid;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>What filters and values know of the page being rendered. One object serves one render on one thread.</summary>
/// <param name="pageName">The page as the author knows it: <c>input/articles/x.az.md</c> or <c>/az/tags/</c>.</param>
/// <param name="state">Whatever the caller's filters need, such as the language.</param>
/// <param name="bag">Where errors go.</param>
public sealed class RenderScope(string pageName, object? state, DiagnosticBag bag)
{
    internal const string Key = "render";

    private LayoutTemplate? _template;
    private int _offset;

    /// <summary>The page as the author knows it.</summary>
    public string PageName => pageName;

    /// <summary>Whatever the caller's filters need.</summary>
    public object? State => state;

    /// <summary>Where errors go.</summary>
    public DiagnosticBag Bag => bag;

    internal LayoutSet? Set { get; set; }

    /// <summary>How often something was found wrong.</summary>
    internal int ErrorCount { get; private set; }

    /// <summary>The scope of the render that a filter is called in; null when it is not one of ours.</summary>
    public static RenderScope? From(TemplateContext context) =>
        context is PageContext page ? page.Scope : context.AmbientValues.TryGetValue(Key, out object? scope) ? scope as RenderScope : null;

    /// <summary>
    /// Reports an error at the expression of the template that is being evaluated, once for each place.
    /// The message is filled with <c>{0}</c> the word, <c>{1}</c> the detail and <c>{2}</c> the page.
    /// </summary>
    /// <param name="context">The context the filter was called with.</param>
    /// <param name="descriptor">The kind of error.</param>
    /// <param name="word">The word in the template that is wrong; it is underlined when the tag contains it.</param>
    /// <param name="detail">More for the message or the help.</param>
    public void Error(TemplateContext context, DiagnosticDescriptor descriptor, string word, string detail = "")
    {
        RenderScope scope = From(context) ?? this;
        scope.Report(descriptor, scope.Place(word), word, detail);
    }

    /// <summary>Where a word of the expression stands that is being evaluated; the page when that is not known.</summary>
    public SourceSpan Place(string word)
    {
        if (_template is not { } template) return new SourceSpan(pageName);
        int at = template.Find(word, _offset);
        return template.Span(at, string.CompareOrdinal(template.Text, at, word, 0, word.Length) == 0 ? word.Length : 1);
    }

    internal void At(LayoutTemplate template, int offset)
    {
        _template = template;
        _offset = offset;
    }

    internal void UnknownMember(string name, IReadOnlyList<string> known) =>
        Unknown(LayoutDiagnostics.UnknownMember, _template, _template?.Find(name, _offset) ?? 0, name, known);

    internal void Unknown(DiagnosticDescriptor descriptor, LayoutTemplate? template, int offset, string name, IEnumerable<string> known) =>
        Report(descriptor, template?.Span(offset, name.Length) ?? new SourceSpan(pageName), name, Nearest.Hint(name, known));

    /// <summary>Reports that the expression at a place has a value of another kind than is wanted there.</summary>
    internal void WrongKind(DiagnosticDescriptor descriptor, LayoutTemplate template, int offset, string detail)
    {
        int end = offset;
        while (end < template.Text.Length && (LayoutTemplate.IsNamePart(template.Text[end]) || template.Text[end] is '.' or '-' or '[' or ']' or '\'')) end++;
        string word = template.Text[offset..end];
        Report(descriptor, template.Span(offset, Math.Max(1, word.Length)), word, detail);
    }

    internal void Failed(string layout, string message) =>
        Report(LayoutDiagnostics.RenderFailed, _template?.Span(_offset, 1) ?? new SourceSpan(pageName), layout, message);

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, string word, string detail)
    {
        ErrorCount++;
        if (Set is null) bag.Add(descriptor.At(span, word, detail, pageName));
        else Set.Ledger(bag).Add(bag, descriptor, span, word, detail, pageName);
    }
}
