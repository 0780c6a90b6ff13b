using StaticSite.Diagnostics;
using StaticSite.Files;

namespace StaticSite.Reading;

/// <summary>Looks at a file that is read by its name, as <see cref="InputFiles"/> looks at those that are searched for: what lies outside the project is not shown, and what never ends is not read.</summary>
internal static class OwnFile
{
    /// <summary>Whether a file that is there may be read; otherwise says why not, in the same words as <see cref="InputFiles.List"/>.</summary>
    /// <param name="root">The folder of the input or the theme.</param>
    /// <param name="displayRoot">The folder as the author knows it: <c>input</c>.</param>
    /// <param name="relative">The path in it, with forward slashes: <c>data/tags.yml</c>.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static bool MayBeRead(string root, string displayRoot, string relative, DiagnosticBag bag)
    {
        int slash = relative.LastIndexOf('/');
        string folder = slash < 0 ? root : Path.Join(root, relative.AsSpan(0, slash));
        string displayFolder = slash < 0 ? displayRoot : $"{displayRoot}/{relative[..slash]}";
        string shown = $"{displayRoot}/{relative}";
        if (RealPath.Of(root) is not { } realRoot || RealPath.Of(folder) is not { } realFolder) return false;
        string? real = RealPath.Of(Path.Join(root, relative));
        if (!RealPath.IsWithin(realFolder, realRoot)) bag.Add(OutputDiagnostics.LinkLeavesFolder.At(new SourceSpan(displayFolder), displayFolder, displayRoot));
        else if (real is null) bag.Add(OutputDiagnostics.DeadLink.At(new SourceSpan(shown), shown, "leads in a circle"));
        else if (!RealPath.IsWithin(real, realFolder)) bag.Add(OutputDiagnostics.LinkLeavesFolder.At(new SourceSpan(shown), shown, displayFolder));
        else if (FileStat.Of(real, "") is { Kind: FileKind.Other }) bag.Add(OutputDiagnostics.NoFile.At(new SourceSpan(shown), shown));
        else return true;
        return false;
    }
}
