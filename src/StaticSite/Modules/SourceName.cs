using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>What the name of a content file says: <c>2025-12-24-call.az.md</c> is the page <c>call</c> in Azerbaijani, and so is <c>2025-12-24-call/index.az.md</c>.</summary>
/// <param name="Name">Path below its folder without date, language and ending.</param>
/// <param name="Language">The language, from the front matter or the name; the default language otherwise.</param>
internal sealed record SourceName(string Name, Language Language)
{
    public static SourceName? Read(InputFile file, Located<string>? language, BuildContext context)
    {
        ReadOnlySpan<char> path = file.RelativeSpan;
        ReadOnlySpan<char> name = Path.GetFileNameWithoutExtension(path);
        ReadOnlySpan<char> folder = path[..(path.LastIndexOf('/') + 1)];
        ReadOnlySpan<char> code = context.DefaultLanguage.Code;
        int dot = name.LastIndexOf('.');
        if (dot > 0 && name.Length - dot == 3)
        {
            code = name[(dot + 1)..];
            name = name[..dot];
        }
        if (language is { } stated) code = stated.Value;
        foreach (Language known in context.Languages)
        {
            if (code.Equals(known.Code, StringComparison.OrdinalIgnoreCase)) return new SourceName(NameOf(folder, WithoutDate(name)), known);
        }
        context.Diagnostics.Add(LinkDiagnostics.UnknownLanguage.At(language?.Span ?? new SourceSpan(file.DisplayPath), code.ToString(), string.Join(", ", context.Languages.Select(known => known.Code))));
        return null;
    }

    // A folder of its own for each text, as other generators have it.
    private static string NameOf(ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        if (folder.Length == 0 || name is not "index") return string.Concat(folder, name);
        int start = folder[..^1].LastIndexOf('/') + 1;
        return string.Concat(folder[..start], WithoutDate(folder[start..^1]));
    }

    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> name) =>
        name.Length > 11 && name[4] == '-' && name[7] == '-' && name[10] == '-' && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", out _) ? name[11..] : name;
}
