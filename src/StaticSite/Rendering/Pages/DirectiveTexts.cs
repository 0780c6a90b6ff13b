using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Rendering.Pages;

/// <summary>Puts words in the place of directives in titles and descriptions, before other pages show them.</summary>
internal sealed class DirectiveTexts(BuildContext context)
{
    private readonly DirectiveSet _directives = new(context);

    /// <summary>Whether there may be something to resolve in a document's title or description.</summary>
    public static bool MayHaveSome(Document document) => document switch
    {
        Article article => MayHaveSome(article.FrontMatter.Title, article.FrontMatter.Description),
        PlainPage plain => MayHaveSome(plain.FrontMatter.Title, plain.FrontMatter.Description),
        _ => false,
    };

    /// <summary>The page with its texts resolved; the same page when it has no directive.</summary>
    public Page Resolve(Page page) => page switch
    {
        Article article => Resolve(page, article.FrontMatter.Title, article.FrontMatter.Description),
        PlainPage plain => Resolve(page, plain.FrontMatter.Title, plain.FrontMatter.Description),
        _ => page,
    };

    private static bool MayHaveSome(Located<string> title, Located<string> description) => title.Value.Contains('{', StringComparison.Ordinal) || description.Value.Contains('{', StringComparison.Ordinal);

    private Page Resolve(Page page, Located<string> title, Located<string> description)
    {
        if (!MayHaveSome(title, description)) return page;
        if (SourceText.Load(page.Body!.File.FullPath, page.Body.File.DisplayPath, context.Diagnostics) is not { } source) return page;
        return page with { Title = Resolve(page, title, source), Description = Resolve(page, description, source) };
    }

    private string Resolve(Page page, Located<string> text, SourceText source)
    {
        string value = text.Value;
        StringBuilder? resolved = null;
        int copied = 0;
        // Quotes and folded lines move the words, so each directive is looked for behind the one before.
        int from = source.LineStart(text.Span.Line) + text.Span.Column - 1;
        for (int open = value.IndexOf('{', StringComparison.Ordinal); open >= 0; open = value.IndexOf('{', open + 1))
        {
            if (!DirectiveParser.IsDirective(value, open, value.Length - 1, out int colon, out int close)) continue;
            string name = value[(open + 1)..colon];
            string arguments = value[(colon + 1)..close];
            int at = source.Text.IndexOf(value[open..close], from, StringComparison.Ordinal) is var found && found < 0 ? from : found;
            int indent = arguments.Length - arguments.TrimStart(' ').Length;
            DirectiveCall call = new(arguments.Trim(' '), source, at + name.Length + 2 + indent, page.ContentLanguage, page, null, context);
            DirectiveResult? result = _directives.Render(name, source.Span(at + 1, name.Length), call);
            if (result is { IsBlock: true }) context.Diagnostics.Add(MarkdownDiagnostics.BlockDirective.At(source.Span(at, close + 1 - open), name));
            (resolved ??= new StringBuilder()).Append(value, copied, open - copied).Append(result?.PlainText);
            copied = close + 1;
            open = close;
            from = at + 1;
        }
        return resolved is null ? value : resolved.Append(value, copied, value.Length - copied).ToString();
    }
}
