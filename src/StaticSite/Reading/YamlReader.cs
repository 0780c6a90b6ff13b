using System.Globalization;
using StaticSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticSite.Reading;

/// <summary>Reads YAML 1.2 into nodes that know their places, through YamlDotNet's events. No tag is obeyed, no type is guessed.</summary>
public static class YamlReader
{
    /// <summary>Nodes that one file may have, those that aliases repeat included.</summary>
    public const int MaxNodes = 100_000;

    /// <summary>Nodes that aliases may repeat in one file.</summary>
    public const int MaxAliasNodes = 1_000;

    /// <summary>Levels of nesting.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads a slice of a file; null when it is empty or an error was reported.</summary>
    public static YamlNode? Read(SourceText source, int start, int length, DiagnosticBag bag)
    {
        bool isWhole = start == 0 && length == source.Text.Length;
        if (isWhole && source.Yaml is { } known) return known;
        if (!isWhole) return ReadSlice(source, start, length, bag);
        DiagnosticBag own = new();
        YamlNode? node = ReadSlice(source, start, length, own);
        if (own.IsEmpty) source.Yaml = node;
        foreach (Diagnostic diagnostic in own.ToSortedList()) bag.Add(diagnostic);
        return node;
    }

    private static YamlNode? ReadSlice(SourceText source, int start, int length, DiagnosticBag bag)
    {
        Reading reading = new(source, start, length, bag);
        try
        {
            return reading.Document();
        }
        catch (YamlException error)
        {
            new YamlFailure(source, start, length, bag).Report(error, reading.Last);
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet fails so where a list in brackets is never closed and a colon follows on a later line.
            new YamlFailure(source, start, length, bag).ReportUnclosed(reading.Last);
            return null;
        }
        catch (Stop)
        {
            return null;
        }
    }

    // Ends a reading whose error is already reported; never leaves this class.
    private sealed class Stop : Exception;

    private sealed class Reading(SourceText source, int start, int length, DiagnosticBag bag)
    {
        private readonly Parser _parser = new(new StringReader(source.Text.Substring(start, length)));
        private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
        private int _nodes;
        private int _aliasNodes;

        public YamlNode? Document()
        {
            _parser.Consume<StreamStart>();
            if (_parser.TryConsume<StreamEnd>(out _)) return null;
            _parser.Consume<DocumentStart>();
            YamlNode node = Node(0);
            _parser.Consume<DocumentEnd>();
            if (_parser.TryConsume<DocumentStart>(out DocumentStart? second)) Fail(FrontMatterDiagnostics.NotAllowed, Span(second.Start, second.End), "a second YAML document");
            if (node is YamlScalar { IsNull: true }) return null;
            return source.Outline is { } outline ? outline.Attach(node) : node;
        }

        /// <summary>What the parser met last; null before anything.</summary>
        public ParsingEvent? Last => _parser.Current;

        private YamlNode Node(int depth)
        {
            int before = ++_nodes;
            switch (_parser.Current)
            {
                case AnchorAlias alias:
                    _parser.MoveNext();
                    return Alias(alias);
                case Scalar scalar:
                    _parser.MoveNext();
                    RefuseTag(scalar);
                    if (UnwantedSigns.In(scalar.Value) is >= 0 and int sign) ReportSign(scalar, scalar.Value[sign]);
                    return Remember(scalar.Anchor, new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.Plain, Span(scalar.Start, scalar.End)), before);
                case SequenceStart list:
                    _parser.MoveNext();
                    RefuseTag(list);
                    Bound(depth, list);
                    List<YamlNode> items = [];
                    while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
                    return Remember(list.Anchor, new YamlSequence(items, Span(list.Start, list.Start)), before);
                case MappingStart mapping:
                    _parser.MoveNext();
                    RefuseTag(mapping);
                    Bound(depth, mapping);
                    List<YamlEntry> entries = Entries(depth);
                    // The place of a pair in a list that has no braces is not known.
                    SourceSpan place = depth > 0 && mapping.Start.Index == 0 && entries.Count > 0 ? entries[0].Key.Span : Span(mapping.Start, mapping.Start);
                    return Remember(mapping.Anchor, new YamlMapping(entries, place), before);
                case { } other:
                    throw new YamlException(other.Start, other.End, "a value is missing");
                default:
                    throw new YamlException("the text ends too early");
            }
        }

        private List<YamlEntry> Entries(int depth)
        {
            List<YamlEntry> entries = [];
            HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
            while (!_parser.TryConsume<MappingEnd>(out _))
            {
                YamlNode key = Node(depth + 1);
                if (key is not YamlScalar name) throw Fail(FrontMatterDiagnostics.NotAllowed, key.Span, "a list or mapping as a key");
                int plain = _parser.Current is Scalar { Style: ScalarStyle.Plain } text ? start + (int)Math.Clamp(text.End.Index, 0, length) : -1;
                YamlNode value = Node(depth + 1);
                if (plain >= 0 && name.Value is "title" or "description" or "alt" or "caption" or "credit" or "tags" && value is YamlScalar words) CheckNote(name.Value, words, plain);
                if (seen.Add(name.Value)) entries.Add(new YamlEntry(new Located<string>(name.Value, name.Span), value));
                else bag.Add(FrontMatterDiagnostics.DuplicateKey.At(name.Span, name.Value, LineOf(entries, name.Value)));
            }
            return entries;
        }

        private static string LineOf(List<YamlEntry> entries, string key) =>
            entries.Find(entry => entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))!.Key.Span.Line.ToString(CultureInfo.InvariantCulture);

        // A note has a space behind its sign; #1 is more often a part of the text.
        private void CheckNote(string key, YamlScalar words, int at)
        {
            string text = source.Text;
            int end = start + length, sign = at;
            while (sign < end && text[sign] == ' ') sign++;
            if (sign == at || sign + 1 >= end || text[sign] != '#' || char.IsWhiteSpace(text[sign + 1]) || text[sign + 1] == '#') return;
            int lineEnd = text.AsSpan(sign, end - sign).IndexOfAny('\r', '\n');
            string note = text[sign..(lineEnd < 0 ? end : sign + lineEnd)].TrimEnd();
            string value = key == "tags" ? Tags($"{words.Value} {note}") : YamlMistake.Quoted($"{words.Value} {note}".TrimStart());
            bag.Add(SlipDiagnostics.Note.At(source.Span(sign, note.Length), note, $"{key}: {value}"));
            // That the key has no value only follows from it.
            if (words.IsNull) throw new Stop();
        }

        // As other programs write tags: #demining #karabakh.
        private static string Tags(string words) => $"[{string.Join(", ", words.Split([' ', ',', '#'], StringSplitOptions.RemoveEmptyEntries))}]";

        // Written as itself, or as a sequence that stands for it, such as \u202E.
        private void ReportSign(Scalar scalar, char sign)
        {
            int from = start + (int)Math.Clamp(scalar.Start.Index, 0, length), to = start + (int)Math.Clamp(scalar.End.Index, 0, length);
            int at = UnwantedSigns.In(source.Text.AsSpan(from, to - from));
            bag.Add(SlipDiagnostics.Lost.At(at < 0 ? Span(scalar.Start, scalar.End) : source.Span(from + at, 1), UnwantedSigns.Name(sign)));
        }

        private YamlNode Alias(AnchorAlias alias)
        {
            SourceSpan span = Span(alias.Start, alias.End);
            if (!_anchors.TryGetValue(alias.Value.Value, out (YamlNode Node, int Size) target)) throw Fail(FrontMatterDiagnostics.BadYaml, span, "there is no anchor \"" + alias.Value.Value + "\" above", "");
            _aliasNodes += target.Size;
            _nodes += target.Size;
            if (_aliasNodes > MaxAliasNodes) throw Fail(FrontMatterDiagnostics.TooLarge, span);
            return target.Node;
        }

        private YamlNode Remember(AnchorName anchor, YamlNode node, int before)
        {
            // Size counts what aliases inside have repeated, so that an alias of aliases costs what it expands to.
            if (!anchor.IsEmpty) _anchors[anchor.Value] = (node, _nodes - before + 1);
            return node;
        }

        private void Bound(int depth, NodeEvent at)
        {
            if (depth >= MaxDepth || _nodes > MaxNodes) throw Fail(FrontMatterDiagnostics.TooLarge, Span(at.Start, at.Start));
        }

        private void RefuseTag(NodeEvent node)
        {
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) throw Fail(FrontMatterDiagnostics.NotAllowed, Span(node.Start, node.Start), "the YAML tag \"" + node.Tag.Value + "\"");
        }

        private Stop Fail(DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        {
            bag.Add(descriptor.At(span, arguments));
            throw new Stop();
        }

        private SourceSpan Span(Mark from, Mark to)
        {
            int offset = start + (int)Math.Clamp(from.Index, 0, length);
            int size = to.Line == from.Line ? (int)Math.Max(to.Index - from.Index, 1) : 1;
            return source.Span(offset, size);
        }
    }
}
