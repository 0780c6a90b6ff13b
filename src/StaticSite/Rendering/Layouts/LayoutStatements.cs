using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace StaticSite.Rendering.Layouts;

/// <summary>A tag that only tells how templates belong together.</summary>
internal sealed class NothingStatement : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context) => Normal();
}

/// <summary>Writes the child layout at the place of <c>{% content %}</c>.</summary>
internal sealed class ContentStatement : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        PageContext page = (PageContext)context;
        if (page.Level + 1 >= page.Chain.Length) return Normal();
        page.Level++;
        try
        {
            Synchronous.Done(page.Chain[page.Level].Body!.RenderAsync(writer, encoder, context));
        }
        finally
        {
            page.Level--;
        }
        return Normal();
    }
}

/// <summary>Writes a partial: <c>render</c> shows it only its arguments, the globals and the page; <c>include</c> everything.</summary>
internal sealed class PartialStatement(LayoutTemplate template, string name, IReadOnlyList<FilterArgument> arguments, bool isolated) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        PageContext outer = (PageContext)context;
        if (outer.Set.Partial(name) is not { } partial) return Normal();
        if (outer.Depth >= PageContext.MaximumDepth) throw new InvalidOperationException($"the partial \"{name}\" in {template.File.Path} is nested more than {PageContext.MaximumDepth} levels deep.");
        PageContext inner = isolated ? outer.Isolated() : outer;
        inner.EnterChildScope();
        inner.Depth++;
        try
        {
            foreach (FilterArgument argument in arguments)
            {
                if (argument.Name is not null) inner.SetValue(argument.Name, Synchronous.Result(argument.Expression.EvaluateAsync(outer)));
            }
            Synchronous.Done(partial.RenderAsync(writer, encoder, inner));
        }
        finally
        {
            inner.Depth--;
            inner.ReleaseScope();
        }
        return Normal();
    }
}
