namespace StaticSite.Search;

/// <summary>A document that has a word, and the best place the word has in it, as one number that sorts by document.</summary>
internal static class Posting
{
    private const int Ranks = 4;

    public static int Of(int document, WordRank rank) => document * Ranks + (int)rank;

    public static int Document(int posting) => posting / Ranks;

    public static WordRank Rank(int posting) => (WordRank)(posting % Ranks);
}
