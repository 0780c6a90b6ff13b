using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Harm;

/// <summary>What the file beside an image says: <c>photo.jpg.yml</c> with <c>credit</c> and <c>consent</c>.</summary>
internal static class ImageRecord
{
    /// <summary>Whether an image of <c>input/assets</c> has credit and consent; what is wrong within the file is reported there.</summary>
    /// <param name="path">Path of the image below <c>input</c>.</param>
    /// <param name="context">The build.</param>
    public static bool Exists(string path, BuildContext context)
    {
        if (!File.Exists(Path.Combine(context.Options.InputFolder, path + ".yml"))) return false;
        if (context.ReadInput(path + ".yml") is { } source) Read(source, context.Diagnostics);
        return true;
    }

    /// <summary>Reads the file beside an image.</summary>
    /// <param name="source">The file.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static void Read(SourceText source, DiagnosticBag bag)
    {
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, bag);
        if (root is not YamlMapping mapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(root?.Span ?? source.WholeFile, "image", "lines of key: value", "credit: Name"));
            return;
        }
        MappingReader reader = new(mapping, bag);
        reader.Required("credit", "credit: Name of the photographer");
        reader.Required("consent", "consent: no recognisable person");
        reader.Finish();
    }
}
