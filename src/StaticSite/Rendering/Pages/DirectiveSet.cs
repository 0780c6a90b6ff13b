using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Rendering.Pages;

/// <summary>All directives of the site's extensions.</summary>
internal sealed class DirectiveSet
{
    private readonly Dictionary<string, Directive> _directives = new(StringComparer.Ordinal);
    private readonly BuildContext _context;

    public DirectiveSet(BuildContext context)
    {
        _context = context;
        foreach (Directive directive in context.Extensions.SelectMany(extension => extension.Directives)) _directives.Add(directive.Name, directive);
    }

    /// <summary>What stands in the place of a directive; null after an error was reported.</summary>
    public DirectiveResult? Render(string name, SourceSpan place, DirectiveCall call)
    {
        if (_directives.TryGetValue(name, out Directive? directive)) return directive.Render(call);
        _context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective.At(place, name, string.Join(", ", _directives.Keys.Order(StringComparer.Ordinal).Select(known => "{" + known + ":…}")), Nearest.Hint(name, _directives.Keys)));
        return null;
    }
}
