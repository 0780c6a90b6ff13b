namespace StaticSite.Output.Audit;

/// <summary>A list that grows by pieces: what is in it is never copied, and no array is left behind that was too small.</summary>
internal sealed class ChunkedList<T>
{
    private const int Bits = 10;
    private const int Mask = (1 << Bits) - 1;
    // The first is smaller, since most sites are.
    private const int First = 64;
    private readonly List<T[]> _chunks = [];

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>An item; what is written to it stays.</summary>
    public ref T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return ref _chunks[index >> Bits][index & Mask];
        }
    }

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        int chunk = Count >> Bits;
        int place = Count & Mask;
        if (chunk == _chunks.Count) _chunks.Add(new T[chunk == 0 ? First : Mask + 1]);
        if (place == _chunks[chunk].Length) Grow(chunk);
        _chunks[chunk][place] = item;
        Count++;
    }

    private void Grow(int chunk)
    {
        T[] larger = _chunks[chunk];
        Array.Resize(ref larger, larger.Length * 2);
        _chunks[chunk] = larger;
    }
}
