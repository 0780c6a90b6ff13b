using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

internal static class ThemeFiles
{
    private const string LayoutEnding = ".liquid";

    /// <summary>The files of layouts and partials.</summary>
    public static IEnumerable<InputFile> ListLayouts(BuildContext context)
    {
        foreach (string folder in (string[])["layouts", "partials"])
        {
            string path = Path.Combine(context.Options.ThemeFolder, folder);
            if (!Directory.Exists(path)) continue;
            foreach (InputFile file in SourceMemory.Folder(path, "theme/" + folder, context).Where(file => file.RelativePath.EndsWith(LayoutEnding, StringComparison.Ordinal))) yield return file;
        }
    }

    public static LayoutSet LoadLayouts(BuildContext context)
    {
        List<LayoutFile> files = [];
        List<SourceText> texts = [];
        foreach (InputFile file in ListLayouts(context))
        {
            if (SourceMemory.Text(file.FullPath, file.DisplayPath, context) is not { } source) continue;
            texts.Add(source);
            files.Add(new LayoutFile(file.DisplayPath["theme/".Length..^LayoutEnding.Length], file.DisplayPath, source.Text));
        }
        if (files.Count == 0) context.Diagnostics.Add(PipelineDiagnostics.MissingFile.At(new SourceSpan("theme/layouts"), "theme/layouts"));
        return SourceMemory.Layouts(texts, context, bag => LayoutSet.Load(files, Filters.All, context.Globals, bag));
    }

    public static InterfaceStrings LoadStrings(BuildContext context, Language language)
    {
        string display = $"theme/i18n/{language.Code}.yml";
        string path = Path.Combine(context.Options.ThemeFolder, "i18n", language.Code + ".yml");
        if (!File.Exists(path))
        {
            context.Diagnostics.Add(PipelineDiagnostics.MissingFile.At(new SourceSpan(display), display));
            return InterfaceStrings.Unreadable;
        }
        return OwnFile.MayBeRead(context.Options.ThemeFolder, "theme", $"i18n/{language.Code}.yml", context.Diagnostics) && SourceMemory.Text(path, display, context) is { } source ? InterfaceStrings.Read(source, context.Diagnostics) : InterfaceStrings.Unreadable;
    }
}
