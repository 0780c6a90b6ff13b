using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Tests.Reading;

public class MappingReaderTests
{
    [Fact]
    public void What_is_said_behind_the_end_is_said_at_once()
    {
        DiagnosticBag bag = new();
        SourceSpan place = new("a.yml");
        MappingReader reader = new(new YamlMapping([], place), bag);
        Assert.True(reader.Finish());
        reader.Fail(FrontMatterDiagnostics.MissingKey.At(place, "title", "title: My title"));
        Assert.Equal("SS1011", Assert.Single(bag.ToSortedList()).Code);
    }
}
