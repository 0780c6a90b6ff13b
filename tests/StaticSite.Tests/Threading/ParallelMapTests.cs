using System.Collections.Concurrent;
using CsCheck;
using StaticSite.Threading;

namespace StaticSite.Tests.Threading;

/// <summary>Many items on several cores: each once, in their order, and errors as they were thrown.</summary>
public sealed class ParallelMapTests
{
    [Fact]
    public void Each_item_is_asked_for_once_and_answers_stand_in_the_order_of_the_items() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 5]).Sample((count, parallelism) =>
        {
            int[] items = [.. Enumerable.Range(0, count)];
            ConcurrentBag<int> asked = [];
            int[] answers = ParallelMap.Of(items, parallelism, item =>
            {
                asked.Add(item);
                return item * 2;
            });
            Assert.Equal(items.Select(item => item * 2), answers);
            Assert.Equal(items, asked.Order());
            ConcurrentBag<int> done = [];
            ParallelMap.Each(items, parallelism, done.Add);
            Assert.Equal(items, done.Order());
        }, iter: 300);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_is_thrown_is_thrown_on_as_it_is(int parallelism)
    {
        int[] items = [1, 2, 3, 4, 5];
        Assert.Throws<FileNotFoundException>(() => ParallelMap.Of<int, int>(items, parallelism, item => item == 3 ? throw new FileNotFoundException() : item));
        Assert.Throws<FileNotFoundException>(() => ParallelMap.Each(items, parallelism, item =>
        {
            if (item == 3) throw new FileNotFoundException();
        }));
    }
}
