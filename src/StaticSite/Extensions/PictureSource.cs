namespace StaticSite.Extensions;

/// <summary>Files of one format that show the same image in several widths.</summary>
/// <param name="Type">Media type, such as <c>image/webp</c>.</param>
/// <param name="SourceSet">Addresses with their widths, as the attribute <c>srcset</c> wants them.</param>
/// <param name="Sizes">How wide the image is shown, as the attribute <c>sizes</c> wants it.</param>
public sealed record PictureSource(string Type, string SourceSet, string Sizes);
