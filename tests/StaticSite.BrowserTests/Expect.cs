namespace StaticSite.BrowserTests;

public static class Expect
{
    /// <summary>Fails with every trouble on a line of its own; xunit's own list would cut them short.</summary>
    public static void NoTroubles(IEnumerable<string> troubles)
    {
        string[] all = [.. troubles];
        if (all.Length > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, [$"{all.Length} found:", .. all]));
        }
    }
}
