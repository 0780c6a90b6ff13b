using StaticSite.Pipelines.Reuse;
using StaticSite.Reading;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The numbers by which a build tells whether it would make the same again.</summary>
public sealed class BuildIdentityTests
{
    [Fact]
    public void A_number_is_the_same_from_many_threads()
    {
        using TestSite site = new();
        BuildIdentity identity = new(site.Options(), []);
        InputFile[] files = [.. Enumerable.Range(0, 200).Select(i => new InputFile(site.Output, $"input/articles/{i}.md", $"articles/{i}.md"))];
        InputStamp[] stamps = [.. Enumerable.Range(0, 200).Select(i => new InputStamp(1, 1, (UInt128)i + 1, (UInt128)i + 1000))];
        UInt128 input = identity.Input(files, stamps);
        UInt128 whole = identity.Site(files, stamps);
        Assert.NotEqual(input, whole);
        bool[] isSame = new bool[2000];
        Parallel.For(0, isSame.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => isSame[i] = i % 2 == 0 ? identity.Input(files, stamps) == input : identity.Site(files, stamps) == whole);
        Assert.DoesNotContain(false, isSame);
    }
}
