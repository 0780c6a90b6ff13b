namespace StaticSite.Tests;

/// <summary>The parts of the guides that the tests make. STATICSITE_UPDATE_GUIDE=1 writes them anew.</summary>
internal static class Guide
{
    // Several tests write into one file, at the same time.
    private static readonly Lock Writing = new();

    /// <summary>The path of the guide for authors.</summary>
    public static string OfAuthors { get; } = Path.Combine(Repository.Root, "input", "README.md");

    /// <summary>Whether the guides are written anew.</summary>
    public static bool IsUpdated { get; } = Environment.GetEnvironmentVariable("STATICSITE_UPDATE_GUIDE") == "1";

    /// <summary>Fails where a part of the guide is not this text, or writes it.</summary>
    /// <param name="part">The name of the part, in comments before and behind it.</param>
    /// <param name="text">What the part has to be, ended by a line feed.</param>
    public static void Keep(string part, string text)
    {
        (string begin, string end) = ($"<!-- {part} -->\n", $"<!-- /{part} -->\n");
        lock (Writing)
        {
            string guide = File.ReadAllText(OfAuthors);
            int start = guide.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            int stop = guide.IndexOf(end, StringComparison.Ordinal);
            Assert.True(start >= begin.Length && stop >= start, $"The guide has no part {part}.");
            if (IsUpdated) File.WriteAllText(OfAuthors, guide[..start] + text + guide[stop..]);
            else Assert.Equal(text, guide[start..stop]);
        }
    }
}
