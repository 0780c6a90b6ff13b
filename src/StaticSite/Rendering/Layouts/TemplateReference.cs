namespace StaticSite.Rendering.Layouts;

/// <summary>Another template that a tag names.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Name">The name of the template.</param>
/// <param name="Offset">Where it stands.</param>
/// <param name="Arguments">What is given by name.</param>
/// <param name="IsPlain">Whether what stands behind the name could be read.</param>
internal readonly record struct TemplateReference(string Tag, string Name, int Offset, string[] Arguments, bool IsPlain = true);
