using System.Text.Json;

namespace StaticSite.Search;

/// <summary>What results show of a few documents: an array of arrays of address, title, description and date.</summary>
internal static class DocumentRecords
{
    private const int LongestDescription = 200;

    public static byte[] Json(IEnumerable<SearchDocument> documents)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, IndexHeader.Options))
        {
            json.WriteStartArray();
            foreach (SearchDocument document in documents)
            {
                json.WriteStartArray();
                json.WriteStringValue(document.Url);
                json.WriteStringValue(document.Title);
                json.WriteStringValue(Shorten(document.Description));
                if (document.Date.Length > 0) json.WriteStringValue(document.Date);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return stream.ToArray();
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestDescription) return text;
        int end = text.LastIndexOf(' ', LongestDescription);
        return text[..(end > 0 ? end : LongestDescription)] + "…";
    }
}
