using StaticSite.Content;
using StaticSite.Hosting;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Makes the files that tell hosts of redirects and headers; they look at the whole output when they are written.</summary>
public sealed class MakeHostFiles : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (context.Settings.Hosting is not { } settings)
        {
            // A site that says nothing of hosts still keeps its earlier addresses.
            return context.Redirects.Rules.Count == 0 ? inputs : [.. inputs, File(HostFiles.Redirects, context, (rules, writer) => NetlifyFiles.WriteRedirects(rules, false, writer))];
        }
        List<Document> files = [.. inputs];
        if (settings.Files.Contains(HostingSettings.Netlify))
        {
            files.Add(File(HostFiles.Redirects, context, (rules, writer) => NetlifyFiles.WriteRedirects(rules, true, writer)));
            files.Add(File(HostFiles.Headers, context, NetlifyFiles.WriteHeaders));
        }
        if (settings.Files.Contains(HostingSettings.Nginx)) files.Add(File(HostFiles.Nginx, context, NginxFile.Write));
        if (settings.Files.Contains(HostingSettings.Caddy)) files.Add(File(HostFiles.Caddy, context, CaddyFile.Write));
        return files;
    }

    private static TextFile File(string path, BuildContext context, Action<HostRules, Utf8Writer> write)
    {
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = "pipeline Hosting", Destination = destination, Content = new TextContent(writer => write(HostRules.Create(context), writer)) };
    }
}
