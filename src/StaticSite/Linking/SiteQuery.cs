namespace StaticSite.Linking;

/// <summary>One thing that was asked of the <see cref="SiteModel"/>. The same query has the same answer for everybody in one build.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Subject">Of what: a key, an address, a source file, a tag; empty where the kind needs none.</param>
/// <param name="Language">Code of the language; empty where the kind needs none.</param>
internal readonly record struct SiteQuery(SiteQueryKind Kind, string Subject = "", string Language = "")
{
    /// <summary>A number that is the same in every run.</summary>
    public ulong Number()
    {
        Fingerprint number = new();
        number.Add((ulong)Kind);
        number.Add(Subject);
        number.Add(Language);
        return number.Value;
    }
}
