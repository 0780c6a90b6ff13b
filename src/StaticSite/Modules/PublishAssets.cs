using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Modules;

/// <summary>Copies assets under their names, and the theme's styles and scripts under names with a fingerprint of their bytes; sheets name the files beside them by those names.</summary>
public sealed class PublishAssets : IModule, IReadsInput
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Inputs { get; } = ["assets/"];

    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        Dictionary<string, FileDocument> files = new(StringComparer.Ordinal);
        Dictionary<string, string> integrity = new(StringComparer.Ordinal);
        Add(Path.Combine(context.Options.InputFolder, "assets"), "input/assets", "assets/", false);
        Add(Path.Combine(context.Options.ThemeFolder, "styles"), "theme/styles", "styles/", true);
        Add(Path.Combine(context.Options.ThemeFolder, "scripts"), "theme/scripts", "scripts/", true);
        context.SetAssets(files);
        context.Integrity = integrity;
        return [.. files.Values];

        void Add(string folder, string display, string prefix, bool fingerprint)
        {
            if (!Directory.Exists(folder)) return;
            // A sheet has the fingerprints of what it asks for.
            foreach (InputFile file in InputFiles.List(folder, display, context.Diagnostics).OrderBy(IsSheet))
            {
                AssetDecision decision = fingerprint ? new AssetDecision(true, Bytes(file, context, Published)) : Decide(file, context);
                if (!decision.IsPublished) continue;
                byte[]? hash = fingerprint ? SHA256.HashData(decision.Bytes!) : null;
                string path = prefix + (hash is null ? file.RelativePath : WithFingerprint(file, hash));
                if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem))
                {
                    context.Diagnostics.Add(OutputDiagnostics.UnpublishableName.At(new SourceSpan(file.DisplayPath), path, problem));
                    continue;
                }
                if (hash is not null) integrity[prefix + file.RelativePath] = "sha256-" + Convert.ToBase64String(hash);
                files.Add(prefix + file.RelativePath, new FileDocument { Origin = file.DisplayPath, File = file, Destination = destination, IsFingerprinted = fingerprint, Content = decision.Bytes is { } bytes ? new TextContent(writer => writer.Write<byte>(bytes)) : new FileContent(file) });
            }
        }

        string? Published(string path) => files.TryGetValue(path, out FileDocument? file) ? context.Href(file.Destination!.Value.Url) : null;
    }

    private static bool IsSheet(InputFile file) => file.RelativePath.EndsWith(".css", StringComparison.Ordinal);

    private static AssetDecision Decide(InputFile file, BuildContext context)
    {
        if (!AssetNames.MayBePublished(file, context.Diagnostics) || !XmlAssets.MayBePublished(file, context.Diagnostics)) return AssetDecision.Withheld;
        AssetDecision decision = AssetDecision.Unchanged;
        foreach (SiteExtension extension in context.Extensions)
        {
            AssetDecision next = extension.Asset(file, context);
            if (!next.IsPublished) return next;
            if (next.Bytes is not null) decision = next;
        }
        return decision;
    }

    private static byte[] Bytes(InputFile file, BuildContext context, Func<string, string?> published)
    {
        byte[] bytes = [];
        try
        {
            bytes = File.ReadAllBytes(file.FullPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            context.Diagnostics.Add(FrontMatterDiagnostics.Unreadable.At(new SourceSpan(file.DisplayPath), error.Message));
        }
        if (IsSheet(file)) return bytes.AsSpan().IndexOf("url("u8) < 0 ? bytes : Encoding.UTF8.GetBytes(CssAddresses.Publish(Encoding.UTF8.GetString(bytes), published));
        return file.RelativePath.EndsWith(".js", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(ScriptText.Minify(Encoding.UTF8.GetString(bytes))) : bytes;
    }

    private static string WithFingerprint(InputFile file, byte[] hash)
    {
        string extension = Path.GetExtension(file.RelativePath);
        return $"{file.RelativePath[..^extension.Length]}.{Convert.ToHexStringLower(hash.AsSpan(0, 5))}{extension}";
    }
}
