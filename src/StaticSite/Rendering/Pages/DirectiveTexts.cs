using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Rendering.Pages;

/// <summary>Puts words in the place of directives in titles and descriptions, before other pages show them.</summary>
internal sealed class DirectiveTexts(BuildContext context)
{
    private readonly DirectiveSet _directives = new(context);

    /// <summary>The page with its texts resolved; the same page when it has no directive.</summary>
    public Page Resolve(Page page) => page switch
    {
        Article article => Resolve(page, article.FrontMatter.Title, article.FrontMatter.Description),
        PlainPage plain => Resolve(page, plain.FrontMatter.Title, plain.FrontMatter.Description),
        _ => page,
    };

    private Page Resolve(Page page, Located<string> title, Located<string> description)
    {
        if (!title.Value.Contains('{', StringComparison.Ordinal) && !description.Value.Contains('{', StringComparison.Ordinal)) return page;
        if (SourceText.Load(page.Body!.File.FullPath, page.Body.File.DisplayPath, context.Diagnostics) is not { } source) return page;
        return page with { Title = Resolve(page, title, source), Description = Resolve(page, description, source) };
    }

    private string Resolve(Page page, Located<string> text, SourceText source)
    {
        string value = text.Value;
        // Quotes and folded lines move the words, but most titles stand in the file as they are.
        int start = source.LineStart(text.Span.Line) + text.Span.Column - 1;
        for (int open = value.IndexOf('{', StringComparison.Ordinal); open >= 0; open = value.IndexOf('{', open + 1))
        {
            int close = value.IndexOf('}', open);
            int colon = value.IndexOf(':', open);
            if (close < 0 || colon < 0 || colon > close) break;
            string name = value[(open + 1)..colon];
            string arguments = value[(colon + 1)..close].Trim();
            int at = Math.Max(0, source.Text.IndexOf("{" + name + ":", start, StringComparison.Ordinal));
            DirectiveResult? result = _directives.Render(name, source.Span(at + 1, name.Length), new DirectiveCall(arguments, source, at + name.Length + 2, page.ContentLanguage, page, null, context));
            value = string.Concat(value.AsSpan(0, open), result?.PlainText, value.AsSpan(close + 1));
        }
        return value;
    }
}
