using System.Collections.Frozen;

namespace StaticSite.Diagnostics;

/// <summary>What only follows from a theme that cannot be used (pages without their frame, their text or their links), or from two texts at one address. It would be said of each page, and is not what is wrong.</summary>
internal static class Consequences
{
    private static readonly FrozenSet<string> Causes = Codes(
        LayoutDiagnostics.Syntax, LayoutDiagnostics.UnknownTag, LayoutDiagnostics.UnknownFilter, LayoutDiagnostics.UnknownPartial, LayoutDiagnostics.UnknownParent, LayoutDiagnostics.ParentCycle,
        LayoutDiagnostics.MisplacedLayout, LayoutDiagnostics.MisplacedContent, LayoutDiagnostics.ParentWithoutContent, LayoutDiagnostics.RenderFailed, LayoutDiagnostics.UnknownLayout,
        LayoutDiagnostics.UnclosedElement, LayoutDiagnostics.StrayEnd, LayoutDiagnostics.Unended, LayoutDiagnostics.SelfClosed, LayoutDiagnostics.SingleBraceTag,
        OutputDiagnostics.SheetLink, OutputDiagnostics.Braces, OutputDiagnostics.UnreadableScript, OutputDiagnostics.UnendedInSheet);

    private static readonly FrozenSet<string> Effects = Codes(
        LinkDiagnostics.UnusedString, OutputDiagnostics.BrokenOutputLink, OutputDiagnostics.BrokenOutputAnchor, OutputDiagnostics.OrphanPage, OutputDiagnostics.UnusedRule, HostingDiagnostics.TooManyStyles);

    // Of two texts at one address, a list shows one twice.
    private static readonly FrozenSet<string> Collisions = Codes(OutputDiagnostics.SamePath, OutputDiagnostics.SamePathButForCase);

    /// <summary>Takes them out where their cause is among the rest.</summary>
    public static void Remove(List<Diagnostic> diagnostics)
    {
        if (diagnostics.Exists(diagnostic => Collisions.Contains(diagnostic.Code))) diagnostics.RemoveAll(diagnostic => diagnostic.Code == FeedDiagnostics.SameId.Code);
        if (diagnostics.Exists(diagnostic => Causes.Contains(diagnostic.Code))) diagnostics.RemoveAll(diagnostic => Effects.Contains(diagnostic.Code));
    }

    private static FrozenSet<string> Codes(params DiagnosticDescriptor[] descriptors) => descriptors.Select(descriptor => descriptor.Code).ToFrozenSet(StringComparer.Ordinal);
}
