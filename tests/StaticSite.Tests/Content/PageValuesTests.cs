using StaticSite.Extensions;

namespace StaticSite.Tests.Content;

public sealed class PageValuesTests
{
    [Fact]
    public void Of_each_type_there_is_one_value_and_the_last_one_stays()
    {
        PageValues values = new();
        Assert.Null(values.Get<string>());
        values.Set("first");
        values.Set(new Version(1, 0));
        values.Set("second");
        Assert.Equal(("second", new Version(1, 0)), (values.Get<string>(), values.Get<Version>()));
        Assert.Null(PageValues.None.Get<string>());
    }
}
