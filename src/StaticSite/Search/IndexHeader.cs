using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Languages;

namespace StaticSite.Search;

/// <summary>What a query loads first: how words are folded and cut, and the first key of each shard.</summary>
internal static class IndexHeader
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    /// <param name="language">Whose stemmer is used.</param>
    /// <param name="documents">Number of documents.</param>
    /// <param name="pages">How many of them, at the beginning, are no news.</param>
    /// <param name="fold">What each character becomes that does not stay itself.</param>
    /// <param name="shards">The key from which on each shard answers.</param>
    public static byte[] Json(Language language, int documents, int pages, IEnumerable<(char, string)> fold, IReadOnlyList<string> shards)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", documents);
            json.WriteNumber("pages", pages);
            json.WriteNumber("perFile", SearchIndex.DocumentsPerFile);
            json.WriteNumber("longest", SearchIndex.LongestWord);
            json.WriteStartObject("fold");
            foreach ((char letter, string folded) in fold) json.WriteString(letter.ToString(), folded);
            json.WriteEndObject();
            json.WriteNumber("stem", language.Stemmer.Shortest);
            Texts(json, "endings", language.Stemmer.Endings);
            Texts(json, "kept", language.Stemmer.Kept);
            Texts(json, "shards", shards);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
