using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Linking;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Finds files whose names say that they belong to another file beside them, and that are pages of their own: a language behind a hyphen, a copy that a file manager made.</summary>
internal static class CopiedNames
{
    private const string Text = ".md";

    // How file managers name copies, in the languages of the site's authors.
    private static readonly string[] Copies = [" - Copy", " copy", " - копия", " — копия", " – копия", " копия", " - Surət", " surəti", "-copy", "_copy"];

    /// <summary>Looks at the names of all pages of one kind; the files with a language in the wrong place.</summary>
    public static IReadOnlySet<string> Check(IReadOnlyList<Page> pages, BuildContext context)
    {
        HashSet<string> files = new(pages.Select(page => page.Origin), StringComparer.Ordinal);
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            string file = page.Origin;
            // Whoever writes to which page a text belongs may name it in any way.
            if (!file.EndsWith(Text, StringComparison.Ordinal) || page.TranslationKey is not null) continue;
            string name = file[..^Text.Length];
            if (name.Length > 3 && name[^3] is '-' or '_' or ' ' && files.Contains(name[..^3] + Text) && context.Languages.Any(language => name.EndsWith(language.Code, StringComparison.OrdinalIgnoreCase)))
            {
                string language = name[^2..].ToLowerInvariant();
                string folder = name[..(name.LastIndexOf('/') + 1)];
                found.Add(file);
                context.Diagnostics.Add(LinkDiagnostics.LanguageInName.At(new SourceSpan(file), name[^3..], page.Language.Code, $"{name[folder.Length..^3]}.{language}{Text}"));
            }
            else if (CopyOf(name) is { } whole && files.Contains(whole + Text)) context.Diagnostics.Add(LinkDiagnostics.Copy.At(new SourceSpan(file), whole + Text));
        }
        return found;
    }

    // The name without what a file manager added; null for one that is no copy.
    private static string? CopyOf(string name)
    {
        string rest = name;
        int open = name[^1] == ')' ? name.LastIndexOf('(') : -1;
        if (open > 0 && name.Length - open is > 2 and < 5 && !name.AsSpan(open + 1, name.Length - open - 2).ContainsAnyExceptInRange('0', '9')) rest = name[..open].TrimEnd(' ');
        string? copy = Array.Find(Copies, ending => rest.EndsWith(ending, StringComparison.Ordinal));
        if (copy is not null) rest = rest[..^copy.Length];
        return rest.Length < name.Length ? rest : null;
    }
}
