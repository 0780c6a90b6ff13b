using System.Text;
using StaticSite.Output.Styles;

namespace StaticSite.Output.Audit;

/// <summary>Looks for the names of style sheets in the files that one thread writes.</summary>
/// <param name="unseen">The names that no file has shown yet.</param>
/// <param name="noted">Takes those that a file is the first to show; null when nobody asks.</param>
/// <param name="notesEvery">Whether it takes those, too, that other files have shown.</param>
internal sealed class StyleNameReader(UnseenNames unseen, NotedFiles? noted, bool notesEvery)
{
    private UnseenNames? _unseenHere;

    /// <summary>Whether every name was seen that is looked for.</summary>
    public bool IsDone => Unseen.IsEmpty;

    private UnseenNames Unseen => _unseenHere ?? unseen;

    /// <summary>Begins a file.</summary>
    public void Begin()
    {
        if (notesEvery) _unseenHere = unseen.Anew();
    }

    /// <summary>Notes the elements of a feed: it has style sheets too.</summary>
    public void Elements(ReadOnlySpan<byte> xml)
    {
        HtmlTagReader reader = new(xml);
        while (reader.NextTag()) Element(ref reader);
    }

    /// <summary>Notes the name of a tag.</summary>
    public void Element(ref HtmlTagReader reader) => Saw(StyleNameKind.Element, reader.Name);

    /// <summary>Notes an attribute, and the classes or the id that it gives.</summary>
    public void Attribute(ref HtmlTagReader reader)
    {
        Saw(StyleNameKind.Attribute, reader.AttributeName);
        if (reader.IsAttribute("class"u8)) Classes(reader.AttributeValue);
        else if (reader.IsAttribute("id"u8)) Saw(StyleNameKind.Id, reader.AttributeValue);
    }

    private void Classes(ReadOnlySpan<byte> value)
    {
        foreach (Range part in value.SplitAny(" \t\r\n"u8))
        {
            if (!value[part].IsEmpty) Saw(StyleNameKind.Class, value[part]);
        }
    }

    private void Saw(StyleNameKind kind, ReadOnlySpan<byte> name)
    {
        if (!Unseen.Saw(kind, name)) return;
        noted?.Names.Add(new StyleName(kind, Encoding.UTF8.GetString(name)));
        if (notesEvery) unseen.Saw(kind, name);
    }
}
