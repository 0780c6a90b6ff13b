using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>
/// Finds tags of HTML in a template that do not meet: elements that are never closed, ends of nothing, comments and values without an end.
/// All ways through its conditions and loops are followed; where it depends on what only a page knows, nothing is said.
/// </summary>
internal sealed class MarkupCheck
{
    private readonly LayoutTemplate _template;
    private readonly IReadOnlyList<LiquidPiece> _pieces;
    private readonly MarkupTags _tags;
    private readonly MarkupReader _reader;
    private int _piece;

    private MarkupCheck(LayoutTemplate template, IReadOnlyList<LiquidPiece> pieces)
    {
        _template = template;
        _pieces = pieces;
        _tags = new MarkupTags(template);
        _reader = new MarkupReader(template, _tags);
    }

    /// <summary>What is wrong in one template, in the order of its text.</summary>
    /// <param name="template">The template.</param>
    /// <param name="pieces">Its tags and outputs; its blocks meet.</param>
    public static IReadOnlyList<MarkupFinding> Read(LayoutTemplate template, IReadOnlyList<LiquidPiece> pieces)
    {
        MarkupCheck check = new(template, pieces);
        MarkupState state = new();
        check.Walk(state);
        if (check._piece == pieces.Count) check._reader.End(state);
        return [.. check._tags.Found];
    }

    /// <summary>Reports what is wrong in all templates. A theme may open an element in one file and close it in another: that is left alone.</summary>
    /// <param name="found">What was found in each.</param>
    /// <param name="bag">Where it goes.</param>
    public static void Report(IReadOnlyList<(LayoutTemplate Template, IReadOnlyList<MarkupFinding> Found)> found, DiagnosticBag bag)
    {
        Dictionary<(string Element, string Code), Dictionary<LayoutTemplate, (int First, int Last)>> places = [];
        foreach ((LayoutTemplate template, IReadOnlyList<MarkupFinding> findings) in found)
        {
            foreach (MarkupFinding finding in findings)
            {
                if (finding.Element is not { } element) continue;
                if (!places.TryGetValue((element, finding.Descriptor.Code), out Dictionary<LayoutTemplate, (int First, int Last)>? files)) places[(element, finding.Descriptor.Code)] = files = [];
                files[template] = files.TryGetValue(template, out (int First, int Last) known) ? (known.First, finding.Offset) : (finding.Offset, finding.Offset);
            }
        }
        foreach ((LayoutTemplate template, IReadOnlyList<MarkupFinding> findings) in found)
        {
            foreach (MarkupFinding finding in findings)
            {
                if (finding.IsAllowed) continue;
                if (finding.Element is null || !IsElsewhere(template, finding)) bag.Add(finding.Descriptor.At(template.Span(finding.Offset, finding.Length), finding.Arguments));
            }
        }

        // An end above the start it has none for belongs to whatever shows the template: </div><div>.
        bool IsElsewhere(LayoutTemplate template, MarkupFinding finding)
        {
            bool isEnd = finding.Descriptor == LayoutDiagnostics.StrayEnd;
            if (!places.TryGetValue((finding.Element!, (isEnd ? LayoutDiagnostics.UnclosedElement : LayoutDiagnostics.StrayEnd).Code), out Dictionary<LayoutTemplate, (int First, int Last)>? files)) return false;
            if (!files.TryGetValue(template, out (int First, int Last) own)) return true;
            return files.Count > 1 || (isEnd ? own.Last > finding.Offset : own.First < finding.Offset);
        }
    }

    // Up to the end of the block, or to where its next branch begins.
    private void Walk(MarkupState state)
    {
        while (true)
        {
            int from = _piece == 0 ? 0 : _pieces[_piece - 1].To;
            if (_piece == _pieces.Count)
            {
                _reader.Read(from, _template.Text.Length, state);
                return;
            }
            LiquidPiece piece = _pieces[_piece];
            _reader.Read(from, piece.From, state);
            switch (piece.Tag)
            {
                case "if" or "unless" or "case" or "ifchanged":
                    Branches(state, isLoop: false);
                    break;
                case "for":
                    Branches(state, isLoop: true);
                    break;
                case "capture":
                    Capture(state);
                    break;
                case "else" or "elsif" or "when":
                    return;
                case ['e', 'n', 'd', ..]:
                    return;
                case "break" or "continue":
                    state.IsDead = true;
                    break;
                default:
                    if (piece.Writes) _reader.Output(piece, state);
                    break;
            }
            _piece++;
        }
    }

    private string? Tag => _piece < _pieces.Count ? _pieces[_piece].Tag : null;

    // Ends at the end tag.
    private void Branches(MarkupState state, bool isLoop)
    {
        List<MarkupState> ways = [];
        bool hasElse = false;
        bool isCase = Tag == "case";
        _tags.Depth++;
        if (isCase)
        {
            do _piece++;
            while (Tag is not (null or "when" or "else" or "endcase"));
        }
        while (Tag is not null && (!isCase || Tag != "endcase"))
        {
            hasElse |= Tag == "else";
            MarkupState way = state.Copy();
            if (isLoop && Tag == "for") way = Loop(way);
            else
            {
                _piece++;
                Walk(way);
            }
            ways.Add(way);
            if (Tag is null or ['e', 'n', 'd', ..]) break;
        }
        _tags.Depth--;
        if (!hasElse || isLoop) ways.Add(state);
        state.Take(MarkupState.Merge(state, ways, _tags.Depth));
    }

    // What the first round leaves is there in the next.
    private MarkupState Loop(MarkupState state)
    {
        int start = _piece + 1;
        bool wasMuted = _tags.IsMuted;
        MarkupState first = state.Copy();
        _tags.IsMuted = true;
        _piece = start;
        Walk(first);
        first.IsDead = false;
        _tags.IsMuted = wasMuted;
        // The loop around it is gone through twice: within that the rounds would double with each level.
        if (wasMuted) return first;
        MarkupState next = MarkupState.Merge(state, [state, first], _tags.Depth);
        _piece = start;
        Walk(next);
        // It may be left in the middle.
        next.IsDead = false;
        return next;
    }

    // A text that is kept stands somewhere else; one that is no whole of its own is too much for this.
    private void Capture(MarkupState state)
    {
        MarkupState inside = new();
        bool wasMuted = _tags.IsMuted;
        int count = _tags.Count;
        _tags.IsMuted = true;
        _tags.Depth++;
        _piece++;
        Walk(inside);
        _tags.Depth--;
        _tags.IsMuted = wasMuted;
        if (_tags.Count != count || inside.Mode != MarkupMode.Text || inside.Open.Count > 0) state.Mode = MarkupMode.Lost;
    }
}
