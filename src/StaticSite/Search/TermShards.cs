namespace StaticSite.Search;

/// <summary>
/// Cuts the sorted terms into shards so that whatever begins with the same letters is answered by one of them: terms with a common beginning
/// stay together while they are small; a beginning with more than one shard of terms has a line of its own, with a star, that already holds the
/// documents of all of them.
/// </summary>
internal sealed class TermShards
{
    /// <summary>Bytes of a shard before compression; a single long line may be more.</summary>
    public const int Size = 5000;

    /// <summary>Letters of the shortest beginning that can be looked for.</summary>
    public const int ShortestPrefix = 2;

    private readonly string[] _stems;
    private readonly int[][] _postings;
    private readonly IndexedTerm[] _terms;
    private readonly int _documents;
    private readonly List<Block> _blocks = [];

    private TermShards(string[] stems, int[][] postings, int documents)
    {
        _stems = stems;
        _postings = postings;
        _documents = documents;
        _terms = new IndexedTerm[stems.Length];
    }

    /// <summary>The shards in order, each with the key from which on it answers, which no key of the shard before reaches.</summary>
    /// <param name="stems">In ordinal order.</param>
    /// <param name="postings">Those of each stem, sorted by document.</param>
    /// <param name="documents">Number of documents.</param>
    /// <param name="parallelism">Threads to use.</param>
    public static IReadOnlyList<(string From, byte[] Json)> Cut(string[] stems, int[][] postings, int documents, int parallelism)
    {
        TermShards shards = new(stems, postings, documents);
        ParallelOptions options = new() { MaxDegreeOfParallelism = parallelism };
        Parallel.For(0, stems.Length, options, i => shards._terms[i] = IndexedTerm.Of(stems[i], postings[i]));
        shards.Divide(0, stems.Length, 0);
        IndexedTerm?[] stars = new IndexedTerm?[shards._blocks.Count];
        Parallel.For(0, stars.Length, options, () => new byte[documents], (i, _, best) =>
        {
            if (shards._blocks[i].IsStar) stars[i] = shards.Star(shards._blocks[i], best);
            return best;
        }, _ => { });
        return shards.Pack(stars);
    }

    private void Divide(int from, int to, int depth)
    {
        if (to - from <= 1 || Bytes(from, to) <= Size)
        {
            if (to > from) _blocks.Add(new Block(_stems[from][..depth], from, to, false));
            return;
        }
        string prefix = _stems[from][..depth];
        if (_stems[from].Length == depth)
        {
            _blocks.Add(new Block(prefix, from, from + 1, false));
            from++;
        }
        if (depth >= ShortestPrefix) _blocks.Add(new Block(prefix + "*", from, to, true));
        for (int start = from; start < to;)
        {
            int end = start + 1;
            while (end < to && _stems[end][depth] == _stems[start][depth]) end++;
            Divide(start, end, depth + 1);
            start = end;
        }
    }

    private int Bytes(int from, int to)
    {
        int bytes = 0;
        for (int i = from; i < to && bytes <= Size; i++) bytes += _terms[i].Line.Length + 1;
        return bytes;
    }

    private IndexedTerm Star(Block block, byte[] best)
    {
        Array.Clear(best);
        for (int i = block.From; i < block.To; i++)
        {
            foreach (int posting in _postings[i])
            {
                ref byte rank = ref best[Posting.Document(posting)];
                rank = Math.Max(rank, (byte)(Posting.Rank(posting) + 1));
            }
        }
        List<int> union = [];
        for (int document = 0; document < _documents; document++)
        {
            if (best[document] > 0) union.Add(Posting.Of(document, (WordRank)(best[document] - 1)));
        }
        return IndexedTerm.Of(block.Key, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(union));
    }

    private List<(string From, byte[] Json)> Pack(IndexedTerm?[] stars)
    {
        List<(string, byte[])> shards = [];
        List<byte> shard = [];
        string first = "";
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            int bytes = stars[i] is { } star ? star.Line.Length + 1 : Bytes(block.From, block.To);
            if (shard.Count > 0 && shard.Count + bytes > Size) Close(block.Key);
            if (stars[i] is { } line) Append(line);
            else for (int term = block.From; term < block.To; term++) Append(_terms[term]);
        }
        if (shard.Count > 0) Close("");
        return shards;

        void Append(IndexedTerm term)
        {
            shard.Add((byte)(shard.Count == 0 ? '{' : ','));
            shard.AddRange(term.Line);
        }

        void Close(string next)
        {
            shard.Add((byte)'}');
            shards.Add((first, [.. shard]));
            shard.Clear();
            first = next;
        }
    }

    private readonly record struct Block(string Key, int From, int To, bool IsStar);
}
