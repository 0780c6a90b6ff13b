using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Output;
using StaticSite.Output.Manifest;

namespace StaticSite.Pipelines;

/// <summary>Writes <c>build.json</c> behind all other files, for sites that ask for it.</summary>
internal static class ManifestWriting
{
    /// <summary>Where it goes.</summary>
    public static OutputPath Path { get; } = OutputPath.TryCreate(SiteManifest.FileName, out OutputPath path, out string? problem) ? path : throw new InvalidOperationException(problem);

    /// <summary>Has the files noted as they are written, where the settings ask for it.</summary>
    public static void Begin(BuildContext context)
    {
        if (context.Settings.BuildManifest && context.Staging is { } staging) staging.Written = new ConcurrentQueue<ManifestFile>();
    }

    /// <summary>Writes the manifest of what was noted.</summary>
    public static void End(BuildContext context)
    {
        if (context.Staging is not { Written: { } written } staging) return;
        using Utf8Writer writer = new();
        new SiteManifest(InputHash.Program, context.BaseUrl.AbsoluteUri, InputHash.Of(context), [.. written.OrderBy(file => file.Path, StringComparer.Ordinal)]).Write(writer);
        staging.Written = null;
        staging.Write(Path, writer.Written);
    }
}
