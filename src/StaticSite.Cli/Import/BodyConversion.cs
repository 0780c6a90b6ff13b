using System.Globalization;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Turns the text of another generator into this site's Markdown, as far as each piece has one meaning. What is left is reported at its place.</summary>
/// <param name="generator">The generator.</param>
/// <param name="links">What links between imported texts become.</param>
/// <param name="bag">Takes what a person must do.</param>
internal sealed partial class BodyConversion(Generator generator, LinkConversion links, DiagnosticBag bag)
{
    private const int MaxShown = 60;

    /// <summary>The article with its text; a draft when a person must look at it.</summary>
    public ImportedArticle Convert(ImportedArticle article)
    {
        ImportedFile file = article.File;
        string text = file.Source.Text;
        int start = BodyText.BehindTitle(file, article.Title);
        List<TextEdit> edits = [];
        List<string> reported = [];
        List<Match> pieces = [];
        MarkdownDialect dialect = new(text, start);
        foreach (Match match in Code(file).Matches(text, start))
        {
            if (!match.Groups["keep"].Success) pieces.Add(match);
            if (!Piece(article, match, dialect, edits)) reported.Add(match.Value);
        }
        ILookup<string, string> definitions = Definition().Matches(text, start).ToLookup(match => Label(match.Groups["label"].Value), match => match.Groups["link"].Value);
        foreach (Match match in Reference().Matches(text, start))
        {
            if (match.Groups["keep"].Success || dialect.IsCode(match.Index)) continue;
            pieces.Add(match);
            if (edits.Exists(edit => edit.Start < match.Index + match.Length && match.Index < edit.Start + edit.Length)) continue;
            if (match.Groups["link"] is { Success: true } link)
            {
                if (links.Destination(article, link.Value) is { } target && target != link.Value) edits.Add(new TextEdit(link.Index, link.Length, target));
                continue;
            }
            Group picture = match.Groups["picture"] is { Success: true } inline ? inline : match.Groups["label"] is { Length: > 0 } label ? label : match.Groups["words"];
            string? shown = match.Groups["picture"].Success ? picture.Value : definitions[Label(picture.Value)].FirstOrDefault();
            // Brackets that nothing explains are brackets.
            if (shown is null) continue;
            reported.Add(shown);
            bag.Add(ImportDiagnostics.Picture.At(file.Source.Span(picture.Index, picture.Length), shown));
        }
        reported.AddRange(Formulas(file, start, dialect, pieces));
        edits.AddRange(dialect.Edits().Where(edit => !pieces.Exists(piece => edit.Start < piece.Index + piece.Length && piece.Index < edit.Start + edit.Length)));
        return article with { Body = TextEdit.Apply(text, edits)[start..], Draft = article.Draft || reported.Count > 0, Reported = reported };
    }

    // Labels are the same in small and capital letters, and whatever the spaces.
    private static string Label(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private IEnumerable<string> Formulas(ImportedFile file, int start, MarkdownDialect dialect, List<Match> pieces)
    {
        Match[] formulas = [.. Formula().Matches(file.Source.Text, start).Where(match => !dialect.IsCode(match.Index) && !pieces.Exists(piece => piece.Index <= match.Index && match.Index < piece.Index + piece.Length))];
        if (formulas.Length > 0) bag.Add(ImportDiagnostics.Formula.At(file.Source.Span(formulas[0].Index, formulas[0].Value.Split('\n')[0].TrimEnd().Length), formulas.Length.ToString(CultureInfo.InvariantCulture)));
        return formulas.Select(match => match.Value);
    }

    private bool Piece(ImportedArticle article, Match match, MarkdownDialect dialect, List<TextEdit> edits)
    {
        ImportedFile file = article.File;
        // A mark that is shown in code is no mark.
        if (match.Groups["keep"].Success || (match.Value.StartsWith("<!--", StringComparison.Ordinal) && dialect.IsCode(match.Index))) return true;
        string? becomes = match.Groups["shown"] is { Success: true } shown ? Shown(match.Value.Replace("/*" + shown.Value + "*/", shown.Value, StringComparison.Ordinal))
            : match.Groups["raw"] is { Success: true } raw ? DoubleBrace().Replace(raw.Value, brace => dialect.IsCode(raw.Index + brace.Index) ? brace.Value : "\\" + brace.Value)
            : match.Groups["code"] is { Success: true } code ? $"```{match.Groups["lang"].Value}\n{code.Value.TrimEnd()}\n{Indentation(file.Source.Text, match.Index)}```"
            : match.Groups["ref"] is { Success: true } reference ? links.Reference(article, reference.Value + match.Groups["anchor"].Value)
            : match.Groups["address"] is { Success: true } address ? links.Destination(article, address.Value + match.Groups["anchor"].Value) ?? address.Value + match.Groups["anchor"].Value
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
        |\{%-?\s*(post_url|link)\s+(?<ref>[^%\s]+)\s*-?%\}/?(?<anchor>\#[^)\s"'{}]+)?
        |\{\{-?\s*["'](?<address>[^"'\s]+)["']\s*\|\s*(relative_url|absolute_url|url|prepend:\s*site\.(baseurl|url))\s*-?\}\}(?<anchor>\#[^)\s"'{}]+)?
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
        |\{\{[<%]\s*(rel)?ref\s+(path\s*=\s*)?(?<quote>["'`]?)(?<ref>[^"'`\s]+?)\k<quote>(\s[^<>]*?)?\s*[>%]\}\}(?<anchor>\#[^)\s"'{}]+)?
        |(?<gone><!--\s*more\s*-->)
        |\{\{[<%].*?[>%]\}\}
        """, Options)]
    private static partial Regex Hugo();

    [GeneratedRegex("""
        <\?\#\s*raw\s*\?>(?<raw>.*?)<\?\#\s*/\s*raw\s*\?>
        |(?<=\]\()xref:(?<ref>[^)\s\#]+)(?<anchor>\#[^)\s]+)?
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
        |!\[(?<words>[^\]\n]*)\](\[(?<label>[^\]\n]*)\])?
        |(?<=\]\(<?(\{\{-?\s*site\.(baseurl|url)\s*-?\}\})*)(?<link>[^)\s{}<>]+)
        |(?<=^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?(\{\{-?\s*site\.(baseurl|url)\s*-?\}\})*)(?<link>[^\s{}<>]+)
        """, Options)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[ ]{0,3}\[(?<label>[^\]\n]+)\]:[ \t]*<?(?<link>[^\s<>]+)", Options)]
    private static partial Regex Definition();

    // What stands between two dollar signs is one only where it has a command or a raised or lowered group: prices have none.
    [GeneratedRegex("""
        \$\$[^$]+\$\$
        |\\{1,2}\[[^\]]*?\\[a-zA-Z]{2}.*?\\{1,2}\]
        |\\{1,2}\([^)\n]*?\\[a-zA-Z]{2}[^\n]*?\\{1,2}\)
        |\$[^\s$][^$\n]*?(\\[a-zA-Z]{2}|[_^]\{)[^$\n]*\$
        |\\begin\{(equation|align|gather|matrix|cases)\*?\}
        """, Options)]
    private static partial Regex Formula();
}
