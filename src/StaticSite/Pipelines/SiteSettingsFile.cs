using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Pipelines;

internal static class SiteSettingsFile
{
    public static (SiteSettings Settings, string Text)? Read(BuildOptions options, IReadOnlyList<SiteExtension> extensions, DiagnosticBag diagnostics)
    {
        const string Name = "site.yml";
        string path = Path.Combine(options.InputFolder, Name);
        if (!File.Exists(path))
        {
            diagnostics.Add(InputFolders.Misnamed(Name, options.InputFolder) is { } other
                ? FrontMatterDiagnostics.MisnamedData.At(new SourceSpan("input/" + other), "input/" + Name)
                : PipelineDiagnostics.MissingFile.At(new SourceSpan("input/" + Name), "input/" + Name));
            return null;
        }
        if (!OwnFile.MayBeRead(options.InputFolder, "input", "site.yml", diagnostics) || SourceText.Load(path, "input/site.yml", diagnostics) is not { } source) return null;
        SiteSettings? settings = SiteSettings.Read(source, diagnostics, reader =>
        {
            foreach (SiteExtension extension in extensions) ReadExtension(reader, extension);
        });
        return settings is null ? null : (settings, source.Text);
    }

    /// <summary>Reads the group of an extension.</summary>
    public static void ReadExtension(MappingReader reader, SiteExtension extension)
    {
        if (extension.SettingsKey is not { } key || (reader.IsFalse(key) && extension.SwitchOff())) return;
        reader.Child<object>(key, key + ": {…}", child =>
        {
            extension.ReadSettings(child);
            return child;
        });
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
