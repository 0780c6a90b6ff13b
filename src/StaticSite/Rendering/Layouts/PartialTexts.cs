using System.Collections.Concurrent;
using StaticSite.Content;

namespace StaticSite.Rendering.Layouts;

/// <summary>The texts of one partial by the values it reads, kept for as long as that saves work. All threads share it.</summary>
/// <param name="names">What the partial reads.</param>
internal sealed class PartialTexts(string[] names)
{
    private const int MostBytes = 16 * 1024 * 1024;

    // By then a partial that says something else on every page is known; one that shows what it is given may be given it again later.
    private readonly int _trial = Array.Exists(names, name => name.StartsWith("page", StringComparison.Ordinal)) ? 64 : 64 * 1024;
    private readonly ConcurrentDictionary<PartialKey, PartialText> _known = new();
    private int _asked;
    private int _found;
    private int _bytes;

    /// <summary>Whether it is worth looking: no, when one partial in four or fewer was known.</summary>
    public bool IsUseful { get; private set; } = true;

    /// <summary>What was written for these values; null when that is not known.</summary>
    public PartialText? Find(PartialKey key)
    {
        int asked = Interlocked.Increment(ref _asked);
        if (_known.TryGetValue(key, out PartialText? text))
        {
            Interlocked.Increment(ref _found);
            return text;
        }
        if (asked % _trial == 0 && _found < asked / 4) Forget();
        return null;
    }

    /// <summary>Remembers what was written for these values.</summary>
    public void Keep(PartialKey key, PartialText text)
    {
        if (!IsUseful || Interlocked.Add(ref _bytes, text.Fragment.Length) > MostBytes) return;
        _known.TryAdd(key, text);
    }

    private void Forget()
    {
        IsUseful = false;
        _known.Clear();
    }
}
