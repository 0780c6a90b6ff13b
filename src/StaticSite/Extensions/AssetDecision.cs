namespace StaticSite.Extensions;

/// <summary>What an extension makes of an asset.</summary>
/// <param name="IsPublished">Whether it is published at all.</param>
/// <param name="Bytes">What is published instead of the file; null for the file as it is.</param>
public sealed record AssetDecision(bool IsPublished, byte[]? Bytes)
{
    /// <summary>The file as it is.</summary>
    public static AssetDecision Unchanged { get; } = new(true, null);

    /// <summary>Nothing: the file is no asset, or an error was reported.</summary>
    public static AssetDecision Withheld { get; } = new(false, null);
}
