namespace StaticSite.Extensions;

/// <summary>What extensions know of a page, by type. Filled while its front matter is read and not changed after.</summary>
public sealed class PageValues
{
    // A page has a few at most, and there may be as many pages as memory holds.
    private object[] _values = [];

    /// <summary>No values, for pages without front matter.</summary>
    public static PageValues None { get; } = new();

    /// <summary>Keeps a value; one of each type.</summary>
    public void Set<T>(T value) where T : class
    {
        int place = 0;
        while (place < _values.Length && _values[place] is not T) place++;
        if (place == _values.Length) Array.Resize(ref _values, place + 1);
        _values[place] = value;
    }

    /// <summary>The value of a type; null when there is none.</summary>
    public T? Get<T>() where T : class
    {
        foreach (object value in _values)
        {
            if (value is T found) return found;
        }
        return null;
    }
}
