namespace StaticSite.Images.Pictures;

/// <summary>Lets images be worked on together as long as their pixels stay below a sum.</summary>
internal sealed class PixelBudget(long most)
{
    private readonly object _lock = new();
    private long _spent;

    /// <summary>Waits until the pixels are free, and works. An image of more pixels than the sum is worked on alone.</summary>
    public void Spend(long pixels, Action work)
    {
        lock (_lock)
        {
            while (_spent > 0 && _spent + pixels > most) Monitor.Wait(_lock);
            _spent += pixels;
        }
        try
        {
            work();
        }
        finally
        {
            lock (_lock)
            {
                _spent -= pixels;
                Monitor.PulseAll(_lock);
            }
        }
    }
}
