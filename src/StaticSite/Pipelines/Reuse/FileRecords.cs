using System.Text;
using StaticSite.Output.Audit;
using StaticSite.Output.Styles;
using StaticSite.Search;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// What is known of the files that a build wrote, each by its path: their addresses, anchors, styles. Addresses and pieces of text that many
/// files have in common have numbers, which a build that adds to the records does not change.
/// </summary>
internal sealed class FileRecords
{
    private readonly Dictionary<string, int> _pieceNumbers = new(StringComparer.Ordinal);
    private readonly RecordWriter _part = new();

    /// <summary>The addresses by number.</summary>
    public AddressTable Addresses { get; init; } = new();

    /// <summary>The pieces by number: their addresses and their anchors.</summary>
    public List<(int[] Addresses, string[] Ids)> Pieces { get; } = [];

    /// <summary>The terms of the pages' words, by number.</summary>
    public AddressTable Terms { get; } = new();

    /// <summary>The words of pages by path, as <see cref="Words"/> reads them.</summary>
    public Dictionary<string, (ReadOnlyMemory<byte> Terms, string Letters)> PageWords { get; } = new(StringComparer.Ordinal);

    /// <summary>The files by path.</summary>
    public Dictionary<string, FileRecord> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads records; a <see cref="FormatException"/> when they are not ours.</summary>
    public static FileRecords Read(ReadOnlyMemory<byte> bytes)
    {
        FileRecords records = new();
        RecordReader reader = new(bytes.Span);
        for (int left = reader.Count(); left > 0; left--) records.Addresses.Add(reader.Bytes(), out _);
        for (int left = reader.Count(); left > 0; left--)
        {
            int[] addresses = new int[reader.Count()];
            for (int i = 0; i < addresses.Length; i++) addresses[i] = reader.Below(records.Addresses.Count);
            string[] ids = new string[reader.Count()];
            for (int i = 0; i < ids.Length; i++) ids[i] = reader.Text();
            records.AddPiece(addresses, ids);
        }
        for (int left = reader.Count(); left > 0; left--)
        {
            string path = reader.Text();
            UInt128 source = reader.Hash();
            int length = reader.Bytes().Length;
            records.Files[path] = new FileRecord(source, bytes.Slice(reader.Position - length, length));
        }
        for (int left = reader.Count(); left > 0; left--) records.Terms.Add(reader.Bytes(), out _);
        for (int left = reader.Count(); left > 0; left--)
        {
            string path = reader.Text();
            string letters = reader.Text();
            int length = reader.Bytes().Length;
            records.PageWords[path] = (bytes.Slice(reader.Position - length, length), letters);
        }
        return records;
    }

    /// <summary>Writes the records for <see cref="Read"/>.</summary>
    public void Write(RecordWriter writer)
    {
        writer.Number(Addresses.Count);
        for (int i = 0; i < Addresses.Count; i++) writer.Bytes(Addresses[i]);
        writer.Number(Pieces.Count);
        foreach ((int[] addresses, string[] ids) in Pieces)
        {
            writer.Number(addresses.Length);
            foreach (int address in addresses) writer.Number(address);
            writer.Number(ids.Length);
            foreach (string id in ids) writer.Text(id);
        }
        writer.Number(Files.Count);
        foreach ((string path, FileRecord file) in Files)
        {
            writer.Text(path);
            writer.Hash(file.Source);
            writer.Bytes(file.Notes.Span);
        }
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

    /// <summary>Adds what a sheet noted of files.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="sources">The hashes of what the files were made from; those that are not there are passed over.</param>
    public void Add(LinkSheet sheet, IReadOnlyDictionary<string, UInt128> sources)
    {
        int[] numbers = new int[sheet.Addresses.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Addresses.Add(sheet.Addresses[i], out _);
        int[] pieces = [.. sheet.Pieces.Select(piece => AddPiece([.. piece.Addresses.Select(address => numbers[address])], [.. piece.Ids]))];
        RecordWriter notes = _part;
        FileNote before = default;
        if (sheet.Noted is not { } noted) return;
        foreach (FileNote note in noted.Files)
        {
            if (sources.TryGetValue(note.Path, out UInt128 source))
            {
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
                Files[note.Path] = new FileRecord(source, notes.Written.ToArray());
            }
            before = note;
        }
    }

    /// <summary>What was noted of one file.</summary>
    public FileNotes Notes(FileRecord file)
    {
        RecordReader reader = new(file.Notes.Span);
        int[] addresses = new int[reader.Count()];
        for (int i = 0; i < addresses.Length; i++) addresses[i] = reader.Below(Addresses.Count);
        int[] pieces = new int[reader.Count()];
        for (int i = 0; i < pieces.Length; i++) pieces[i] = reader.Below(Pieces.Count);
        ulong[] anchors = new ulong[reader.Count()];
        for (int i = 0; i < anchors.Length; i++) anchors[i] = reader.Eight();
        string[] styles = new string[reader.Count()];
        for (int i = 0; i < styles.Length; i++) styles[i] = reader.Text();
        StyleName[] names = new StyleName[reader.Count()];
        for (int i = 0; i < names.Length; i++) names[i] = new StyleName((StyleNameKind)reader.Below(Enum.GetValues<StyleNameKind>().Length), reader.Text());
        return new FileNotes(addresses, pieces, anchors, styles, names);
    }

    private int AddPiece(int[] addresses, string[] ids)
    {
        string key = new StringBuilder().AppendJoin(' ', addresses).Append('|').AppendJoin('|', ids).ToString();
        if (_pieceNumbers.TryGetValue(key, out int number)) return number;
        _pieceNumbers[key] = Pieces.Count;
        Pieces.Add((addresses, ids));
        return Pieces.Count - 1;
    }
}
