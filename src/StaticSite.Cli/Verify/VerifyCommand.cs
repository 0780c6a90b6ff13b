using System.CommandLine;
using StaticSite.Output.Manifest;

namespace StaticSite.Cli;

/// <summary><c>verify</c>: compares a built or a served site with the list of its files.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Argument<string> targetArgument = new("target") { Description = "The folder of a built site, or the address of a served one." };
        Option<string?> manifestOption = new("--manifest") { Description = "The list to compare with; by default build.json of the target itself, which shows damage but no replacement of the whole.", HelpName = "file" };
        Command verify = new("verify", "Compares every file of a built or served site with its list build.json. Exit codes: 0 the same, 1 something differs, 2 it cannot be compared.");
        verify.Arguments.Add(targetArgument);
        verify.Options.Add(manifestOption);
        verify.SetAction(result => Verify(result.GetValue(targetArgument)!, result.GetValue(manifestOption)).GetAwaiter().GetResult());
        return verify;
    }

    private static async Task<int> Verify(string target, string? list)
    {
        using ServedSite? served = Address(target) is { } root ? new ServedSite(root) : null;
        string folder = served is null ? Path.GetFullPath(target) : "";
        if (served is null && !Directory.Exists(folder)) return CommandLine.Refuse($"{target} is no folder and no address that begins with https:// or http://.");
        string file = list ?? Path.Combine(folder, SiteManifest.FileName);
        (byte[]? bytes, string problem) = served is not null && list is null ? await Fetch(served) : Read(file);
        if (bytes is null) return CommandLine.Refuse($"There is no list to compare with: {problem}. Sites have one with build_manifest: true in input/site.yml.");
        if (!SiteManifest.TryRead(bytes, out SiteManifest? manifest)) return CommandLine.Refuse("The list cannot be read: it is none that this program writes.");
        IReadOnlyList<FileDifference> differences = served is null ? FileDifference.InFolder(manifest, folder) : await served.Compare(manifest);
        foreach (FileDifference difference in differences) Console.WriteLine($"{difference.What}: {difference.Path}{(difference.Detail.Length > 0 ? $" ({difference.Detail})" : "")}");
        Console.WriteLine(differences.Count == 0 ? $"{target} is as it was built: {manifest.Files.Count} files." : $"{target} differs in {differences.Count} files from the {manifest.Files.Count} that were built.");
        return differences.Count == 0 ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
    }

    private static async Task<(byte[]? Bytes, string Problem)> Fetch(ServedSite served)
    {
        (byte[]? bytes, _, string problem) = await served.Get(SiteManifest.FileName);
        return (bytes, problem);
    }

    private static (byte[]? Bytes, string Problem) Read(string file)
    {
        try
        {
            return (File.ReadAllBytes(file), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e.Message.TrimEnd('.'));
        }
    }

    private static Uri? Address(string target)
    {
        if (!Uri.TryCreate(target.EndsWith('/') ? target : target + "/", UriKind.Absolute, out Uri? url)) return null;
        return url.Scheme is "http" or "https" ? url : null;
    }
}
