using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>What the name of a content file says: <c>2025-12-24-call.az.md</c> is the page <c>call</c> in Azerbaijani.</summary>
/// <param name="Name">Path below its folder without date, language and ending.</param>
/// <param name="Language">The language, from the front matter or the name; the default language otherwise.</param>
internal sealed record SourceName(string Name, Language Language)
{
    public static SourceName? Read(InputFile file, Located<string>? language, BuildContext context)
    {
        string name = Path.GetFileNameWithoutExtension(file.RelativePath);
        string folder = file.RelativePath[..(file.RelativePath.LastIndexOf('/') + 1)];
        string code = context.DefaultLanguage.Code;
        SourceSpan span = new(file.DisplayPath);
        int dot = name.LastIndexOf('.');
        if (dot > 0 && name.Length - dot == 3)
        {
            code = name[(dot + 1)..];
            name = name[..dot];
        }
        if (language is { } stated)
        {
            code = stated.Value;
            span = stated.Span;
        }
        Language? found = context.Languages.FirstOrDefault(known => string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            context.Diagnostics.Add(LinkDiagnostics.UnknownLanguage.At(span, code, string.Join(", ", context.Languages.Select(known => known.Code))));
            return null;
        }
        return new SourceName(folder + WithoutDate(name), found);
    }

    private static string WithoutDate(string name) =>
        name.Length > 11 && name[4] == '-' && name[7] == '-' && name[10] == '-' && DateOnly.TryParseExact(name.AsSpan(0, 10), "yyyy-MM-dd", out _) ? name[11..] : name;
}
