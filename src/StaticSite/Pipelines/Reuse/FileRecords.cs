using System.Text;
using StaticSite.Output.Audit;
using StaticSite.Output.Styles;
using StaticSite.Search;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// What is known of the files that a build wrote, each by its path: what they asked of the site, their addresses, anchors, styles. Addresses and pieces of text that many
/// files have in common have numbers, which a build that adds to the records does not change.
/// </summary>
internal sealed class FileRecords
{
    private readonly RecordWriter _part = new();
    private readonly RecordedAddresses _addresses;
    private readonly Lazy<PieceTable> _pieces;
    private readonly Lazy<QueryTable> _queries;

    /// <summary>Records of no file.</summary>
    /// <param name="addresses">Addresses that have numbers already.</param>
    public FileRecords(AddressTable addresses)
    {
        _addresses = new RecordedAddresses(addresses);
        _pieces = new Lazy<PieceTable>(() => new PieceTable());
        _queries = new Lazy<QueryTable>(() => new QueryTable());
    }

    private FileRecords(ReadOnlyMemory<byte> addresses, ReadOnlyMemory<byte> pieces, ReadOnlyMemory<byte> queries)
    {
        _addresses = new RecordedAddresses(addresses);
        _pieces = new Lazy<PieceTable>(() => PieceTable.Read(pieces.Span, _addresses.Count));
        _queries = new Lazy<QueryTable>(() => QueryTable.Read(queries.Span));
    }

    /// <summary>Whether the checks of the links between all files found nothing.</summary>
    public bool HasGoodLinks { get; set; }

    /// <summary>The addresses by number.</summary>
    public AddressTable Addresses => _addresses.Table;

    /// <summary>The pieces by number: their addresses and their anchors.</summary>
    public IReadOnlyList<(int[] Addresses, string[] Ids)> Pieces => _pieces.Value.All;

    /// <summary>What the files asked of the site, by number.</summary>
    public QueryTable Queries => _queries.Value;

    /// <summary>What was asked of the site for all pages, as numbers of <see cref="Queries"/>.</summary>
    public ReadOnlyMemory<byte> AskedForAll { get; private set; }

    /// <summary>The terms of the pages' words, by number.</summary>
    public AddressTable Terms { get; } = new();

    /// <summary>The words of pages by path, as <see cref="Words"/> reads them.</summary>
    public Dictionary<string, (ReadOnlyMemory<byte> Terms, string Letters)> PageWords { get; } = new(StringComparer.Ordinal);

    /// <summary>The files by path.</summary>
    public Dictionary<string, FileRecord> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads records; a <see cref="FormatException"/>, now or when more of them is asked for, when they are not ours.</summary>
    public static FileRecords Read(ReadOnlyMemory<byte> bytes)
    {
        RecordReader reader = new(bytes.Span);
        bool hasGoodLinks = reader.Number() == 1;
        FileRecords records = new(Part(ref reader), Part(ref reader), Part(ref reader)) { HasGoodLinks = hasGoodLinks, AskedForAll = Part(ref reader) };
        int count = reader.Count();
        records.Files.EnsureCapacity(count);
        for (int left = count; left > 0; left--) records.Files[reader.Text()] = new FileRecord(records.Files.Count, new FileOrigin(reader.Number() == 1, reader.Eight(), reader.Eight()), Part(ref reader), Part(ref reader));
        for (int left = reader.Count(); left > 0; left--) records.Terms.Add(reader.Bytes(), out _);
        for (int left = reader.Count(); left > 0; left--)
        {
            string path = reader.Text();
            string letters = reader.Text();
            records.PageWords[path] = (Part(ref reader), letters);
        }
        return records;

        ReadOnlyMemory<byte> Part(ref RecordReader reader)
        {
            int length = reader.Bytes().Length;
            return bytes.Slice(reader.Position - length, length);
        }
    }

    /// <summary>Writes the records for <see cref="Read"/>: of these files, and of those that were made.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="sheets">What was noted of the files that were made.</param>
    /// <param name="made">What they were made from.</param>
    /// <param name="context">The build.</param>
    public void Write(RecordWriter writer, IReadOnlyList<LinkSheet> sheets, IReadOnlyDictionary<string, MadeFile> made, BuildContext context)
    {
        QueryNumbers asked = new(Queries, context);
        RecordWriter forAll = new();
        asked.Write(context.Renderer.AskedForAll, forAll);
        foreach (MadeFile file in made.Values) asked.Add(file.Queries);
        int[][] numbers = [.. sheets.Select(NumbersOf)];
        int[][] pieces = [.. sheets.Select((sheet, i) => sheet.Pieces.Select(piece => _pieces.Value.Add([.. piece.Addresses.Select(address => numbers[i][address])], piece.Ids)).ToArray())];
        writer.Number(HasGoodLinks ? 1 : 0);
        _addresses.Write(writer);
        _part.Clear();
        _pieces.Value.Write(_part);
        writer.Bytes(_part.Written);
        _part.Clear();
        Queries.Write(_part);
        writer.Bytes(_part.Written);
        writer.Bytes(forAll.Written);
        writer.Number(Files.Count + sheets.Sum(sheet => sheet.Noted?.Files.Count ?? 0));
        foreach ((string path, FileRecord file) in Files)
        {
            Begin(writer, path, file.Origin);
            writer.Bytes(file.Queries.Span);
            writer.Bytes(file.Notes.Span);
        }
        for (int i = 0; i < sheets.Count; i++) Write(writer, sheets[i], numbers[i], pieces[i], made, asked);
        writer.Number(Terms.Count);
        for (int i = 0; i < Terms.Count; i++) writer.Bytes(Terms[i]);
        writer.Number(PageWords.Count);
        foreach ((string path, (ReadOnlyMemory<byte> terms, string letters)) in PageWords)
        {
            writer.Text(path);
            writer.Text(letters);
            writer.Bytes(terms.Span);
        }
    }

    /// <summary>Adds the words of a page.</summary>
    public void Add(string path, DocumentWords words)
    {
        _part.Clear();
        foreach (int term in words.Terms) _part.Number(((long)Terms.Add(Encoding.UTF8.GetBytes(words.Stem(term >> 2)), out _) << 2) | (uint)(term & 3));
        PageWords[path] = (_part.Written.ToArray(), words.Letters);
    }

    /// <summary>The words of a page: the number of each term, and its rank.</summary>
    public IEnumerable<(int Term, WordRank Rank)> Words(string path)
    {
        ReadOnlyMemory<byte> bytes = PageWords[path].Terms;
        for (int at = 0; at < bytes.Length;)
        {
            (int term, int rank, int length) = Next(bytes.Span[at..]);
            at += length;
            yield return (term, (WordRank)rank);
        }
    }

    private (int Term, int Rank, int Length) Next(ReadOnlySpan<byte> bytes)
    {
        RecordReader reader = new(bytes);
        int value = reader.Below(Terms.Count << 2);
        return (value >> 2, value & 3, reader.Position);
    }

    /// <summary>Whether a sheet noted of the file that it read last what was noted before. Safe to call from any thread.</summary>
    /// <param name="file">What was noted before.</param>
    /// <param name="sheet">The sheet, which notes every name of style sheets that the file has.</param>
    public bool IsAsNoted(FileRecord file, LinkSheet sheet)
    {
        if (sheet.Noted is not { Files: [.., var note] } noted) return false;
        FileNote before = noted.Files.Count > 1 ? noted.Files[^2] : default;
        RecordReader reader = new(file.Notes.Span);
        if (reader.Count() != note.Addresses - before.Addresses) return false;
        for (int i = before.Addresses; i < note.Addresses; i++)
        {
            if (!_addresses[reader.Below(_addresses.Count)].SequenceEqual(sheet.Addresses[noted.Addresses[i]])) return false;
        }
        if (reader.Count() != note.Pieces - before.Pieces) return false;
        for (int i = before.Pieces; i < note.Pieces; i++)
        {
            if (!IsSame(Pieces[reader.Below(Pieces.Count)], sheet.Pieces[noted.Pieces[i]], sheet)) return false;
        }
        if (reader.Count() != note.Anchors - before.Anchors) return false;
        for (int i = before.Anchors; i < note.Anchors; i++)
        {
            if (reader.Eight() != noted.Anchors[i]) return false;
        }
        if (reader.Count() != note.Styles - before.Styles) return false;
        for (int i = before.Styles; i < note.Styles; i++)
        {
            if (reader.Text() != noted.Styles[i]) return false;
        }
        // A build of all files notes a name where it is met first, so a file may have more of them than were noted.
        for (int left = reader.Count(); left > 0; left--)
        {
            if (noted.Names.IndexOf(Name(ref reader), before.Names) < 0) return false;
        }
        return true;
    }

    /// <summary>What was noted of one file.</summary>
    public FileNotes Notes(FileRecord file)
    {
        RecordReader reader = new(file.Notes.Span);
        int[] addresses = new int[reader.Count()];
        for (int i = 0; i < addresses.Length; i++) addresses[i] = reader.Below(_addresses.Count);
        int[] pieces = new int[reader.Count()];
        for (int i = 0; i < pieces.Length; i++) pieces[i] = reader.Below(Pieces.Count);
        ulong[] anchors = new ulong[reader.Count()];
        for (int i = 0; i < anchors.Length; i++) anchors[i] = reader.Eight();
        string[] styles = new string[reader.Count()];
        for (int i = 0; i < styles.Length; i++) styles[i] = reader.Text();
        StyleName[] names = new StyleName[reader.Count()];
        for (int i = 0; i < names.Length; i++) names[i] = Name(ref reader);
        return new FileNotes(addresses, pieces, anchors, styles, names);
    }

    private int[] NumbersOf(LinkSheet sheet)
    {
        int[] numbers = new int[sheet.Addresses.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Addresses.Add(sheet.Addresses[i], out _);
        return numbers;
    }

    private static void Begin(RecordWriter writer, string path, FileOrigin origin)
    {
        writer.Text(path);
        writer.Number(origin.MayStay ? 1 : 0);
        writer.Eight(origin.Own);
        writer.Eight(origin.Asked);
    }

    private void Write(RecordWriter writer, LinkSheet sheet, int[] numbers, int[] pieces, IReadOnlyDictionary<string, MadeFile> made, QueryNumbers asked)
    {
        if (sheet.Noted is not { } noted) return;
        RecordWriter notes = _part;
        RecordWriter queries = new();
        FileNote before = default;
        for (int number = 0; number < noted.Files.Count; number++)
        {
            FileNote note = noted.Files[number];
            notes.Clear();
            notes.Number(note.Addresses - before.Addresses);
            for (int i = before.Addresses; i < note.Addresses; i++) notes.Number(numbers[noted.Addresses[i]]);
            notes.Number(note.Pieces - before.Pieces);
            for (int i = before.Pieces; i < note.Pieces; i++) notes.Number(pieces[noted.Pieces[i]]);
            notes.Number(note.Anchors - before.Anchors);
            for (int i = before.Anchors; i < note.Anchors; i++) notes.Eight(noted.Anchors[i]);
            notes.Number(note.Styles - before.Styles);
            for (int i = before.Styles; i < note.Styles; i++) notes.Text(noted.Styles[i]);
            notes.Number(note.Names - before.Names);
            for (int i = before.Names; i < note.Names; i++)
            {
                notes.Number((int)noted.Names[i].Kind);
                notes.Text(noted.Names[i].Text);
            }
            MadeFile file = made.GetValueOrDefault(note.Path);
            Begin(writer, note.Path, file.Origin);
            queries.Clear();
            asked.Write(file.Queries ?? [], queries);
            writer.Bytes(queries.Written);
            writer.Bytes(notes.Written);
            before = note;
        }
    }

    private static StyleName Name(ref RecordReader reader) => new((StyleNameKind)reader.Below(Enum.GetValues<StyleNameKind>().Length), reader.Text());

    private bool IsSame((int[] Addresses, string[] Ids) known, FragmentLinks piece, LinkSheet sheet)
    {
        if (known.Addresses.Length != piece.Addresses.Length || !known.Ids.AsSpan().SequenceEqual(piece.Ids)) return false;
        for (int i = 0; i < known.Addresses.Length; i++)
        {
            if (!_addresses[known.Addresses[i]].SequenceEqual(sheet.Addresses[piece.Addresses[i]])) return false;
        }
        return true;
    }
}
