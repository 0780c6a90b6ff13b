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
