using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Offline;

/// <summary>The bytes of a document that this build writes.</summary>
internal static class DocumentBytes
{
    /// <summary>What was written; what would be, when nothing is written because of an error or because the site is only checked.</summary>
    public static byte[] Of(Document document, BuildContext context)
    {
        if ((context.Staging?.Read(document.Destination!.Value) ?? context.Wanted.Of(document)) is { } written) return written;
        using Utf8Writer writer = new();
        document.Content?.WriteTo(writer);
        return writer.Written.ToArray();
    }
}
