namespace StaticSite.Search;

/// <summary>The words of one document, for a build that does not read it again.</summary>
/// <param name="Collector">Knows the terms.</param>
/// <param name="Terms">The terms by their numbers there, each four times as large and with its <see cref="WordRank"/>.</param>
/// <param name="Letters">The letters outside ASCII of its words, small, each once.</param>
internal sealed record DocumentWords(WordCollector Collector, int[] Terms, string Letters)
{
    /// <summary>The term of a number.</summary>
    public string Stem(int number) => Collector.Stem(number);
}
