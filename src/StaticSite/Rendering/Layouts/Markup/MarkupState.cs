namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>What is open at a place of a template, on one way through its conditions or on several that came together.</summary>
internal sealed class MarkupState
{
    public MarkupMode Mode { get; set; }

    /// <summary>The elements that are open, the innermost last.</summary>
    public List<OpenElement> Open { get; private set; } = [];

    /// <summary>Elements of which it was said that another one ended before them, and that one.</summary>
    public List<(string Name, string By)> Crossed { get; private set; } = [];

    /// <summary>The name of the tag that is being read, as far as it was read.</summary>
    public string Tag { get; set; } = "";

    /// <summary>Whether that is an end tag.</summary>
    public bool IsEnd { get; set; }

    /// <summary>Whether its last sign was a slash.</summary>
    public bool HasSlash { get; set; }

    /// <summary>The sign that ends the value that is being read.</summary>
    public char Quote { get; set; }

    /// <summary>Where the tag, the comment or the text began.</summary>
    public int Start { get; set; }

    /// <summary>Where the value began.</summary>
    public int ValueStart { get; set; }

    /// <summary>Whether no way leads here: a loop was left before.</summary>
    public bool IsDead { get; set; }

    public MarkupState Copy()
    {
        MarkupState copy = new();
        copy.Take(this);
        return copy;
    }

    /// <summary>Becomes the same as another one.</summary>
    public void Take(MarkupState other)
    {
        (Mode, Open, Crossed) = (other.Mode, [.. other.Open], [.. other.Crossed]);
        (Tag, IsEnd, HasSlash) = (other.Tag, other.IsEnd, other.HasSlash);
        (Quote, Start, ValueStart, IsDead) = (other.Quote, other.Start, other.ValueStart, other.IsDead);
    }

    /// <summary>What is open where several ways come together.</summary>
    /// <param name="before">What was open where they parted.</param>
    /// <param name="ways">What is open at the end of each.</param>
    /// <param name="depth">How many blocks of the template are open around them.</param>
    public static MarkupState Merge(MarkupState before, IReadOnlyList<MarkupState> ways, int depth)
    {
        MarkupState? whole = null;
        foreach (MarkupState way in ways)
        {
            if (!way.IsDead) whole = whole is null ? way.Copy() : whole.With(way, before, depth);
        }
        if (whole is null)
        {
            whole = before.Copy();
            whole.IsDead = true;
        }
        for (int i = 0; i < whole.Open.Count; i++)
        {
            if (whole.Open[i].MaybeIn > depth) whole.Open[i] = whole.Open[i] with { MaybeIn = depth };
        }
        return whole;
    }

    private MarkupState With(MarkupState other, MarkupState before, int depth)
    {
        MarkupState whole = new() { Mode = Common(other), Open = Merge(Open, other.Open, before, depth), Crossed = Crossed.Count >= other.Crossed.Count ? Crossed : other.Crossed };
        whole.Tag = Tag == other.Tag ? Tag : OpenElement.AnyName;
        whole.IsEnd = IsEnd;
        whole.HasSlash = HasSlash && other.HasSlash;
        whole.Quote = Quote;
        whole.Start = Start;
        whole.ValueStart = ValueStart;
        return whole;
    }

    private MarkupMode Common(MarkupState other)
    {
        bool isSameTag = IsEnd == other.IsEnd;
        if (Mode == other.Mode)
        {
            return Mode switch
            {
                MarkupMode.Quoted when Quote != other.Quote => MarkupMode.Lost,
                MarkupMode.RawText when Tag != other.Tag => MarkupMode.Lost,
                MarkupMode.TagName or MarkupMode.InTag or MarkupMode.BeforeValue or MarkupMode.Quoted or MarkupMode.Unquoted when !isSameTag => MarkupMode.Lost,
                _ => Mode,
            };
        }
        return isSameTag && IsWithinTag(Mode) && IsWithinTag(other.Mode) ? MarkupMode.InTag : MarkupMode.Lost;
    }

    // A value that has not begun yet, or has a quote to come, is another thing.
    private static bool IsWithinTag(MarkupMode mode) => mode is MarkupMode.TagName or MarkupMode.InTag or MarkupMode.Unquoted;

    // What all have is open; what was closed on some ways, or opened on some, may be. What may have been open and was closed on one way was meant by its condition.
    private static List<OpenElement> Merge(List<OpenElement> one, List<OpenElement> other, MarkupState before, int depth)
    {
        List<OpenElement> whole = [];
        int same = 0;
        for (; same < one.Count && same < other.Count && one[same].Name == other[same].Name; same++)
        {
            whole.Add(one[same].IsMaybe ? one[same] : other[same]);
        }
        Add(one, other);
        Add(other, one);
        return whole;

        void Add(List<OpenElement> from, List<OpenElement> missing)
        {
            for (int i = same; i < from.Count; i++)
            {
                OpenElement element = from[i];
                int place = missing.FindIndex(same, Is);
                bool isBoth = place >= 0;
                if (isBoth && whole.FindIndex(same, Is) >= 0) continue;
                if (before.Open.Exists(Is) && !isBoth && element.IsMaybe)
                {
                    // It may still be closed by what comes, and nothing is said when it is not.
                    whole.Add(element with { IsForgiven = true });
                    continue;
                }
                if (isBoth && missing[place].IsMaybe) element = missing[place];
                whole.Add(isBoth || element.IsMaybe ? element : element with { MaybeIn = depth });

                bool Is(OpenElement known) => known.Offset == element.Offset && known.Name == element.Name;
            }
        }
    }
}
