namespace StaticSite.Extensions;

/// <summary>What a picture that stands for a page says, where its title alone would leave out the most important thing.</summary>
/// <param name="Above">What the words are about; null for the title of the page.</param>
/// <param name="Words">The most important thing, in few words.</param>
/// <param name="Call">What to do then; null for nothing.</param>
public sealed record PictureWords(string? Above, string Words, string? Call);
