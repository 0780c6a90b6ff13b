using System.CommandLine;
using StaticSite.Output.Manifest;

namespace StaticSite.Cli;

/// <summary><c>verify</c>: compares a built or a served site with the list of its files.</summary>
internal static class VerifyCommand
{
    // Where the tables say how files differ.
    private const string Place = "verify";

    public static Command Create(Messages messages)
    {
        Argument<string> targetArgument = new("target") { Description = messages.Text(VerifyTexts.Target), HelpName = messages.Text(ValueTexts.Target) };
        targetArgument.CompletionSources.Add(FolderCompletion.Folders);
        Option<string?> manifestOption = new("--manifest") { Description = messages.Text(VerifyTexts.Manifest), HelpName = messages.Text(ValueTexts.File) };
        Command verify = new("verify", messages.Text(VerifyTexts.Command));
        verify.Arguments.Add(targetArgument);
        verify.Options.Add(manifestOption);
        verify.SetAction(result => Verify(result.GetValue(targetArgument)!, result.GetValue(manifestOption), messages).GetAwaiter().GetResult());
        return verify;
    }

    private static async Task<int> Verify(string target, string? list, Messages messages)
    {
        using ServedSite? served = Address(target) is { } root ? new ServedSite(root, messages) : null;
        string folder = served is null ? Path.GetFullPath(target) : "";
        if (served is null && !Directory.Exists(folder)) return CommandLine.Refuse(messages.Text(VerifyTexts.NoTarget, target));
        string file = list ?? Path.Combine(folder, SiteManifest.FileName);
        (byte[]? bytes, string problem) = served is not null && list is null ? await Fetch(served) : Read(file, messages);
        if (bytes is null) return CommandLine.Refuse(messages.Text(VerifyTexts.NoList, problem));
        if (!SiteManifest.TryRead(bytes, out SiteManifest? manifest)) return CommandLine.Refuse(messages.Text(VerifyTexts.BadList));
        IReadOnlyList<FileDifference> differences = served is null ? FileDifference.InFolder(manifest, folder) : await served.Compare(manifest);
        foreach (FileDifference difference in differences) Console.WriteLine($"{messages.Phrase(Place, difference.What)}: {difference.Path}{(difference.Detail.Length > 0 ? $" ({messages.Phrase(Place, difference.Detail)})" : "")}");
        Console.WriteLine(differences.Count == 0 ? messages.Count(VerifyTexts.Same, manifest.Files.Count, target) : messages.Count(VerifyTexts.Differs, differences.Count, target, manifest.Files.Count.ToString()));
        return differences.Count == 0 ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
    }

    private static async Task<(byte[]? Bytes, string Problem)> Fetch(ServedSite served)
    {
        (byte[]? bytes, _, string problem) = await served.Get(SiteManifest.FileName);
        return (bytes, problem);
    }

    private static (byte[]? Bytes, string Problem) Read(string file, Messages messages)
    {
        if (!File.Exists(file)) return (null, messages.Text(VerifyTexts.NoFile, file));
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
