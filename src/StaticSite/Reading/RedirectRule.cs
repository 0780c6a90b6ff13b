using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>What a host answers at an address that has no file.</summary>
/// <param name="From">The address from the root of the site; with <c>/*</c> at its end it stands for everything below.</param>
/// <param name="To">Where it leads: an address from the root of the site, in which <c>:splat</c> stands for what the star took, or a whole web address; empty when the page was taken back.</param>
/// <param name="Status">301 moved for good, 302 for now, 410 taken back.</param>
public sealed record RedirectRule(Located<string> From, string To, int Status)
{
    /// <summary>Where the target is written.</summary>
    public SourceSpan Span { get; init; } = From.Span;

    /// <summary>Whether it stands for everything below a folder.</summary>
    public bool IsSplat => From.Value.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>The folder that a rule with a star is for, with a slash at its end; otherwise the address.</summary>
    public string Prefix => IsSplat ? From.Value[..^1] : From.Value;

    /// <summary>Whether it says that the page was taken back.</summary>
    public bool IsGone => Status == 410;

    /// <summary>Whether it leads to another site.</summary>
    public bool IsExternal => To.Length > 0 && To[0] != '/';
}
