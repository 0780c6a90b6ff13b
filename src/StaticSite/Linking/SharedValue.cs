namespace StaticSite.Linking;

/// <summary>A value that is made once, by whoever asks first, and used for several files: each of them depends on what it was made from.</summary>
/// <param name="make">Makes it.</param>
public sealed class SharedValue<T>(Func<T> make)
{
    private readonly Lazy<(T Value, int[] Asked)> _made = new(() => QueryLog.OfShared(make));

    /// <summary>The value.</summary>
    public T Value
    {
        get
        {
            (T value, int[] asked) = _made.Value;
            QueryLog.Add(asked);
            return value;
        }
    }
}
