using Fluid.Values;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Editors;

/// <summary>Where readers report a mistake in a text: <c>editors</c> in <c>site.yml</c>. Layouts show it; without the setting there is nothing to show.</summary>
public sealed class EditorsExtension : SiteExtension
{
    private string? _email;
    private string? _url;

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override string SettingsKey => "editors";

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => _email is not null || _url is not null;

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader)
    {
        Located<string>? email = reader.Optional("email", "email: editors@example.org");
        if (email is { } address && !IsAddress(address.Value)) reader.Fail(FrontMatterDiagnostics.BadValue.At(address.Span, "email", address.Value, "an e-mail address such as editors@example.org", Meant(address.Value)));
        Located<string>? url = reader.Optional("url", "url: https://example.org/report/");
        if (url is { } form) WebAddresses.Check(reader, "url", form);
        (_email, _url) = (email?.Value, url?.Value);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globals { get; } = ["editors"];

    /// <inheritdoc/>
    public override FluidValue Global(string name, Language language, BuildContext context) => IsUsed(context) ? Values.Map(("email", Values.Text(_email)), ("url", Values.Text(_url))) : NilValue.Instance;

    // What every mail program understands behind mailto: (RFC 6068), without names, brackets and quotes.
    private static bool IsAddress(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@')) return false;
        string host = text[(at + 1)..];
        return IsDotted(text[..at], "!#$%&'*+-/=?^_`{|}~") && IsDotted(host, "-") && host.Contains('.', StringComparison.Ordinal);
    }

    private static bool IsDotted(string text, string signs) =>
        text.Split('.').All(part => part.Length > 0 && part.All(sign => char.IsAsciiLetterOrDigit(sign) || signs.Contains(sign, StringComparison.Ordinal)));

    private static string Meant(string text)
    {
        string bare = text.Trim('<', '>', ' ');
        if (bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) bare = bare["mailto:".Length..];
        return bare != text && IsAddress(bare) ? Nearest.Hint(bare) : "";
    }
}
