namespace StaticSite.BrowserTests;

/// <summary>What the judges measured, for people: files in <c>artifacts/judges</c>, which <c>tests/run.sh</c> prints.</summary>
public static class Reports
{
    public static void Write(string name, IEnumerable<string> lines)
    {
        string folder = Path.Combine(BuiltSite.RepositoryRoot(), "artifacts", "judges");
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, name), lines);
    }
}
