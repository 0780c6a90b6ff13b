namespace StaticSite.Pipelines.Reuse;

/// <summary>How coarse the clocks of file systems are: what was written within one tick of them may have been written again and look the same.</summary>
internal static class FileClock
{
    // FAT counts in two seconds, HFS+ and ext3 in one; the kernels whose file systems count in fractions tick every 16 milliseconds or more often.
    private const long Seconds = 2 * TimeSpan.TicksPerSecond;
    private const long Fractions = 50 * TimeSpan.TicksPerMillisecond;

    /// <summary>The length of a tick, in ticks of 100 nanoseconds.</summary>
    /// <param name="time">A time of the file system, in ticks of UTC: one of whole seconds may be of a clock that knows no fractions.</param>
    public static long Tick(long time) => time % TimeSpan.TicksPerSecond == 0 ? Seconds : Fractions;
}
