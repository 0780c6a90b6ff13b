using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Turns the text of another generator into this site's Markdown, as far as each piece has one meaning. What is left is reported at its place.</summary>
/// <param name="generator">The generator.</param>
/// <param name="find">The name of the imported article that a file means by a path or a name; null when there is none.</param>
/// <param name="bag">Takes what a person must do.</param>
internal sealed partial class BodyConversion(Generator generator, Func<ImportedFile, string, string?> find, DiagnosticBag bag)
{
    private const int MaxShown = 60;

    /// <summary>The article with its text; a draft when a person must look at it.</summary>
    public ImportedArticle Convert(ImportedArticle article)
    {
        ImportedFile file = article.File;
        string text = file.Source.Text;
        int start = BodyText.BehindTitle(file, article.Title);
        List<TextEdit> edits = [];
        bool isWhole = true;
        List<Match> pieces = [];
        MarkdownDialect dialect = new(text, start);
        foreach (Match match in Code(file).Matches(text, start))
        {
            pieces.Add(match);
            isWhole &= Piece(file, match, dialect, edits);
        }
        foreach (Match match in Reference().Matches(text, start))
        {
            pieces.Add(match);
            if (edits.Exists(edit => edit.Start < match.Index + match.Length && match.Index < edit.Start + edit.Length) || match.Groups["keep"].Success) continue;
            Group picture = match.Groups["picture"], link = match.Groups["link"];
            if (picture.Success)
            {
                isWhole = false;
                bag.Add(ImportDiagnostics.Picture.At(file.Source.Span(picture.Index, picture.Length), picture.Value));
            }
            else if (find(file, link.Value) is { } target) edits.Add(new TextEdit(link.Index, link.Length, target));
        }
        edits.AddRange(dialect.Edits().Where(edit => !pieces.Exists(piece => edit.Start < piece.Index + piece.Length && piece.Index < edit.Start + edit.Length)));
        return article with { Body = TextEdit.Apply(text, edits)[start..], Draft = article.Draft || !isWhole };
    }

    private bool Piece(ImportedFile file, Match match, MarkdownDialect dialect, List<TextEdit> edits)
    {
        // A mark that is shown in code is no mark.
        if (match.Groups["keep"].Success || (match.Value.StartsWith("<!--", StringComparison.Ordinal) && dialect.IsCode(match.Index))) return true;
        string? becomes = match.Groups["shown"] is { Success: true } shown ? Shown(match.Value.Replace("/*" + shown.Value + "*/", shown.Value, StringComparison.Ordinal))
            : match.Groups["raw"] is { Success: true } raw ? DoubleBrace().Replace(raw.Value, brace => dialect.IsCode(raw.Index + brace.Index) ? brace.Value : "\\" + brace.Value)
            : match.Groups["code"] is { Success: true } code ? $"```{match.Groups["lang"].Value}\n{code.Value.TrimEnd()}\n{Indentation(file.Source.Text, match.Index)}```"
            : match.Groups["ref"] is { Success: true } reference ? find(file, reference.Value)
            : match.Groups["gone"].Success ? ""
            : null;
        if (becomes is not null)
        {
            edits.Add(new TextEdit(match.Index, match.Length, becomes));
            return true;
        }
        string what = match.Value.StartsWith("<?", StringComparison.Ordinal) || match.Value.StartsWith("{{<", StringComparison.Ordinal) || match.Value.StartsWith("{{%", StringComparison.Ordinal) ? "a shortcode"
            : match.Value.Contains("include", StringComparison.Ordinal) ? "an include"
            : match.Value.StartsWith('<') ? "a component"
            : "code of a template";
        string line = match.Value.Split('\n')[0].Trim();
        bag.Add(ImportDiagnostics.TemplateCode.At(file.Source.Span(match.Index, line.Length), what, line.Length > MaxShown ? line[..MaxShown] + "…" : line));
        return false;

        // Braces that were meant as they are; in code no backslash is needed.
        string Shown(string braces) => dialect.IsCode(match.Index) ? braces : DoubleBrace().Replace(braces, @"\$0");
    }

    // Of a block in a list: its end stands as far in as its beginning, or the rest of the list would be code.
    private static string Indentation(string text, int at)
    {
        int line = at;
        while (line > 0 && text[line - 1] is ' ' or '\t') line--;
        return line == 0 || text[line - 1] == '\n' ? text[line..at] : "";
    }

    [GeneratedRegex(@"\{[{%]")]
    private static partial Regex DoubleBrace();

    private Regex Code(ImportedFile file) => generator.Name switch
    {
        "jekyll" => Jekyll(),
        "eleventy" => Liquid(),
        "hugo" => Hugo(),
        "statiq" => Statiq(),
        _ => file.Relative.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? Mdx() : Astro(),
    };

    private const string LiquidPieces = """
        \{%-?\s*raw\s*-?%\}(?<raw>.*?)\{%-?\s*endraw\s*-?%\}
        |\{%-?\s*highlight\s+(?<lang>[\w+-]+)[^%]*%\}\r?\n?(?<code>.*?)\{%-?\s*endhighlight\s*-?%\}
        |\{%-?\s*(post_url|link)\s+(?<ref>[^%\s]+)\s*-?%\}
        |(?<gone>\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{\{-?\s*site\.(baseurl|url)\s*-?\}\}|<!--\s*more\s*-->)
        |\{%.*?%\}|\{\{.*?\}\}
        """;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex(LiquidPieces + @"|\{:[^}\n]*\}", Options)]
    private static partial Regex Jekyll();

    [GeneratedRegex(LiquidPieces, Options)]
    private static partial Regex Liquid();

    [GeneratedRegex("""
        \{\{[<%]/\*(?<shown>.*?)\*/[>%]\}\}
        |\{\{[<%]\s*highlight\s+"?(?<lang>[\w+-]+)"?.*?[>%]\}\}\r?\n?(?<code>.*?)\{\{[<%]\s*/highlight\s*[>%]\}\}
        |\{\{[<%]\s*(rel)?ref\s+"(?<ref>[^"]+)".*?[>%]\}\}
        |(?<gone><!--\s*more\s*-->)
        |\{\{[<%].*?[>%]\}\}
        """, Options)]
    private static partial Regex Hugo();

    [GeneratedRegex("""
        <\?\#\s*raw\s*\?>(?<raw>.*?)<\?\#\s*/\s*raw\s*\?>
        |(?<=\]\()xref:(?<ref>[^)\s\#]+)
        |(?<gone><!--\s*more\s*-->)
        |<\?\#.*?\?>
        """, Options)]
    private static partial Regex Statiq();

    // In MDX braces and capital elements are code, outside of what is shown as code.
    [GeneratedRegex("""
        (?<keep>^(```|~~~).*?^(```|~~~)|`[^`\n]+`)
        |(?<gone>^import\s([^'"]*?\sfrom\s+)?['"][^'"\n]*['"];?[ ]*\r?$|\{/\*.*?\*/\})
        |^export\s[^\n]*
        |<[A-Z][^>]*>
        |(?<!\\)\{[^{}]*\}
        """, Options)]
    private static partial Regex Mdx();

    [GeneratedRegex(@"(?<gone><!--\s*more\s*-->)", Options)]
    private static partial Regex Astro();

    [GeneratedRegex("""
        (?<keep>^(```|~~~).*?^(```|~~~)|`[^`\n]+`)
        |!\[[^\]]*\]\((?<picture>[^)\s]+)[^)]*\)
        |(?<=\]\()(?<link>[^)\s\#:{}<]+\.(md|mdx|markdown))(?=[)\s\#])
        """, Options)]
    private static partial Regex Reference();
}
