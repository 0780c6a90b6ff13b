using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Pipelines;

internal static class SiteSettingsFile
{
    public static SiteSettings? Read(BuildOptions options, DiagnosticBag diagnostics)
    {
        string path = Path.Combine(options.InputFolder, "site.yml");
        if (!File.Exists(path))
        {
            diagnostics.Add(PipelineDiagnostics.MissingFile.At(new SourceSpan("input/site.yml"), "input/site.yml"));
            return null;
        }
        return SourceText.Load(path, "input/site.yml", diagnostics) is { } source ? SiteSettings.Read(source, diagnostics) : null;
    }

    public static IReadOnlyList<Language>? Languages(SiteSettings settings, DiagnosticBag diagnostics)
    {
        List<Language> languages = [];
        foreach (Located<string> code in settings.Languages)
        {
            if (Language.TryGet(code.Value, out Language? language)) languages.Add(language);
            else diagnostics.Add(LinkDiagnostics.UnknownLanguage.At(code.Span, code.Value, string.Join(", ", Language.All.Select(known => known.Code))));
        }
        return languages.Any(language => language.Code == settings.DefaultLanguage) ? languages : null;
    }
}
