using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Files that have a schema of their own.</summary>
/// <param name="Name">Its name, such as <c>article</c> or <c>tags</c>.</param>
/// <param name="Title">What the files are.</param>
/// <param name="File">The file it is for, or a pattern of files; null for front matter, which stands in files of another kind.</param>
/// <param name="Outline">The keys that its reader asks for.</param>
internal sealed record SchemaSubject(string Name, string Title, string? File, KeyOutline Outline)
{
    /// <summary>The name of the schema's file.</summary>
    public string SchemaFile => Name + ".schema.json";
}
