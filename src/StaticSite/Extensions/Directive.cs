namespace StaticSite.Extensions;

/// <summary>A word in braces with a meaning: <c>{name:arguments}</c>.</summary>
/// <param name="Name">Small letters, digits and hyphens.</param>
/// <param name="Render">Gives what stands in its place; null after it has reported an error.</param>
public sealed record Directive(string Name, Func<DirectiveCall, DirectiveResult?> Render);
