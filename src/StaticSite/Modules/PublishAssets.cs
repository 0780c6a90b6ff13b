using System.Buffers;
using System.Security.Cryptography;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Copies assets under their names, and the theme's styles and scripts under names with a fingerprint of their bytes.</summary>
public sealed class PublishAssets : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        Dictionary<string, FileDocument> files = new(StringComparer.Ordinal);
        Add(Path.Combine(context.Options.InputFolder, "assets"), "input/assets", "assets/", false);
        Add(Path.Combine(context.Options.ThemeFolder, "styles"), "theme/styles", "styles/", true);
        Add(Path.Combine(context.Options.ThemeFolder, "scripts"), "theme/scripts", "scripts/", true);
        context.SetAssets(files);
        return [.. files.Values];

        void Add(string folder, string display, string prefix, bool fingerprint)
        {
            if (!Directory.Exists(folder)) return;
            foreach (InputFile file in InputFiles.List(folder, display, context.Diagnostics))
            {
                AssetDecision decision = fingerprint ? AssetDecision.Unchanged : Decide(file, context);
                if (!decision.IsPublished) continue;
                string path = prefix + (fingerprint ? WithFingerprint(file) : file.RelativePath);
                if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem))
                {
                    context.Diagnostics.Add(OutputDiagnostics.UnpublishableName.At(new SourceSpan(file.DisplayPath), path, problem));
                    continue;
                }
                files.Add(prefix + file.RelativePath, new FileDocument { Origin = file.DisplayPath, File = file, Destination = destination, IsFingerprinted = fingerprint, Content = decision.Bytes is { } bytes ? new TextContent(writer => writer.Write<byte>(bytes)) : new FileContent(file) });
            }
        }
    }

    private static AssetDecision Decide(InputFile file, BuildContext context)
    {
        AssetDecision decision = AssetDecision.Unchanged;
        foreach (SiteExtension extension in context.Extensions)
        {
            AssetDecision next = extension.Asset(file, context);
            if (!next.IsPublished) return next;
            if (next.Bytes is not null) decision = next;
        }
        return decision;
    }

    private static string WithFingerprint(InputFile file)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullPath)).AsSpan(0, 5));
        string extension = Path.GetExtension(file.RelativePath);
        return $"{file.RelativePath[..^extension.Length]}.{hash}{extension}";
    }
}
