using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Extensions;

/// <summary>The text of one page while it is rendered, by one thread.</summary>
public sealed class PageText
{
    private readonly Dictionary<Type, object> _state = [];

    internal PageText(BuildContext context, Page? page, Language language, SourceText source, int bodyStart)
    {
        Context = context;
        Page = page;
        Language = language;
        Source = source;
        BodyStart = bodyStart;
    }

    /// <summary>The build.</summary>
    public BuildContext Context { get; }

    /// <summary>The page that is made; null for a file that becomes no page because of an error in it.</summary>
    public Page? Page { get; }

    /// <summary>The language the text is written in.</summary>
    public Language Language { get; }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>Where the Markdown begins in the file, in UTF-16 units.</summary>
    public int BodyStart { get; }

    /// <summary>The Markdown.</summary>
    public string Body => Source.From(BodyStart);

    /// <summary>Whether it is a part that is shown within another page, where ids and a list at its end have no place.</summary>
    public bool IsPart { get; internal init; }

    /// <summary>The parsed text; null while it is being parsed.</summary>
    public MarkdownDocument? Document { get; internal set; }

    /// <summary>The links and images in the order in which they stand, before any extension looked at the text; empty while it is being parsed.</summary>
    public IReadOnlyList<LinkInline> Links { get; internal set; } = [];

    /// <summary>Whether the text has a directive.</summary>
    public bool HasDirectives { get; internal set; }

    /// <summary>HTML that is written below the text.</summary>
    public StringBuilder After { get; } = new();

    /// <summary>Where an element of the text stands.</summary>
    /// <param name="span">The place in the Markdown, from <see cref="BodyStart"/>.</param>
    public Diagnostics.SourceSpan Span(MarkSpan span) => Source.Span(BodyStart + Math.Max(0, span.Start), Math.Max(0, span.Length));

    /// <summary>The place where the text begins, for what is wrong with it as a whole.</summary>
    public Diagnostics.SourceSpan Top
    {
        get
        {
            int start = BodyStart;
            while (start < Source.Text.Length && char.IsWhiteSpace(Source.Text[start])) start++;
            return Source.Span(start, 1);
        }
    }

    /// <summary>What an extension notes while this text is rendered; one object of each type, made at its first use.</summary>
    public T State<T>() where T : class, new()
    {
        if (_state.TryGetValue(typeof(T), out object? value)) return (T)value;
        T made = new();
        _state[typeof(T)] = made;
        return made;
    }
}
