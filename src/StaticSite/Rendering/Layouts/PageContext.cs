using Fluid;
using Fluid.Values;

namespace StaticSite.Rendering.Layouts;

/// <summary>What one render of one page knows; a partial shown with <c>render</c> gets one of its own.</summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>How deep partials may show partials.</summary>
    public const int MaximumDepth = 100;

    private readonly IReadOnlyDictionary<string, FluidValue> _globals;
    private readonly FluidValue _page;

    public PageContext(LayoutSet set, LayoutTemplate[] chain, IReadOnlyDictionary<string, FluidValue> globals, FluidValue page, RenderScope scope)
        : base(set.Options, StringComparer.Ordinal)
    {
        Set = set;
        Chain = chain;
        Scope = scope;
        _globals = globals;
        _page = page;
        AmbientValues[RenderScope.Key] = scope;
        foreach (KeyValuePair<string, FluidValue> pair in globals) SetValue(pair.Key, pair.Value);
        SetValue("page", page);
    }

    public LayoutSet Set { get; }

    public LayoutTemplate[] Chain { get; }

    public RenderScope Scope { get; }

    /// <summary>Which layout of the chain is being written.</summary>
    public int Level { get; set; }

    /// <summary>How many partials are open.</summary>
    public int Depth { get; set; }

    /// <summary>A context that knows the globals and the page, but not what was assigned here.</summary>
    public PageContext Isolated() => new(Set, Chain, _globals, _page, Scope) { Level = Level, Depth = Depth };

    /// <summary>What a context made by <see cref="Isolated"/> knows by a name.</summary>
    public FluidValue Shared(string name) => name == "page" ? _page : _globals.GetValueOrDefault(name, NilValue.Instance);

    /// <summary>Whether a name that is not set may be read: some template of this render sets it.</summary>
    public bool IsDeclared(string name, LayoutTemplate template)
    {
        if (template.Declared.Contains(name)) return true;
        foreach (LayoutTemplate layout in Chain)
        {
            if (layout.Declared.Contains(name)) return true;
        }
        return false;
    }
}
