using StaticSite.Output.Audit;

namespace StaticSite.Tests.Output;

public sealed class ChunkedListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void What_was_added_is_there_and_can_be_changed_in_its_place(int count)
    {
        ChunkedList<int> list = new();
        for (int i = 0; i < count; i++) list.Add(i);
        for (int i = 0; i < count; i++) list[i] += 10;
        Assert.Equal(count, list.Count);
        Assert.Equal(Enumerable.Range(10, count), Enumerable.Range(0, count).Select(i => list[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
    }
}
