using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>Opens and closes elements by the tags of a template, and notes which do not meet.</summary>
/// <param name="template">The template.</param>
internal sealed class MarkupTags(LayoutTemplate template)
{
    private readonly Dictionary<(string Code, int Offset), MarkupFinding> _found = [];

    /// <summary>What was found, in the order of the text.</summary>
    public IEnumerable<MarkupFinding> Found => _found.Values.OrderBy(finding => finding.Offset);

    /// <summary>How many blocks of the template are open.</summary>
    public int Depth { get; set; }

    /// <summary>Whether nothing is noted, since the same text is read again.</summary>
    public bool IsMuted { get; set; }

    /// <summary>How often something was found, noted or not.</summary>
    public int Count { get; private set; }

    /// <summary>Notes what is wrong.</summary>
    public void Add(MarkupFinding finding, MarkupState state)
    {
        if (state.IsDead) return;
        Count++;
        if (!IsMuted) _found.TryAdd((finding.Descriptor.Code, finding.Offset), finding);
    }

    /// <summary>A start tag has ended.</summary>
    public void Open(MarkupState state)
    {
        string name = state.Tag.ToLowerInvariant();
        state.Mode = MarkupMode.Text;
        if (HtmlNames.IsVoid(name)) return;
        if (state.HasSlash)
        {
            bool isDrawing = state.Open.Exists(element => element.Name is "svg" or "math");
            if (!isDrawing && HtmlNames.IsElement(name))
            {
                Add(new MarkupFinding(LayoutDiagnostics.SelfClosed, state.Start, name.Length + 1, name), state);
                state.Crossed.Add((name, name));
            }
            return;
        }
        state.Open.Add(new OpenElement(name.Contains(OpenElement.AnyName, StringComparison.Ordinal) ? OpenElement.AnyName : name, state.Start));
        if (!HtmlNames.HoldsText(name)) return;
        state.Mode = MarkupMode.RawText;
        state.Tag = name;
    }

    /// <summary>An end tag has ended.</summary>
    public void Close(MarkupState state)
    {
        string name = state.Tag.ToLowerInvariant();
        state.Mode = MarkupMode.Text;
        if (name.Contains(OpenElement.AnyName, StringComparison.Ordinal)) name = OpenElement.AnyName;
        int at = state.Open.FindLastIndex(element => element.Name == name || element.Name == OpenElement.AnyName || name == OpenElement.AnyName);
        if (at < 0)
        {
            if (name == OpenElement.AnyName) state.Mode = MarkupMode.Lost;
            else Stray(name, state);
            return;
        }
        if (state.Open[at].IsMaybe)
        {
            // Where it is not open, this ends the same element around it: after that one of the two is open, if this one was.
            int around = at;
            while (around > 0 && state.Open[around].IsMaybe && Depth <= state.Open[at].MaybeIn) around--;
            if (state.Open[around].Name == name && !state.Open[around].IsMaybe)
            {
                state.Open.RemoveAt(around);
                return;
            }
            state.Open.RemoveAt(at);
            // Of several conditions that exclude each other one is true, and this closes what it opened.
            for (int i = 0; i < state.Open.Count; i++)
            {
                if (state.Open[i].IsMaybe && state.Open[i].Name == name) state.Open[i] = state.Open[i] with { IsForgiven = true };
            }
            return;
        }
        for (int i = state.Open.Count - 1; i > at; i--)
        {
            // Whether it is open here may depend on the same condition as this end, or as one that follows.
            if (state.Open[i].IsMaybe && (Depth > state.Open[i].MaybeIn || template.Text.IndexOf("</" + state.Open[i].Name, state.Start + 1, StringComparison.OrdinalIgnoreCase) >= 0)) continue;
            Unclosed(state.Open[i], $"</{name}> in line {template.Span(state.Start, 1).Line}", state);
            if (!state.Open[i].IsQuiet) state.Crossed.Add((state.Open[i].Name, name));
        }
        state.Open.RemoveRange(at, state.Open.Count - at);
    }

    /// <summary>The text ends.</summary>
    public void End(MarkupState state)
    {
        foreach (OpenElement element in state.Open)
        {
            Unclosed(element, "the end of the file", state);
            if (HtmlNames.MayLackEnd(element.Name)) OpenElsewhere(element.Name, element.Offset, state);
        }
    }

    /// <summary>Notes an element that another template may close.</summary>
    public void OpenElsewhere(string name, int offset, MarkupState state) =>
        Add(new MarkupFinding(LayoutDiagnostics.UnclosedElement, offset, 1) { Element = name, IsAllowed = true }, state);

    private void Unclosed(OpenElement element, string before, MarkupState state)
    {
        if (!element.IsQuiet) Add(new MarkupFinding(LayoutDiagnostics.UnclosedElement, element.Offset, element.Name.Length + 1, element.Name, before) { Element = element.Name }, state);
    }

    private void Stray(string name, MarkupState state)
    {
        int crossed = state.Crossed.FindLastIndex(element => element.Name == name);
        if (crossed >= 0)
        {
            // It stands at the wrong place and is not missing; what ended before it is open still, unless nothing did.
            if (state.Crossed[crossed].By != name) state.Open.Add(new OpenElement(state.Crossed[crossed].By, state.Start) { IsForgiven = true });
            state.Crossed.RemoveAt(crossed);
            return;
        }
        // Mostly the innermost element has this end for its own; should that one come too, it ends nothing more.
        OpenElement? last = state.Open is [.., { IsMaybe: false, IsQuiet: false } innermost] ? innermost : null;
        bool isMeant = last is { } open && (Nearest.Of(name, [open.Name]) is not null || (IsHeading(name) && IsHeading(open.Name)));
        if (last is not null)
        {
            state.Open.RemoveAt(state.Open.Count - 1);
            state.Crossed.Add((last.Value.Name, last.Value.Name));
        }
        Add(new MarkupFinding(LayoutDiagnostics.StrayEnd, state.Start, name.Length + 3, name, isMeant ? Nearest.Hint($"</{last!.Value.Name}>") : "") { Element = isMeant ? null : name }, state);
    }

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];
}
