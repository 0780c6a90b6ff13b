using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NodaTime.Text;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Editorial.Agreement;

/// <summary>Finds the facts of a page: numbers, dates, directives, links and images of its text, and what its front matter rests on.</summary>
internal sealed partial class FactReader(PageText text)
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;
    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Read()
    {
        FrontMatter();
        foreach (Match match in Directive().Matches(text.Body))
        {
            string name = match.Groups[1].Value;
            string[] words = match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (name == "quoted") Number(match.Groups[2].Value, text.BodyStart + match.Groups[2].Index);
            else _facts.Add(new Fact(name, string.Join(' ', words.Where((word, i) => i == 0 || word.StartsWith("at=", StringComparison.Ordinal))), text.Source.Span(text.BodyStart + match.Index, match.Length)));
        }
        foreach (PlainBlock block in PlainText.Blocks(text)) Words(block);
        foreach (LinkInline link in PlainText.Links(text)) Link(link);
        return _facts;
    }

    private void FrontMatter()
    {
        if (text.Page is Article article)
        {
            _facts.Add(new Fact("date of publication", InstantPattern.General.Format(article.Published.Instant), article.FrontMatter.Published.Span));
            foreach (var tag in article.FrontMatter.Tags) _facts.Add(new Fact("tag", text.Language.Fold(tag.Value), tag.Span));
            if (article.FrontMatter.Image is { } image) _facts.Add(new Fact("image", image.Src.Value, image.Src.Span));
        }
        IReadOnlyList<SourceReference> sources = (text.Page as Article)?.FrontMatter.Sources ?? (text.Page as PlainPage)?.FrontMatter.Sources ?? [];
        foreach (SourceReference source in sources)
        {
            if (source.Url is { } url) _facts.Add(new Fact("source", url.Value, url.Span));
        }
    }

    private void Words(PlainBlock block)
    {
        string rest = block.Text;
        foreach (Match match in DayMonthYear().Matches(block.Text))
        {
            if (Month(match.Groups[2].Value) is not (> 0 and var month)) continue;
            string date = $"{match.Groups[3].Value}-{month:00}-{int.Parse(match.Groups[1].ValueSpan):00}";
            _facts.Add(new Fact("date", date, text.Span(block.Span(match.Index, match.Length))));
            rest = rest.Remove(match.Index, match.Length).Insert(match.Index, new string(' ', match.Length));
        }
        foreach (Match match in AnyNumber().Matches(rest)) Number(match.Value, text.BodyStart + block.Start(match.Index));
    }

    private void Number(string written, int offset)
    {
        string value = Grouping().Replace(written, "").Replace(',', '.');
        _facts.Add(new Fact("number", value, text.Source.Span(offset, written.Length)));
    }

    private void Link(LinkInline link)
    {
        if (link.Url is not { Length: > 0 } url || url[0] == '#' || url.StartsWith("tel:", StringComparison.Ordinal)) return;
        int hash = url.IndexOf('#', StringComparison.Ordinal);
        string address = hash < 0 ? url : url[..hash];
        string value = text.Context.PageOf(address)?.Key ?? url;
        _facts.Add(new Fact(link.IsImage ? "image" : "link", value, text.Span(link.Span)));
    }

    // Months are found by the words the language itself writes in dates, with or without an ending behind them.
    private int Month(string word)
    {
        string lower = text.Language.ToLower(word);
        for (int month = 1; month <= 12; month++)
        {
            string name = text.Language.ToLower(text.Language.FormatDate(new DateOnly(2000, month, 1)).Split(' ')[1]);
            if (lower.StartsWith(name, StringComparison.Ordinal) && lower.Length <= name.Length + 4) return month;
        }
        return 0;
    }

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*):([^{}\r\n]*)\}")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\b(\d{1,2})[ \u00A0](\p{L}+)[ \u00A0](\d{4})")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\d+(?:[ \u00A0\u202F,.]\d{3}(?!\d))*(?:[.,]\d+)?")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"[ \u00A0\u202F,.](?=\d{3}(?!\d))")]
    private static partial Regex Grouping();
}
